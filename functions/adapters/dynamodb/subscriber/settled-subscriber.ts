import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Subscriber } from '../../../domain/subscriber/subscriber.ts';
import type { Keyring } from '../../kms/kms.ts';
import { expiryOf, retryConflicts, type Table, unlessRefused } from '../../table/table.ts';
import { asRead, findWayAsItIs, wayItem } from './address-ways.ts';
import { subscriberItem } from './subscriber-item.ts';

interface SettledSubscriber {
  /** Of the newest revision that the record of what ended knows. */
  readonly settled: Subscriber;
  readonly seenRevision: number;
  readonly addressHash: string;
  /** In epoch milliseconds: for someone who unsubscribed. */
  readonly expiresAtMs: number | undefined;
}

/**
 * Writes a subscriber as they were settled. Nothing becomes due by it: notices of what ended were sent when it did.
 * @returns false when they were written since they were read.
 */
export async function saveSettled(
  table: Table,
  keyring: Keyring,
  { settled, seenRevision, addressHash, expiresAtMs }: SettledSubscriber,
): Promise<boolean> {
  const expiry = expiresAtMs === undefined ? undefined : expiryOf(expiresAtMs);
  const { documents, name: TableName } = table;
  const { subscriberId } = settled;
  const key = await keyring.newest();
  const way = await findWayAsItIs(addressHash, table, keyring);
  if (way?.kind === 'whole' && way.subscriberId !== subscriberId) return false;
  const putSubscriber = {
    TableName,
    Item: subscriberItem(settled, key, expiry),
    ConditionExpression: 'revision = :seen',
    ExpressionAttributeValues: { ':seen': seenRevision },
  };
  const putAddress = { TableName, Item: wayItem(addressHash, subscriberId, key, expiry), ...asRead(way) };
  const puts = way?.kind === 'damaged' ? [putSubscriber] : [putSubscriber, putAddress];
  const all = new TransactWriteCommand({ TransactItems: puts.map((Put) => ({ Put })) });
  return unlessRefused(retryConflicts(() => documents.send(all)));
}
