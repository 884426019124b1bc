import { expect, test } from 'vitest';
import { makeAddressChanges } from '../../../../functions/adapters/dynamodb/account/address-changes.ts';
import { makeSubscribers } from '../../../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import type { AddressChange } from '../../../../functions/domain/account/address-change.ts';
import { aKeyring } from '../../../support/aws/fixed-keyring.ts';
import { tableOfTest } from '../../../support/aws/table-in-process.ts';
import { aSubscriber, someHashingKeys } from '../../../support/builders.ts';
import { NOW_MS, noEndings } from '../../../support/subscribing/builders.ts';

const change: AddressChange = {
  changeId: 'cccccccc-0000-4000-8000-000000000001',
  subscriberId: aSubscriber().subscriberId,
  status: 'pending',
  oldAddress: 'ana@example.org',
  newAddress: 'ana.new@example.org',
  changesEnded: 2,
  language: 'en',
  requestedFrom: { day: '2024-03-15', hash: 'a'.repeat(64) },
  mailsSent: 0,
  expiresAtMs: NOW_MS + 86_400_000,
};

const table = tableOfTest();
const hashingKeys = async () => someHashingKeys;
const changes = () => makeAddressChanges(table, aKeyring, hashingKeys, () => {});

const subscriberIs = (status: 'active' | 'unsubscribed') =>
  makeSubscribers(table, aKeyring, noEndings, hashingKeys).save({
    subscriber: aSubscriber({ status }),
    addressHash: 'a'.repeat(64),
    ending: undefined,
  });

test('a change comes back as it was kept, and is found among its subscriber’s', async () => {
  await subscriberIs('active');
  expect(await changes().create(change)).toBe('kept');
  expect(await changes().find(change.changeId)).toEqual(change);
  expect(await changes().listOf(change.subscriberId)).toEqual([change]);
});

test('each mail of it is counted', async () => {
  await subscriberIs('active');
  await changes().create(change);
  await changes().noteMailed(change.changeId, 2);
  expect(await changes().find(change.changeId)).toEqual({ ...change, mailsSent: 2 });
});

test('one of a subscriber who gets no alerts any more is not kept', async () => {
  await subscriberIs('unsubscribed');
  expect(await changes().create(change)).toBe('no-alerts');
  expect(await changes().find(change.changeId)).toBeUndefined();
  expect(await changes().listOf(change.subscriberId)).toEqual([]);
});

test('one that is kept already stays as it is', async () => {
  await subscriberIs('active');
  await changes().create(change);
  expect(await changes().create({ ...change, newAddress: 'another@example.org' })).toBe('kept');
  expect(await changes().find(change.changeId)).toEqual(change);
});

test('settling a change that was erased meanwhile brings nothing of it back', async () => {
  await changes().settle(change.changeId);
  expect(await changes().find(change.changeId)).toBeUndefined();
});
