import { ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import type { LambdaClient } from '@aws-sdk/client-lambda';
import { findMailHold, type HoldPhase, type MailHold } from '../../../functions/adapters/dynamodb/mail-hold.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import { isSendingHeld } from './hold-sending.ts';
import { giveUpCommand } from './stages.ts';

/** Where an earlier run left things. `held`: mail is, and the table is as it was. `copying`: mail is, and the table may have something of a backup. */
export type Standing = 'mail leaves' | 'held' | 'copying' | 'giving up';

const STANDING_OF = {
  begun: 'held',
  copying: 'copying',
  'in place': 'copying',
  'giving up': 'giving up',
} as const satisfies Record<HoldPhase, Standing>;

/** The hold that a restore wrote down; undefined where no restore did, or there is no table to write it to. */
export async function findHoldIfThere(table: Table): Promise<MailHold | undefined> {
  try {
    return await findMailHold(table);
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** Mail that is held without a note is held by a restore in the place of a table that is gone, which is the last to be given up. */
export async function findStanding(
  table: Table,
  lambda: LambdaClient,
  stage: { readonly stage: string },
): Promise<Standing> {
  const hold = await findHoldIfThere(table);
  if (hold) return STANDING_OF[hold.phase];
  return (await isSendingHeld(lambda, stage)) ? 'copying' : 'mail leaves';
}

/** What an earlier run left, and how it ends; undefined when mail leaves. */
export const describeStanding = (standing: Standing, deployment: string): string | undefined =>
  LEFT[standing]?.(giveUpCommand(deployment));

const LEFT = {
  'mail leaves': undefined,
  held: (giveUp) =>
    `An earlier run holds all mail, and it stays held: run its command again, or give it up, which lets mail leave from the table as it is: ${giveUp}`,
  copying: () => 'An earlier run holds all mail, and it stays held: run its command again.',
  'giving up': (giveUp) => `An earlier run holds all mail, and is being given up. End that with: ${giveUp}`,
} as const satisfies Record<Standing, ((giveUp: string) => string) | undefined>;
