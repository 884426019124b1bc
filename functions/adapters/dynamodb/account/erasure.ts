import * as z from 'zod';
import {
  addressChangeKey,
  addressKey,
  bouncesKey,
  budgetKey,
  HELD_REMOVALS_PARTITION,
  heldRemovalsOf,
  signUpKey,
  subscriberKey,
  type TableKey,
  topicRowKey,
  tracesPartition,
} from '../../../contract/table-keys.ts';
import type { Erasure } from '../../../domain/account/account.ts';
import { remindersOf } from '../../../domain/notices/notices.ts';
import type { Topic } from '../../../domain/subscriber/subscriber.ts';
import { type AskedFor, digestOfTraces, type HashingKeys } from '../../../domain/tokens/tokens.ts';
import type { Keyring } from '../../kms/kms.ts';
import { distinctKeys, drop, list, put, refusedOf, type Table, where, writeIf, writeItems } from '../../table/table.ts';
import { newErasureJobItem } from '../erasing/erasure-jobs.ts';
import { waysOfAddress } from '../signing-up/ways-to-sign-ups.ts';
import { asRead, findWayAsItIs } from '../subscriber/address-ways.ts';
import { findRowsOf } from '../subscriber/rows-of-subscriber.ts';
import { type TopicPlaces, vocabularyPlaces } from '../subscriber/topic-places.ts';
import { listTraces } from '../traces.ts';
import { changeIdOf } from './address-changes.ts';

const StoredKey = z.object({ pk: z.string(), sk: z.string() });

/**
 * Deletes from the table all that is kept about a person.
 * @param keyring - seals the job that makes receipts forget them, and opens the ways to their sign-ups.
 * @param hashingKeys - make the place of their traces.
 * @param onUnreadable - told of each item that is damaged for good. It is deleted, and what it names runs out by itself.
 */
export function makeErasure(
  table: Table,
  keyring: Keyring,
  hashingKeys: () => Promise<HashingKeys>,
  onUnreadable: () => void,
  placeOf: TopicPlaces = vocabularyPlaces,
): Erasure {
  const keysIn = async (pk: string, prefix?: string): Promise<TableKey[]> =>
    (await list(table, { pk, ...(prefix !== undefined && { prefix }) })).map((item) => StoredKey.parse(item));

  const tracesFor = async (of: 'subscriber' | AskedFor, ownerId: string) =>
    tracesPartition(digestOfTraces(of, ownerId, await hashingKeys()));

  /** All traces of a subscriber; each change of address after its item and the traces of that. */
  async function allTracesOf(subscriberId: string): Promise<TableKey[]> {
    const traces = await tracesFor('subscriber', subscriberId);
    const keys: TableKey[] = [];
    const changes = await listTraces(traces, 'address-change', table, keyring, changeIdOf, onUnreadable);
    for (const changeId of changes) {
      keys.push(...(await keysIn(await tracesFor('address-change', changeId))), addressChangeKey(changeId));
    }
    return [...keys, ...(await keysIn(traces))];
  }

  async function rowsUnder(topics: readonly Topic[], subscriberId: string): Promise<TableKey[]> {
    const places = await Promise.all(topics.map(placeOf));
    return places.flatMap((place) => (place === undefined ? [] : [topicRowKey(place, subscriberId)]));
  }

  /** Sign-ups of an address with their traces, and the ways to them. The first place of a day leads to the others, and goes after them. */
  async function signUpsOf(signUpsHash: string): Promise<{ signUps: TableKey[]; ways: TableKey[] }> {
    const signUps: TableKey[] = [];
    const ways = await waysOfAddress(signUpsHash, table, keyring);
    for (const { signUpId } of ways) {
      if (signUpId === undefined) onUnreadable();
      else signUps.push(...(await keysIn(await tracesFor('sign-up', signUpId))), signUpKey(signUpId));
    }
    return { signUps, ways: ways.map(({ key }) => key).toReversed() };
  }
  const deleteAll = (keys: readonly TableKey[]) =>
    writeItems(
      table,
      keys.map((key) => ({ delete: key })),
    );

  return {
    async deleteSignUpsOf(signUpsHash) {
      const { signUps, ways } = await signUpsOf(signUpsHash);
      await deleteAll(signUps);
      await deleteAll(ways);
    },

    async deleteTraces({ subscriberId, signUpsHash, mailboxHash, topics }) {
      const { scope, windowName } = remindersOf(mailboxHash);
      const { signUps, ways } = await signUpsOf(signUpsHash);
      await deleteAll([
        ...distinctKeys([
          // A code that they chose may have left the vocabulary since.
          ...(await rowsUnder(topics, subscriberId)),
          ...(await findRowsOf(subscriberId, table)),
        ]),
        ...signUps,
        ...(await keysIn(HELD_REMOVALS_PARTITION, heldRemovalsOf(subscriberId))),
        ...(await allTracesOf(subscriberId)),
        bouncesKey(subscriberId),
        budgetKey(scope, windowName),
      ]);
      // A press after a failure finds by them what is left.
      await deleteAll(ways);
    },

    async deleteLateTraces(subscriberId) {
      await deleteAll(await allTracesOf(subscriberId));
    },

    async deleteRest(subscriberId, cases = []) {
      const own = subscriberKey(subscriberId);
      const keys = [
        ...(await rowsUnder(cases, subscriberId)),
        ...(await findRowsOf(subscriberId, table)),
        ...(await keysIn(HELD_REMOVALS_PARTITION, heldRemovalsOf(subscriberId))),
        ...(await allTracesOf(subscriberId)),
        ...(await keysIn(own.pk)),
        bouncesKey(subscriberId),
      ];
      // Only a backup that was put into use has their item again: its settlement erases it, with a job of its own.
      await deleteAll(distinctKeys(keys).filter(({ pk, sk }) => pk !== own.pk || sk !== own.sk));
    },

    async deleteSubscriber(subscriberId, addressHash, revision, nowMs, cases = []) {
      const way = await findWayAsItIs(addressHash, table, keyring);
      if (way?.kind === 'damaged') onUnreadable();
      // The address of another subscriber by now stays theirs. A damaged way leads to none.
      const isTheirs = way?.kind !== 'whole' || way.subscriberId === subscriberId;
      const both = [
        drop(subscriberKey(subscriberId), where.is({ revision })),
        put(newErasureJobItem(subscriberId, await keyring.newest(), nowMs, cases)),
      ];
      const withAddress = isTheirs ? [...both, drop(addressKey(addressHash), asRead(way))] : both;
      const refused = await refusedOf(table, withAddress);
      if (refused.length === 0) return 'deleted';
      if (refused.includes(0)) return 'changed';
      // Another subscriber took the address a moment ago.
      return (await writeIf(table, ...both)) ? 'deleted' : 'changed';
    },
  };
}
