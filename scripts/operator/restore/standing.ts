import type { LambdaClient } from '@aws-sdk/client-lambda';
import type { HoldPhase } from '../../../functions/adapters/dynamodb/dynamodb.ts';
import type { Table } from '../../../functions/adapters/table/table.ts';
import { isSendingHeld } from '../../deployment/hold-sending.ts';
import { findHoldIfThere, giveUpCommand } from '../../deployment/left-by-a-restore.ts';

/** Where an earlier run left things. `held`: mail is, and the table is as it was. `copying`: mail is, and the table may have something of a backup. */
export type Standing = 'mail leaves' | 'held' | 'copying' | 'giving up';

const STANDING_OF = {
  begun: 'held',
  copying: 'copying',
  'in place': 'copying',
  'giving up': 'giving up',
} as const satisfies Record<HoldPhase, Standing>;

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
