import { DeleteCommand, GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { confirmationEventKey, confirmationsKey, EXPIRY_ATTRIBUTE } from '../../contract/table-keys.ts';
import {
  type ConfirmationCounts,
  type Confirmations,
  type CountedConfirmation,
  daysOfBreaker,
  NO_CONFIRMATIONS,
} from '../../domain/subscribing/breaker.ts';
import { daysInMs, epochSecondsOf } from '../../domain/time/spans.ts';
import { refusedWrites, retryConflicts } from './conflicts.ts';
import type { Table } from './table.ts';

/** Long enough to look back at what happened. */
const KEPT_DAYS = 30;

const count = z.number().int().default(0);
const StoredCounts = z.object({ sent: count, bounced: count, complained: count, stopped: count });

/** Counts of confirmations in the table, a UTC day in one item. */
export function makeConfirmations({ documents, name: TableName }: Table): Confirmations {
  const addOne = (what: CountedConfirmation, nowMs: number) => ({
    TableName,
    Key: { ...confirmationsKey(daysOfBreaker(nowMs)[0]) },
    UpdateExpression: 'SET entity = :entity, #expiry = :expiry ADD #what :one',
    ExpressionAttributeNames: { '#what': what, '#expiry': EXPIRY_ATTRIBUTE },
    ExpressionAttributeValues: {
      ':entity': 'confirmations',
      ':expiry': epochSecondsOf(nowMs + daysInMs(KEPT_DAYS)),
      ':one': 1,
    },
  });

  async function ofDay(day: string): Promise<ConfirmationCounts> {
    const { Item } = await documents.send(
      new GetCommand({ TableName, Key: { ...confirmationsKey(day) }, ConsistentRead: true }),
    );
    return Item ? StoredCounts.parse(Item) : NO_CONFIRMATIONS;
  }

  return {
    async count(what, nowMs) {
      await retryConflicts(() => documents.send(new UpdateCommand(addOne(what, nowMs))));
    },
    async countOnce(what, mailId, nowMs) {
      const mark = {
        TableName,
        Item: {
          ...confirmationEventKey(mailId, what),
          entity: 'confirmation-event',
          [EXPIRY_ATTRIBUTE]: epochSecondsOf(nowMs + daysInMs(KEPT_DAYS)),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      };
      const both = new TransactWriteCommand({ TransactItems: [{ Put: mark }, { Update: addOne(what, nowMs) }] });
      try {
        await retryConflicts(() => documents.send(both));
      } catch (error) {
        // It was counted before.
        if (!refusedWrites(error)) throw error;
      }
    },
    async lately(nowMs) {
      const [today, yesterday] = await Promise.all(daysOfBreaker(nowMs).map(ofDay));
      return addCounts(today ?? NO_CONFIRMATIONS, yesterday ?? NO_CONFIRMATIONS);
    },
  };
}

const addCounts = (one: ConfirmationCounts, other: ConfirmationCounts): ConfirmationCounts => ({
  sent: one.sent + other.sent,
  bounced: one.bounced + other.bounced,
  complained: one.complained + other.complained,
  stopped: one.stopped + other.stopped,
});

/** Forgets what the breaker counts, so that it closes. For operators who have found out what it was. */
export async function forgetConfirmations({ documents, name: TableName }: Table, nowMs: number): Promise<void> {
  for (const day of daysOfBreaker(nowMs))
    await documents.send(new DeleteCommand({ TableName, Key: { ...confirmationsKey(day) } }));
}
