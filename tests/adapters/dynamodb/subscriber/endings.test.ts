import { afterEach, expect, test } from 'vitest';
import { makeKeyEndings } from '../../../../functions/adapters/dynamodb/publishing/key-endings.ts';
import { readEndedRecord } from '../../../../functions/adapters/dynamodb/subscriber/ended-record.ts';
import { makeEndings } from '../../../../functions/adapters/dynamodb/subscriber/endings.ts';
import { makeSubscribers } from '../../../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import { type Keyring, UnknownDataKeyError } from '../../../../functions/adapters/kms/keyring.ts';
import type { Ending } from '../../../../functions/domain/subscriber/ending.ts';
import { digestOfEnded, revisionShiftOf } from '../../../../functions/domain/tokens/hashing-keys.ts';
import { type AwsStub, startAwsStub } from '../../../support/aws/aws-stub.ts';
import { tableAt } from '../../../support/aws/stubbed-table.ts';
import { aSubscriber, someHashingKeys } from '../../../support/builders.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';

let aws: AwsStub | undefined;
afterEach(() => aws?.stop());

const key = { dataKeyId: '1', bytes: new Uint8Array(32).fill(7) };
const keyring = { newest: async () => key, get: async () => key };
const ana = aSubscriber({ revision: 7, status: 'unsubscribed', unsubscribedAtMs: NOW_MS });
const DAY_MS = 86_400_000;
const END_OF_DAY_MS = Math.ceil(NOW_MS / DAY_MS) * DAY_MS;
const IN_36_DAYS = String((END_OF_DAY_MS + 36 * DAY_MS) / 1_000);

interface Put {
  readonly Put?: { readonly TableName: string; readonly Item: Readonly<Record<string, unknown>> };
}

/** What one save writes into the record of what ended, and all of its request. */
async function recordedOf(ending: Ending | undefined) {
  const requests: string[] = [];
  const puts: Put[] = [];
  aws = await startAwsStub(({ operation, input }) => {
    requests.push(operation);
    puts.push(...((input.TransactItems ?? []) as Put[])); // what the adapter writes
    return { body: {} };
  });
  const table = tableAt(aws);
  const endings = makeEndings({ ...table, name: 'ended' }, async () => someHashingKeys, keyring);
  await makeSubscribers(table, keyring, endings, async () => someHashingKeys).save({
    subscriber: ana,
    addressHash: 'a'.repeat(64),
    ending,
  });
  const recorded = puts.flatMap(({ Put }) => (Put?.TableName === 'ended' ? [Put.Item] : []));
  return { requests, recorded };
}

test('an ending is recorded in the transaction that makes it so, by a digest and the shifted revision, and forgotten after 36 days', async () => {
  const { requests, recorded } = await recordedOf({ kind: 'unsubscribed', atMs: NOW_MS });
  expect(requests).toEqual(['GetItem', 'TransactWriteItems']);
  const digest = digestOfEnded('subscriber', ana.subscriberId, someHashingKeys);
  expect(recorded).toEqual([
    {
      pk: { S: `SUBSCRIBER#${digest}` },
      sk: { S: String(7 + revisionShiftOf(digest, someHashingKeys)).padStart(15, '0') },
      kind: { S: 'unsubscribed' },
      atMs: { N: String(END_OF_DAY_MS) },
      moment: { M: { dataKeyId: { S: '1' }, sealed: { B: expect.any(String) } } },
      expiresAtEpochSeconds: { N: IN_36_DAYS },
    },
  ]);
});

test('the moment of an unsubscribe is read back from its seal, and the end of its day where the seal’s key is gone', async () => {
  const { recorded } = await recordedOf({ kind: 'unsubscribed', atMs: NOW_MS });
  await aws?.stop();
  aws = await startAwsStub(() => ({ body: { Items: recorded } }));
  const ended = { ...tableAt(aws), name: 'ended' };
  const readBy = async (by: Keyring) =>
    [...(await readEndedRecord(ended, by, someHashingKeys)).subscribers.values()].flat();
  const withoutKey: Keyring = { ...keyring, get: async (id) => Promise.reject(new UnknownDataKeyError(id)) };
  expect([await readBy(keyring), await readBy(withoutKey)]).toEqual([
    [{ kind: 'unsubscribed', revision: 7, atMs: NOW_MS }],
    [{ kind: 'unsubscribed', revision: 7, atMs: END_OF_DAY_MS }],
  ]);
});

test.each(['erased', 'moved', 'returned'] as const)(
  'of what %s the record has the day, and no moment',
  async (kind) => {
    const [recorded] = (await recordedOf({ kind, atMs: NOW_MS + 1_234 })).recorded;
    expect([recorded?.atMs, recorded?.moment]).toEqual([{ N: String(END_OF_DAY_MS) }, undefined]);
  },
);

test('the record names no subscriber, no follow and no address', async () => {
  const { recorded } = await recordedOf({ kind: 'unfollowed', followId: 'follow-of-ana', atMs: NOW_MS });
  const text = JSON.stringify(recorded);
  expect(recorded).toHaveLength(1);
  for (const readable of [ana.subscriberId, 'follow-of-ana', ana.address, 'a'.repeat(64)])
    expect(text).not.toContain(readable);
});

test('a change that ends nothing is not recorded', async () => {
  expect((await recordedOf(undefined)).recorded).toEqual([]);
});

/** The record of keys that ended, over a table that keeps what is put and gives all of it back. */
async function keptKeyEndings() {
  const kept: Record<string, unknown>[] = [];
  aws = await startAwsStub(({ operation, input }) => {
    if (operation === 'Scan') return { body: { Items: kept } };
    kept.push(input.Item as Record<string, unknown>); // what the adapter writes
    return { body: {} };
  });
  const ended = { ...tableAt(aws), name: 'ended' };
  const keyEndings = makeKeyEndings(ended, async () => someHashingKeys);
  return { kept, ended, keyEndings };
}

test('a revoked key is recorded by a digest of its id, and read back with the first moment at which it was revoked', async () => {
  const { kept, ended, keyEndings } = await keptKeyEndings();
  await keyEndings.recordRevoked('00ff', NOW_MS + 1);
  await keyEndings.recordRevoked('00ff', NOW_MS);
  const digest = digestOfEnded('publisher-key', '00ff', someHashingKeys);
  expect(kept[1]).toEqual({
    pk: { S: `PUBLISHER_KEY#${digest}` },
    sk: { S: String(NOW_MS).padStart(15, '0') },
    kind: { S: 'revoked' },
    atMs: { N: String(NOW_MS) },
    expiresAtEpochSeconds: { N: IN_36_DAYS },
  });
  const { revokedKeys, subscribers, signUps } = await readEndedRecord(ended, keyring, someHashingKeys);
  expect([...revokedKeys]).toEqual([[digest, NOW_MS]]);
  expect([subscribers.size, signUps.size]).toEqual([0, 0]);
});

test('a rotated key is recorded with its earlier end, and read back with the earliest; an entry that can’t be read revokes', async () => {
  const { kept, ended, keyEndings } = await keptKeyEndings();
  await keyEndings.recordExpiry('00ff', { atMs: NOW_MS, keyExpiresAtMs: NOW_MS + 9 });
  await keyEndings.recordExpiry('00ff', { atMs: NOW_MS + 1, keyExpiresAtMs: NOW_MS + 8 });
  const digest = digestOfEnded('publisher-key', '00ff', someHashingKeys);
  expect(kept[0]).toEqual({
    pk: { S: `PUBLISHER_KEY#${digest}` },
    sk: { S: String(NOW_MS).padStart(15, '0') },
    kind: { S: 'expires-earlier' },
    atMs: { N: String(NOW_MS) },
    keyExpiresAtMs: { N: String(NOW_MS + 9) },
    expiresAtEpochSeconds: { N: IN_36_DAYS },
  });
  const { revokedKeys, keyExpiries } = await readEndedRecord(ended, keyring, someHashingKeys);
  expect([[...keyExpiries], revokedKeys.size]).toEqual([[[digest, NOW_MS + 8]], 0]);
  kept.push({ ...kept[0], keyExpiresAtMs: { S: 'soon' } });
  expect([...(await readEndedRecord(ended, keyring, someHashingKeys)).revokedKeys]).toEqual([[digest, NOW_MS]]);
});

test('without the secret nothing leads from a subscriber to what they ended, and from one secret nothing to another’s', () => {
  const other = { ...someHashingKeys, endedKey: new Uint8Array(32) };
  const digest = digestOfEnded('subscriber', ana.subscriberId, someHashingKeys);
  expect(digest).not.toBe(digestOfEnded('subscriber', ana.subscriberId, other));
  expect(digest).not.toBe(digestOfEnded('sign-up', ana.subscriberId, someHashingKeys));
  expect(someHashingKeys.endedKey).not.toEqual(someHashingKeys.addressKey);
});
