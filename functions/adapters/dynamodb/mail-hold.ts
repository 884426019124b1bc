import * as z from 'zod';
import { mailHoldKey } from '../../contract/table-keys.ts';
import { find, type Table } from '../table/table.ts';

/**
 * How far a restore has come that holds all mail. `begun`: the table is as it was. `copying`: the table has a part of the backup or all of
 * it. `in place`: the table was gone, and is itself what was restored. `giving up`: mail leaves again in a moment.
 */
const HOLD_PHASES = ['begun', 'copying', 'in place', 'giving up'] as const;
export type HoldPhase = (typeof HOLD_PHASES)[number];

/** What a restore writes down in the table in use before it holds all mail, and deletes when mail leaves again. */
export interface MailHold {
  readonly phase: HoldPhase;
  /** Names of the tables to which it restored a backup. */
  readonly copies: ReadonlySet<string>;
}

const StoredHold = z.object({ phase: z.enum(HOLD_PHASES), copies: z.set(z.string()).default(new Set()) });

/** The hold that a restore wrote down; undefined while mail leaves. */
export async function findMailHold(table: Table): Promise<MailHold | undefined> {
  const item = await find(table, mailHoldKey);
  return item && StoredHold.parse(item);
}

/** Whether a restore holds all mail. */
export const isMailHeld = async (table: Table): Promise<boolean> => (await findMailHold(table)) !== undefined;
