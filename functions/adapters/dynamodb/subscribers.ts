import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import {
  addressChangeKey,
  addressKey,
  EXPIRY_ATTRIBUTE,
  signUpKey,
  stoppedFollowKey,
  subscriberKey,
  type TableKey,
} from '../../contract/table-keys.ts';
import type { DataKey } from '../../domain/sealing/seal.ts';
import type { SubscriberChange, SubscriberReads, Subscribers } from '../../domain/subscribing/ports.ts';
import { epochSecondsOf } from '../../domain/time/spans.ts';
import type { Keyring } from '../kms/keyring.ts';
import { retryConflicts } from './conflicts.ts';
import { dueForErasure } from './due-erasures.ts';
import { dueAfterLeaving } from './due-leavings.ts';
import { dueAfterMove } from './due-moves.ts';
import type { SubscriberEndings } from './endings.ts';
import { stoppedFollowItem } from './stopped-follows.ts';
import { StoredSubscriber, subscriberFrom, subscriberItem } from './subscriber-item.ts';
import type { Table } from './table.ts';

const StoredAddress = z.object({ subscriberId: z.uuid() });

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Subscribers in the table for those who change nothing, opened with the keyring's keys. */
export function makeSubscriberReads(table: Table, keyring: Keyring): SubscriberReads {
  async function get(key: TableKey) {
    const answer = await table.documents.send(
      new GetCommand({ TableName: table.name, Key: { ...key }, ConsistentRead: true }),
    );
    return answer.Item;
  }

  return {
    async find(subscriberId) {
      const item = await get(subscriberKey(subscriberId));
      if (!item) return undefined;
      const stored = StoredSubscriber.parse(item);
      return subscriberFrom(stored, await keyring.get(stored.dataKeyId));
    },
    async findIdByAddress(addressHash) {
      const item = await get(addressKey(addressHash));
      return item && StoredAddress.parse(item).subscriberId;
    },
  };
}

/**
 * Subscribers in the table, sealed with the keyring's keys.
 * @param endings - what a change ends is recorded in its own transaction, so that no ending ever lacks its record.
 */
export function makeSubscribers(table: Table, keyring: Keyring, endings: SubscriberEndings): Subscribers {
  return {
    ...makeSubscriberReads(table, keyring),
    async save(change) {
      const { subscriber, expiresAtMs } = change;
      const expiresAt = expiresAtMs === undefined ? undefined : epochSecondsOf(expiresAtMs);
      const key = await keyring.newest();
      const item = subscriberItem(subscriber, key, expiresAt);
      const items = [
        putSubscriber(table.name, { ...item, ...dueAfter(change) }, subscriber.revision),
        putAddress(table.name, change, expiresAt),
        ...markConfirmed(table.name, change),
        ...moveAddress(table.name, change),
        ...keepStopped(table.name, change, key),
        ...(await endings.writesOf(change)),
      ];
      try {
        await retryConflicts(() => table.documents.send(new TransactWriteCommand({ TransactItems: items })));
        return 'saved';
      } catch (error) {
        if (lostToAnotherWriter(error)) return 'changed';
        throw error;
      }
    },
  };
}

/** What the sweep does about somebody after this change. */
function dueAfter({ subscriber: { status, leftAtMs }, finishErasingAtMs }: SubscriberChange) {
  if (finishErasingAtMs !== undefined) return dueForErasure(finishErasingAtMs);
  // By whatever way they left, it asks for the notice of it once more.
  return status === 'left' && leftAtMs !== undefined ? dueAfterLeaving(leftAtMs) : {};
}

const putSubscriber = (tableName: string, item: Record<string, unknown>, revision: number): TransactItem => ({
  Put: {
    TableName: tableName,
    Item: item,
    ...(revision === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'revision = :seen', ExpressionAttributeValues: { ':seen': revision - 1 } }),
  },
});

/** The way from an address to its person: it must not lead to somebody else already. */
const putAddress = (tableName: string, change: SubscriberChange, expiresAt: number | undefined): TransactItem => ({
  Put: {
    TableName: tableName,
    Item: {
      ...addressKey(change.addressHash),
      entity: 'address',
      subscriberId: change.subscriber.subscriberId,
      [EXPIRY_ATTRIBUTE]: expiresAt,
    },
    ConditionExpression: 'attribute_not_exists(pk) OR subscriberId = :subscriberId',
    ExpressionAttributeValues: { ':subscriberId': change.subscriber.subscriberId },
  },
});

const markConfirmed = (tableName: string, { confirmed }: SubscriberChange): TransactItem[] =>
  confirmed === undefined
    ? []
    : [
        {
          Update: {
            TableName: tableName,
            Key: { ...signUpKey(confirmed.signUpId) },
            // Whoever confirmed is not reminded.
            UpdateExpression: 'SET #status = :confirmed, makesSubscriber = :makes REMOVE dueWork, dueAtMs',
            ConditionExpression: '#status = :pending',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: {
              ':confirmed': 'confirmed',
              ':pending': 'pending',
              ':makes': confirmed.makesSubscriber,
            },
          },
        },
      ];

function moveAddress(tableName: string, { subscriber, addressHash, moved }: SubscriberChange): TransactItem[] {
  if (!moved) return [];
  const { dueWork, dueAtMs } = dueAfterMove(moved.atMs);
  const mark: TransactItem = {
    Update: {
      TableName: tableName,
      Key: { ...addressChangeKey(moved.changeId) },
      UpdateExpression: 'SET #status = :changed, dueWork = :kind, dueAtMs = :due',
      ConditionExpression: '#status = :pending',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':changed': 'changed', ':pending': 'pending', ':kind': dueWork, ':due': dueAtMs },
    },
  };
  // Another spelling of the same address.
  if (moved.formerAddressHash === addressHash) return [mark];
  const forget: TransactItem = {
    Delete: {
      TableName: tableName,
      Key: { ...addressKey(moved.formerAddressHash) },
      ConditionExpression: 'subscriberId = :subscriberId',
      ExpressionAttributeValues: { ':subscriberId': subscriber.subscriberId },
    },
  };
  return [mark, forget];
}

function keepStopped(
  tableName: string,
  { subscriber: { subscriberId }, stopped, restored }: SubscriberChange,
  key: DataKey,
): TransactItem[] {
  const keep = stopped && { Put: { TableName: tableName, Item: stoppedFollowItem(subscriberId, stopped, key) } };
  const forget = restored && {
    Delete: { TableName: tableName, Key: { ...stoppedFollowKey(subscriberId, restored.follow.followId) } },
  };
  return [keep, forget].filter((item) => item !== undefined);
}

const LOST_CODES: ReadonlySet<string | undefined> = new Set(['ConditionalCheckFailed', 'TransactionConflict']);

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
function lostToAnotherWriter(error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) return false;
  return (error.CancellationReasons ?? []).some((reason) => LOST_CODES.has(reason.Code));
}
