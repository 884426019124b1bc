import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { addressKey, EXPIRY_ATTRIBUTE } from '../../contract/table-keys.ts';
import type { DataKey } from '../../domain/sealing/seal.ts';
import type { Subscriber } from '../../domain/subscribing/subscriber.ts';
import { epochSecondsOf } from '../../domain/time/spans.ts';
import { refusedWrites, retryConflicts } from './conflicts.ts';
import { subscriberItem } from './subscriber-item.ts';
import type { Table } from './table.ts';

/** A subscriber of a restored table, told what they ended since. */
interface SettledSubscriber {
  /** Of the newest revision that the record of what ended knows. */
  readonly settled: Subscriber;
  readonly seenRevision: number;
  readonly addressHash: string;
  /** In epoch milliseconds: for someone who left. */
  readonly expiresAtMs: number | undefined;
}

/**
 * Writes a subscriber as they were settled. Nothing becomes due by it: notices of what ended were sent when it did.
 * @returns false when they were written since they were read.
 */
export async function saveSettled(
  { documents, name: TableName }: Table,
  key: DataKey,
  { settled, seenRevision, addressHash, expiresAtMs }: SettledSubscriber,
): Promise<boolean> {
  const expiry = expiresAtMs === undefined ? undefined : epochSecondsOf(expiresAtMs);
  const { subscriberId } = settled;
  const putSubscriber = {
    TableName,
    Item: subscriberItem(settled, key, expiry),
    ConditionExpression: 'revision = :seen',
    ExpressionAttributeValues: { ':seen': seenRevision },
  };
  const putAddress = {
    TableName,
    Item: { ...addressKey(addressHash), entity: 'address', subscriberId, [EXPIRY_ATTRIBUTE]: expiry },
    ConditionExpression: 'attribute_not_exists(pk) OR subscriberId = :id',
    ExpressionAttributeValues: { ':id': subscriberId },
  };
  try {
    const both = new TransactWriteCommand({ TransactItems: [{ Put: putSubscriber }, { Put: putAddress }] });
    await retryConflicts(() => documents.send(both));
    return true;
  } catch (error) {
    if (refusedWrites(error)) return false;
    throw error;
  }
}
