import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { subscriberItem } from '../../../functions/adapters/dynamodb/subscriber/subscriber-item.ts';
import { makeSubscriberReads } from '../../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import type { Keyring } from '../../../functions/adapters/kms/keyring.ts';
import { digestSlotKey, dispatchKey, topicPartition } from '../../../functions/contract/table-keys.ts';
import { slotTopic } from '../../../functions/domain/subscriber/cadence/slot.ts';
import type { DocumentTable } from '../../support/aws/document-table.ts';

/** Lets a dispatch have ended at an earlier time, so that no test has to wait for the next hour. */
export const hasEndedAt = (table: DocumentTable, dispatchId: string, atMs: number) =>
  changeFinished(table, dispatchId, 'SET finishedAtMs = :at, dueAtMs = :at', atMs);

/** Lets what a dispatch mailed have been published at an earlier time. */
export const wasPublishedAt = (table: DocumentTable, dispatchId: string, atMs: number) =>
  changeFinished(table, dispatchId, 'SET publishedAtMs = :at', atMs);

async function changeFinished(table: DocumentTable, dispatchId: string, change: string, atMs: number): Promise<void> {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: { ...dispatchKey(dispatchId) },
    UpdateExpression: change,
    ConditionExpression: 'dueWork = :finished',
    ExpressionAttributeValues: { ':at': atMs, ':finished': 'finished' },
  });
  await table.documents.send(update);
}

/** Lets the one reader of a slot have confirmed at an earlier time, so that no test has to wait for their next hour. */
export async function hasBeenReadSince(
  table: DocumentTable,
  keyring: Keyring,
  slot: string,
  atMs: number,
): Promise<void> {
  const query = new QueryCommand({
    TableName: table.name,
    KeyConditionExpression: 'pk = :topic',
    ExpressionAttributeValues: { ':topic': topicPartition(slotTopic(slot)) },
  });
  const { Items: [row] = [] } = await table.documents.send(query);
  const reader = await makeSubscriberReads(table, keyring).find(row?.sk);
  if (!reader) throw new Error(`No subscriber reads the slot ${slot}`);
  const Item = subscriberItem({ ...reader, confirmedAtMs: atMs }, await keyring.newest());
  await table.documents.send(new PutCommand({ TableName: table.name, Item }));
  const since = new UpdateCommand({
    TableName: table.name,
    Key: { ...digestSlotKey(slot) },
    UpdateExpression: 'SET joinedAtMs = :at, sentUntilMs = :at',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':at': atMs },
  });
  await table.documents.send(since);
}
