import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { addressChangeKey, addressKey, subscriberKey } from '../../../contract/table-keys.ts';
import type { DataKey } from '../../../domain/sealing/sealing.ts';
import type {
  StoppedFollow,
  SubscriberChange,
  SubscriberReads,
  Subscribers,
} from '../../../domain/subscriber/subscriber.ts';
import { revisionAfter } from '../../../domain/subscriber/subscriber.ts';
import { drawOfRevision, type HashingKeys } from '../../../domain/tokens/tokens.ts';
import type { Keyring } from '../../kms/kms.ts';
import { expiryOf, retryConflicts, type Table } from '../../table/table.ts';
import { dueForErasure } from '../account/due-erasures.ts';
import { dueAfterMove } from '../account/due-moves.ts';
import { readSignUp } from '../signing-up/stored-sign-up.ts';
import { dueAfterUnsubscribe } from '../unsubscribing/due-unsubscribed.ts';
import { placeOfStop, stoppedFollowItem } from '../unsubscribing/stopped-follow-item.ts';
import { type AddressWay, asRead, findWay, findWayAsItIs, wayItem } from './address-ways.ts';
import type { SubscriberEndings } from './endings.ts';
import { StoredSubscriber, subscriberFrom, subscriberItem } from './subscriber-item.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Subscribers in the table for those who change nothing, opened with the keyring's keys. */
export function makeSubscriberReads(table: Table, keyring: Keyring): SubscriberReads {
  return {
    async find(subscriberId) {
      const { Item } = await table.documents.send(
        new GetCommand({ TableName: table.name, Key: { ...subscriberKey(subscriberId) }, ConsistentRead: true }),
      );
      if (!Item) return undefined;
      const stored = StoredSubscriber.parse(Item);
      return subscriberFrom(stored, await keyring.get(stored.dataKeyId));
    },
    findIdByAddress: async (addressHash) => (await findWay(addressHash, table, keyring))?.subscriberId,
  };
}

/**
 * Subscribers in the table, sealed with the keyring's keys.
 * @param endings - what a change ends is recorded in its own transaction, so that no ending ever lacks its record.
 * @param hashingKeys - make the place of a follow that is stopped, and draw revisions.
 * @param onDamagedWay - told when the way from a subscriber's address can't be read. Their change is saved all the same, and the way left as it
 *   is: else they could end nothing. Only a new subscriber and a move need a way that can be read.
 */
export function makeSubscribers(
  table: Table,
  keyring: Keyring,
  endings: SubscriberEndings,
  hashingKeys: () => Promise<HashingKeys>,
  onDamagedWay: () => void = () => {},
): Subscribers {
  return {
    ...makeSubscriberReads(table, keyring),
    nextRevision: async ({ subscriberId, revision }) =>
      revisionAfter(revision, drawOfRevision(subscriberId, revision, await hashingKeys())),
    async save(change) {
      const { subscriber, addressHash, expiresAtMs } = change;
      const { subscriberId } = subscriber;
      const expiresAt = expiresAtMs === undefined ? undefined : expiryOf(expiresAtMs);
      const key = await keyring.newest();
      const needsWay = change.seenRevision === undefined || change.moved !== undefined;
      const way = await (needsWay ? findWay : findWayAsItIs)(addressHash, table, keyring);
      if (way?.kind === 'damaged') onDamagedWay();
      const formerWay = change.moved && (await findWay(change.moved.formerAddressHash, table, keyring));
      // It must not lead to another subscriber already.
      if (
        (way?.kind === 'whole' && way.subscriberId !== subscriberId) ||
        (change.moved && formerWay?.subscriberId !== subscriberId)
      )
        return 'changed';
      const confirmation = await markConfirmed(change, table, keyring);
      if (!confirmation) return 'changed';
      const item = subscriberItem(subscriber, key, expiresAt);
      const wayTo = { TableName: table.name, Item: wayItem(addressHash, subscriberId, key, expiresAt), ...asRead(way) };
      const items = [
        putSubscriber(table.name, { ...item, ...dueAfter(change) }, change.seenRevision),
        ...(way?.kind === 'damaged' ? [] : [{ Put: wayTo }]),
        ...confirmation,
        ...moveAddress(table.name, change, formerWay),
        ...keepStopped(table.name, change, key, await hashingKeys()),
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

function dueAfter({ subscriber: { status, unsubscribedAtMs }, finishErasingAtMs }: SubscriberChange) {
  if (finishErasingAtMs !== undefined) return dueForErasure(finishErasingAtMs);
  // However they unsubscribed, it asks for the notice of it once more.
  return status === 'unsubscribed' && unsubscribedAtMs !== undefined ? dueAfterUnsubscribe(unsubscribedAtMs) : {};
}

const putSubscriber = (tableName: string, item: Record<string, unknown>, seen: number | undefined): TransactItem => ({
  Put: {
    TableName: tableName,
    Item: item,
    ...(seen === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'revision = :seen', ExpressionAttributeValues: { ':seen': seen } }),
  },
});

/** It keeps its place among due mails, whose sender finds that no reminder is needed. @returns `undefined` when it waits no longer. */
async function markConfirmed(
  { confirmed }: SubscriberChange,
  table: Table,
  keyring: Keyring,
): Promise<TransactItem[] | undefined> {
  if (!confirmed) return [];
  const read = await readSignUp(confirmed.signUpId, table, keyring);
  if (read?.signUp.status !== 'pending') return undefined;
  return [{ Update: await read.rewrite({ status: 'confirmed' }) }];
}

function moveAddress(
  tableName: string,
  { addressHash, moved }: SubscriberChange,
  formerWay: AddressWay | undefined,
): TransactItem[] {
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
    Delete: { TableName: tableName, Key: { ...addressKey(moved.formerAddressHash) }, ...asRead(formerWay) },
  };
  return [mark, forget];
}

function keepStopped(
  tableName: string,
  { subscriber: { subscriberId }, stopped, restored }: SubscriberChange,
  key: DataKey,
  keys: HashingKeys,
): TransactItem[] {
  const keep = stopped && {
    Put: { TableName: tableName, Item: stoppedFollowItem({ subscriberId, ...stopped }, key, keys) },
  };
  const keyOf = ({ follow }: StoppedFollow) => placeOfStop(subscriberId, follow.followId, keys);
  const forget = restored && { Delete: { TableName: tableName, Key: { ...keyOf(restored) } } };
  return [keep, forget].filter((item) => item !== undefined);
}

const LOST_CODES: ReadonlySet<string | undefined> = new Set(['ConditionalCheckFailed', 'TransactionConflict']);

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
function lostToAnotherWriter(error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) return false;
  return (error.CancellationReasons ?? []).some((reason) => LOST_CODES.has(reason.Code));
}
