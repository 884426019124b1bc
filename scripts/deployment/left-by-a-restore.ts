import { ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { findMailHold, type MailHold } from '../../functions/adapters/dynamodb/dynamodb.ts';
import type { Table } from '../../functions/adapters/table/table.ts';
import { stagedCommand } from '../program/staged-command.ts';

/** The hold that a restore wrote down; undefined where no restore did, or there is no table to write it to. */
export async function findHoldIfThere(table: Table): Promise<MailHold | undefined> {
  try {
    return await findMailHold(table);
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** The command that lets mail leave again before anything was copied back. */
export const giveUpCommand = (deployment: string) => stagedCommand('operator', 'restore --give-up', deployment);

/** How the name goes on of a table that a backup is restored to, after the name of the table in use. */
export const COPY_ENDINGS = { rehearsed: '-rehearsed-', restored: '-restored-' } as const;

/** Which of these tables are copies that a restore or a rehearsal of this table made. */
export const copiesAmong = (tableNames: readonly string[], table: string): string[] =>
  tableNames.filter((name) => Object.values(COPY_ENDINGS).some((ending) => name.startsWith(`${table}${ending}`)));

/** The command that deletes a table which a restore or a rehearsal left. */
export const deletionOf = (table: string, region: string) =>
  `aws dynamodb delete-table --region ${region} --table-name ${table}`;
