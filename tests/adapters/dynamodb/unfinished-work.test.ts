import { expect, test } from 'vitest';
import { makeAddressChanges } from '../../../functions/adapters/dynamodb/account/address-changes.ts';
import { makeDueErasures } from '../../../functions/adapters/dynamodb/account/due-erasures.ts';
import { makeDueMoves } from '../../../functions/adapters/dynamodb/account/due-moves.ts';
import { makeSubscribers } from '../../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import { find } from '../../../functions/adapters/table/reads.ts';
import { subscriberKey } from '../../../functions/contract/table-keys.ts';
import { aKeyring } from '../../support/aws/fixed-keyring.ts';
import { tableOfTest } from '../../support/aws/table-in-process.ts';
import { aSubscriber, someHashingKeys } from '../../support/builders.ts';
import { NOW_MS, noEndings } from '../../support/subscribing/builders.ts';

const CHANGE_ID = 'cccccccc-0000-4000-8000-000000000001';
const [FORMER, NOW] = ['b'.repeat(64), 'a'.repeat(64)];

const table = tableOfTest();
const hashingKeys = async () => someHashingKeys;
const subscribers = () => makeSubscribers(table, aKeyring, noEndings, hashingKeys);

test('a subscriber who is being erased is due at the time that was said, and by no clock forgotten before', async () => {
  const subscriber = aSubscriber({ status: 'unsubscribed' });
  await subscribers().save({ subscriber, addressHash: NOW, ending: undefined, finishErasingAtMs: NOW_MS });
  expect(await find(table, subscriberKey(subscriber.subscriberId))).not.toHaveProperty('expiresAtEpochSeconds');
  const { list } = makeDueErasures(table);
  expect([await list(NOW_MS - 1, 10), await list(NOW_MS, 10)]).toEqual([[], [subscriber.subscriberId]]);
});

test('a move is due two minutes after it, until it is settled', async () => {
  const changes = makeAddressChanges(table, aKeyring, hashingKeys, () => {});
  const before = aSubscriber({ revision: 1 });
  const { subscriberId } = before;
  await subscribers().save({ subscriber: before, addressHash: FORMER, ending: undefined });
  await changes.create({
    ...{ changeId: CHANGE_ID, subscriberId, status: 'pending', oldAddress: before.address, mailsSent: 1 },
    ...{ newAddress: 'ana.new@example.org', changesEnded: 0, language: 'en', expiresAtMs: NOW_MS + 86_400_000 },
    requestedFrom: { day: '2024-03-15', hash: 'c'.repeat(64) },
  });
  const moves = {
    subscriber: { ...before, revision: 2, addressSinceMs: NOW_MS },
    ...{ addressHash: NOW, seenRevision: 1, ending: undefined },
    moved: { changeId: CHANGE_ID, formerAddressHash: FORMER, atMs: NOW_MS },
  };
  expect([await subscribers().save(moves), await subscribers().findIdByAddress(FORMER)]).toEqual(['saved', undefined]);
  expect(await subscribers().findIdByAddress(NOW)).toBe(subscriberId);
  const { list } = makeDueMoves(table);
  expect([await list(NOW_MS + 119_999, 10), await list(NOW_MS + 120_000, 10)]).toEqual([[], [CHANGE_ID]]);
  await changes.settle(CHANGE_ID);
  expect(await list(NOW_MS + 120_000, 10)).toEqual([]);
});
