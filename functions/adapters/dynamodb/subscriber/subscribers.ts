import { addressChangeKey, addressKey, subscriberKey } from '../../../contract/table-keys.ts';
import type { DataKey } from '../../../domain/sealing/sealing.ts';
import type { SubscriberChange, SubscriberReads, Subscribers } from '../../../domain/subscriber/subscriber.ts';
import { revisionAfter } from '../../../domain/subscriber/subscriber.ts';
import { drawOfRevision, type HashingKeys } from '../../../domain/tokens/tokens.ts';
import type { Keyring } from '../../kms/kms.ts';
import {
  change as changeOf,
  drop,
  expiryOf,
  find,
  isConflict,
  put,
  type Table,
  type Write,
  where,
  writeIf,
} from '../../table/table.ts';
import { dueForErasure } from '../account/due-erasures.ts';
import { dueAfterMove } from '../account/due-moves.ts';
import { readSignUp } from '../signing-up/stored-sign-up.ts';
import { dueAfterUnsubscribe } from '../unsubscribing/due-unsubscribed.ts';
import { placeOfStop, stoppedFollowItem } from '../unsubscribing/stopped-follow-item.ts';
import { type AddressWay, asRead, findWay, findWayAsItIs, wayItem } from './address-ways.ts';
import type { SubscriberEndings } from './endings.ts';
import { StoredSubscriber, subscriberFrom, subscriberItem } from './subscriber-item.ts';

/** Subscribers in the table for those who change nothing, opened with the keyring's keys. */
export function makeSubscriberReads(table: Table, keyring: Keyring): SubscriberReads {
  return {
    async find(subscriberId) {
      const item = await find(table, subscriberKey(subscriberId));
      if (!item) return undefined;
      const stored = StoredSubscriber.parse(item);
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
      const item = { ...subscriberItem(subscriber, key, expiresAt), ...dueAfter(change) };
      try {
        const isSaved = await writeIf(
          table,
          put(item, change.seenRevision === undefined ? where.isNew : where.is({ revision: change.seenRevision })),
          ...(way?.kind === 'damaged' ? [] : [put(wayItem(addressHash, subscriberId, key, expiresAt), asRead(way))]),
          ...confirmation,
          ...moveAddress(change, formerWay),
          ...keepStopped(change, key, await hashingKeys()),
          ...(await endings.writesOf(change)),
        );
        return isSaved ? 'saved' : 'changed';
      } catch (error) {
        if (isConflict(error)) return 'changed';
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

/** It keeps its place among due mails, whose sender finds that no reminder is needed. @returns `undefined` when it waits no longer. */
async function markConfirmed(
  { confirmed }: SubscriberChange,
  table: Table,
  keyring: Keyring,
): Promise<Write[] | undefined> {
  if (!confirmed) return [];
  const read = await readSignUp(confirmed.signUpId, table, keyring);
  if (read?.signUp.status !== 'pending') return undefined;
  return [await read.rewrite({ status: 'confirmed' })];
}

function moveAddress({ addressHash, moved }: SubscriberChange, formerWay: AddressWay | undefined): Write[] {
  if (!moved) return [];
  const changed = { set: { status: 'changed', ...dueAfterMove(moved.atMs) } };
  const mark = changeOf(addressChangeKey(moved.changeId), changed, where.is({ status: 'pending' }));
  // Another spelling of the same address.
  if (moved.formerAddressHash === addressHash) return [mark];
  return [mark, drop(addressKey(moved.formerAddressHash), asRead(formerWay))];
}

const keepStopped = (
  { subscriber: { subscriberId }, stopped, restored }: SubscriberChange,
  key: DataKey,
  keys: HashingKeys,
): Write[] => [
  ...(stopped ? [put(stoppedFollowItem({ subscriberId, ...stopped }, key, keys))] : []),
  ...(restored ? [drop(placeOfStop(subscriberId, restored.follow.followId, keys))] : []),
];
