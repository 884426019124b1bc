import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { unlessRefused } from '../../../functions/adapters/dynamodb/conflicts.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import { subscriberKey } from '../../../functions/contract/table-keys.ts';
import { forEachItem } from './every-item.ts';

const StoredPerson = z.object({ subscriberId: z.string(), revision: z.number() });

/**
 * Lets every subscriber's revisions go on from this moment, in epoch milliseconds. Revisions of the time that this restore gives up
 * could be given out again, and the record of what ended is read by them: a later backup would take what ended now for what it has seen.
 */
export async function raiseRevisions(table: Table, nowMs: number): Promise<void> {
  await forEachItem(table, 'subscriber', async (item) => {
    const person = StoredPerson.safeParse(item).data;
    if (!person) return;
    const raise = new UpdateCommand({
      TableName: table.name,
      Key: { ...subscriberKey(person.subscriberId) },
      UpdateExpression: 'SET revision = :now',
      ConditionExpression: 'revision < :now',
      ExpressionAttributeValues: { ':now': nowMs },
    });
    await unlessRefused(table.documents.send(raise));
  });
}
