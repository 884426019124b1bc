import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { HoldPhase } from '../../../functions/adapters/dynamodb/dynamodb.ts';
import type { Table } from '../../../functions/adapters/table/table.ts';
import { mailHoldKey } from '../../../functions/contract/table-keys.ts';

// What a restore writes down in the table in use. Each writing depends on the one before, so that of a restore that begins to copy back and
// of a command that gives it up at that moment, one is refused.

/**
 * Before mail is held. How far an earlier run came stays written.
 * @param phase - how far it came where it wrote nothing.
 * @returns false while an earlier restore is being given up.
 */
export const noteBeginning = (table: Table, copy: string, phase: HoldPhase): Promise<boolean> =>
  isWritten(table, {
    UpdateExpression: 'SET phase = if_not_exists(phase, :phase), entity = :entity ADD copies :copies',
    ConditionExpression: `attribute_not_exists(pk) OR ${GOES_ON}`,
    ExpressionAttributeValues: { ...PHASES_THAT_GO_ON, ...ENTITY, ':phase': phase, ':copies': new Set([copy]) },
  });

/** @returns false when the restore was given up meanwhile. */
export const noteCopying = (table: Table): Promise<boolean> =>
  isWritten(table, {
    UpdateExpression: 'SET phase = :copying',
    ConditionExpression: GOES_ON,
    ExpressionAttributeValues: PHASES_THAT_GO_ON,
  });

/** The table was gone: what it has of a note came with the backup. */
export const noteInPlace = (table: Table): Promise<boolean> =>
  isWritten(table, {
    UpdateExpression: 'SET phase = :inPlace, entity = :entity REMOVE copies',
    ExpressionAttributeValues: { ':inPlace': 'in place', ...ENTITY },
  });

/** @returns false when copying began meanwhile. */
export const noteGivingUp = (table: Table): Promise<boolean> =>
  isWritten(table, {
    UpdateExpression: 'SET phase = :givingUp',
    ConditionExpression: 'phase IN (:begun, :givingUp)',
    ExpressionAttributeValues: { ':begun': 'begun', ':givingUp': 'giving up' } satisfies Phases,
  });

/** Once mail leaves again. */
export async function forgetHold({ documents, name: TableName }: Table): Promise<void> {
  await documents.send(new DeleteCommand({ TableName, Key: { ...mailHoldKey } }));
}

type Phases = Readonly<Record<string, HoldPhase>>;
const PHASES_THAT_GO_ON = {
  ':begun': 'begun',
  ':copying': 'copying',
  ':inPlace': 'in place',
} as const satisfies Phases;
const GOES_ON = 'phase IN (:begun, :copying, :inPlace)';
const ENTITY = { ':entity': 'mail-hold' } as const;

async function isWritten(
  { documents, name: TableName }: Table,
  change: Pick<UpdateCommandInput, 'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'>,
): Promise<boolean> {
  try {
    await documents.send(new UpdateCommand({ TableName, Key: { ...mailHoldKey }, ...change }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
