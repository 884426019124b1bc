import { randomBytes } from 'node:crypto';
import type { KMSClient } from '@aws-sdk/client-kms';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { makeAddressChanges } from '../../../functions/adapters/dynamodb/account/address-changes.ts';
import { makeNotMeMailboxes } from '../../../functions/adapters/dynamodb/signing-up/not-me-mailboxes.ts';
import { makeSignUps } from '../../../functions/adapters/dynamodb/signing-up/sign-ups.ts';
import { makeSignUpsOfAddress } from '../../../functions/adapters/dynamodb/signing-up/sign-ups-of-address.ts';
import { subscriberItem } from '../../../functions/adapters/dynamodb/subscriber/subscriber-item.ts';
import { makeSubscribers } from '../../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import { makeStoppedFollows } from '../../../functions/adapters/dynamodb/unsubscribing/stopped-follows.ts';
import { makeKeyring } from '../../../functions/adapters/kms/keyring.ts';
import { makeLookupKey } from '../../../functions/adapters/kms/lookup-key.ts';
import { makeTokenKeys } from '../../../functions/adapters/kms/token-keys.ts';
import type { Table } from '../../../functions/adapters/table/open-table.ts';
import { drop, write } from '../../../functions/adapters/table/table.ts';
import { wrappedKeyKey } from '../../../functions/contract/table-keys.ts';
import { hashOfMailbox } from '../../../functions/domain/notices/confirmation-budgets.ts';
import { makeAddressHasher } from '../../../functions/domain/subscriber/address/address-hash.ts';
import type { StoppedFollow } from '../../../functions/domain/subscriber/follows/stopped-follow.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { deriveHashingKeys } from '../../../functions/domain/tokens/hashing-keys.ts';
import { issueToken, readToken, tokenKeyIdIn } from '../../../functions/domain/tokens/token.ts';
import { bringBack } from '../../../scripts/operator/restore/bring-back.ts';
import { describeCopied, describeFound } from '../../../scripts/operator/restore/describe-restore.ts';
import { countWithoutKey } from '../../../scripts/operator/restore/without-key.ts';
import { diesAfter } from '../../support/aws/intercepted-table.ts';
import { everyItemOf, has } from '../../support/aws/restored-table.ts';
import { tableOfTest } from '../../support/aws/table-in-process.ts';
import { aFollow, aSubscriber } from '../../support/builders.ts';
import { A_SIGN_UP_ID, aSignUp, DAY_MS, NOW_MS, noEndings } from '../../support/subscribing/builders.ts';
import { NOTHING_FOUND } from './restore-in-memory.ts';

const sealingKeyArn = 'arn:sealing-key';
/** Wraps a key by nothing: what counts here is which of them is used. */
const kms = {
  send: async ({ input }: { input: { CiphertextBlob?: Uint8Array } }) =>
    input.CiphertextBlob ? { Plaintext: input.CiphertextBlob } : { CiphertextBlob: new Uint8Array(randomBytes(32)) },
} as unknown as KMSClient; // it takes these two commands

const [backup, inUse] = [tableOfTest(), tableOfTest()];

const keyringOf = (table: Table) => makeKeyring(table, sealingKeyArn, kms);
const hashingKeysOf = async (table: Table) =>
  deriveHashingKeys({ k1: 'x'.repeat(32) }, await makeLookupKey(table, sealingKeyArn, kms)());
const hasherOf = (table: Table) => makeAddressHasher(() => hashingKeysOf(table));

/** A deployment on a table, as functions see it that start now. */
function deploymentOn(table: Table) {
  const [keyring, hash] = [keyringOf(table), hasherOf(table)];
  const subscribers = makeSubscribers(table, keyring, noEndings, () => hashingKeysOf(table));
  const changes = makeAddressChanges(
    table,
    keyring,
    () => hashingKeysOf(table),
    () => {},
  );
  return {
    async confirms(subscriber: Subscriber) {
      const addressHash = await hash(subscriber.address);
      await subscribers.save({ subscriber: { ...subscriber, revision: 1 }, addressHash, ending: undefined });
    },
    async stops(subscriber: Subscriber, stopped: StoppedFollow) {
      const addressHash = await hash(subscriber.address);
      await subscribers.save({
        subscriber: { ...subscriber, revision: 2 },
        seenRevision: 1,
        addressHash,
        ending: undefined,
        stopped,
      });
    },
    asksToMove: ({ subscriberId, address }: Subscriber) =>
      changes.create({
        changeId: 'cccccccc-0000-4000-8000-000000000001',
        subscriberId,
        status: 'pending',
        oldAddress: address,
        newAddress: 'ana.new@example.org',
        changesEnded: 0,
        language: 'en',
        requestedFrom: { day: '2024-03-15', hash: 'f'.repeat(64) },
        mailsSent: 0,
        expiresAtMs: NOW_MS + DAY_MS,
      }),
    changes,
    stoppedFollows: makeStoppedFollows(
      table,
      keyring,
      () => hashingKeysOf(table),
      () => {},
    ),
    findsBy: async (address: string) => subscribers.findIdByAddress(await hash(address)),
    find: subscribers.find,
    async waitsFor(address: string) {
      const due = { because: 'reminder', atMs: NOW_MS + DAY_MS } as const;
      await makeSignUps(table, keyring).create(aSignUp({ address }), {
        signUpsHash: await hash(address, 'sign-ups'),
        due,
      });
    },
    signUpsOf: async (address: string) => makeSignUpsOfAddress(table, keyring)(await hash(address, 'sign-ups')),
    notMe: makeNotMeMailboxes(table),
    mailboxOf: (address: string) => hashOfMailbox(address, hash),
  };
}

const noRecord = {
  subscribers: new Map(),
  signUps: new Map(),
  revokedKeys: new Map(),
  keyExpiries: new Map(),
  supersededBy: new Map(),
};
const restores = (from: Table = backup) =>
  bringBack(from, inUse, { keyringOf, hashingKeysOf, record: noRecord }, NOW_MS);

const ana = aSubscriber({ subscriberId: '5f0c1b8e-0000-4000-8000-000000000001', address: 'ana@example.org' });
const bo = aSubscriber({ subscriberId: '5f0c1b8e-0000-4000-8000-000000000002', address: 'bo@example.org' });
const later = { confirmedAtMs: ana.confirmedAtMs + DAY_MS };

/** The ids of the ways that a table has, no matter what leads to them. */
const waysIn = async (table: Table) => (await everyItemOf(table)).filter(({ entity }) => entity === 'address').length;

test('a table that lost its keys and made new ones finds every subscriber after a restore: of the backup, and of since', async () => {
  await deploymentOn(backup).confirms(ana);
  await deploymentOn(inUse).confirms(bo);
  const told = await restores();
  const restored = deploymentOn(inUse);
  expect([await restored.findsBy(ana.address), await restored.findsBy(bo.address)]).toEqual([
    ana.subscriberId,
    bo.subscriberId,
  ]);
  expect([await restored.find(ana.subscriberId), await restored.find(bo.subscriberId)]).toEqual([
    { ...ana, revision: 1 },
    { ...bo, revision: 1 },
  ]);
  expect(await waysIn(inUse)).toBe(2);
  expect(describeCopied(told)).toContain('1 subscribers are found by their address under it again');
});

test('what a link stopped, and a change of address, are found under the other key too: to be undone, and to be erased', async () => {
  const stopped = { follow: aFollow({ followId: 'f1', countries: ['RU'] }), stoppedAtMs: NOW_MS, place: 0 };
  await deploymentOn(backup).confirms(ana);
  await deploymentOn(backup).stops(ana, stopped);
  await deploymentOn(backup).asksToMove(ana);
  await deploymentOn(inUse).confirms(bo);
  await restores();
  const restored = deploymentOn(inUse);
  expect(await restored.stoppedFollows.listOf(ana.subscriberId)).toEqual([stopped]);
  expect((await restored.changes.listOf(ana.subscriberId)).map(({ newAddress }) => newAddress)).toEqual([
    'ana.new@example.org',
  ]);
});

test('links that were made before the backup and after it open once it is restored', async () => {
  const keysOf = (table: Table) => makeTokenKeys(table, sealingKeyArn, { makesFirst: true, kms });
  const links = [];
  for (const table of [backup, inUse]) links.push(issueToken('unsubscribe', ana.subscriberId, await keysOf(table)()));
  await restores();
  const reader = keysOf(inUse);
  for (const link of links) expect(readToken(link, 'unsubscribe', await reader(tokenKeyIdIn(link))).kind).toBe('valid');
});

test('a subscriber who signed up again while the backup’s key was lost is not mailed twice: one mailbox has one subscriber', async () => {
  await deploymentOn(backup).confirms(ana);
  await deploymentOn(inUse).confirms({ ...bo, ...later, address: ana.address });
  expect((await restores()).replaced).toEqual([ana.subscriberId]);
  const restored = deploymentOn(inUse);
  expect(await restored.findsBy(ana.address)).toBe(bo.subscriberId);
  expect(await restored.find(ana.subscriberId)).toBeUndefined();
});

test.each([
  ['earlier', 'later', ana, { ...bo, ...later, address: ana.address }],
  ['later', 'earlier', { ...ana, ...later }, { ...bo, address: ana.address }],
])(
  'of two in the table with one address, one of each key, the later sign-up stays: the backup’s is the %s',
  async (_, __, known, other) => {
    await deploymentOn(backup).confirms(ana);
    // Only the lookup key was lost: the table has its subscriber from before.
    for (const item of await everyItemOf(backup)) if (item.entity !== 'lookup-key') await has(inUse, item);
    await has(inUse, (await itemOfAfter(known)) ?? {});
    await deploymentOn(inUse).confirms(other);
    const { rebuilt } = await restores();
    const [kept, gone] = known.confirmedAtMs > other.confirmedAtMs ? [known, other] : [other, known];
    expect(rebuilt?.doubled).toEqual([gone.subscriberId]);
    const restored = deploymentOn(inUse);
    expect(await restored.findsBy(ana.address)).toBe(kept.subscriberId);
    expect(await waysIn(inUse)).toBe(1);
  },
);

/** The item of a subscriber as the table in use seals it. */
async function itemOfAfter(subscriber: Subscriber) {
  const { documents, name: TableName } = inUse;
  const { pk, sk } = { pk: `SUBSCRIBER#${subscriber.subscriberId}`, sk: 'SUBSCRIBER' };
  await documents.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
  return subscriberItem({ ...subscriber, revision: 1 }, await keyringOf(inUse).newest());
}

test('sign-ups of the backup are found by their address again, and what their owner barred stays so', async () => {
  const before = deploymentOn(backup);
  await before.waitsFor(ana.address);
  await before.notMe.add(await before.mailboxOf(ana.address), NOW_MS + DAY_MS);
  await deploymentOn(inUse).confirms(bo);
  await restores();
  const restored = deploymentOn(inUse);
  expect((await restored.signUpsOf(ana.address)).map(({ signUpId }) => signUpId)).toEqual([A_SIGN_UP_ID]);
  expect(await restored.notMe.has(await restored.mailboxOf(ana.address), NOW_MS)).toBe(true);
});

test('a restore that dies while addresses are hashed by another key is whole when it is done again', async () => {
  for (const person of [ana, bo]) await deploymentOn(backup).confirms(person);
  await deploymentOn(inUse).confirms(aSubscriber({ address: 'cy@example.org' }));
  await expect(restores(diesAfter(backup, 3))).rejects.toThrow('died');
  await restores();
  const restored = deploymentOn(inUse);
  for (const { address, subscriberId } of [ana, bo]) expect(await restored.findsBy(address)).toBe(subscriberId);
  expect(await waysIn(inUse)).toBe(3);
});

test('where both tables have one lookup key no way is touched', async () => {
  await deploymentOn(backup).confirms(ana);
  for (const item of await everyItemOf(backup)) await has(inUse, item);
  expect((await restores()).rebuilt).toBeUndefined();
  expect(await everyItemOf(inUse)).toEqual(await everyItemOf(backup));
});

const deletesDataKeysOf = async (table: Table) => {
  for (const { entity, keyId } of await everyItemOf(table))
    if (entity === 'data-key') await write(table, drop(wrappedKeyKey('data-key', String(keyId))));
};

test('a data key that was deleted after the backup comes back with what is sealed under it', async () => {
  await deploymentOn(backup).confirms(ana);
  for (const item of await everyItemOf(backup)) await has(inUse, item);
  await deletesDataKeysOf(inUse);
  expect(await countWithoutKey(backup, inUse)).toEqual(new Map());
  await restores();
  expect(await deploymentOn(inUse).find(ana.subscriberId)).toEqual({ ...ana, revision: 1 });
});

test('items of a backup whose data key is nowhere are told by what they are, before anything is copied', async () => {
  await deploymentOn(backup).confirms(ana);
  await has(backup, { pk: 'ANY#1', sk: 'ANY', entity: 'any-item', mailed: { dataKeyId: 'gone' } });
  await deletesDataKeysOf(backup);
  const withoutKey = await countWithoutKey(backup, inUse);
  expect(withoutKey).toEqual(new Map(Object.entries({ subscriber: 1, address: 1, 'any-item': 1 })));
  expect(describeFound({ ...NOTHING_FOUND, withoutKey })).toContain('Sealed under a data key that is gone');
});
