import { randomBytes } from 'node:crypto';
import type { KMSClient } from '@aws-sdk/client-kms';
import { afterEach, expect, test, vi } from 'vitest';
import { makeSubscribers } from '../../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import { makeCaseKey } from '../../../functions/adapters/kms/case-key.ts';
import { makeKeyring } from '../../../functions/adapters/kms/keyring.ts';
import { makeLookupKey } from '../../../functions/adapters/kms/lookup-key.ts';
import { makeTokenKeys } from '../../../functions/adapters/kms/token-keys.ts';
import { wrappedKeyKey } from '../../../functions/contract/table-keys.ts';
import { seal, unseal } from '../../../functions/domain/sealing/seal.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { daysInMs, hoursInMs } from '../../../functions/domain/time/spans.ts';
import { issueToken, readToken, tokenKeyIdIn } from '../../../functions/domain/tokens/token.ts';
import { deleteAsAsked, whyNotDeleted } from '../../../scripts/operator/keys/delete-key.ts';
import type { RotatedKeys } from '../../../scripts/operator/keys/kinds.ts';
import { describeKeys, rotateKey } from '../../../scripts/operator/keys/list-and-rotate.ts';
import { has, itemAt } from '../../support/aws/restored-table.ts';
import { tableOfTest } from '../../support/aws/table-in-process.ts';
import { aSubscriber, someHashingKeys } from '../../support/builders.ts';
import { noEndings } from '../../support/subscribing/builders.ts';

const ANA = '5f0c1b8e-0000-4000-8000-000000000001';
const sealingKeyArn = 'arn:sealing-key';

const table = tableOfTest();
afterEach(() => {
  vi.restoreAllMocks();
});

/** Wraps a key by nothing: what counts here is which of them is used. */
const kms = {
  send: async ({ input }: { input: { CiphertextBlob?: Uint8Array } }) =>
    input.CiphertextBlob ? { Plaintext: input.CiphertextBlob } : { CiphertextBlob: new Uint8Array(randomBytes(32)) },
} as unknown as KMSClient; // it takes these two commands
const deployment = () => ({ table, sealingKeyArn, clientSettings: { region: 'us-east-1' } });
const keyring = () => makeKeyring(table, sealingKeyArn, kms);

/** Lets so much time go by. */
const passes = (ms: number) => {
  const now = Date.now() + ms;
  vi.spyOn(Date, 'now').mockReturnValue(now);
};

test('after a rotation of token keys new links are made by the new key, and old links open', async () => {
  const keysNow = () => makeTokenKeys(table, sealingKeyArn, { makesFirst: true, kms });
  const running = keysNow();
  const old = issueToken('unsubscribe', ANA, await running());
  expect(await rotateKey('token', deployment(), kms)).toContain('makes new links');
  const fresh = issueToken('unsubscribe', ANA, await keysNow()());
  expect(tokenKeyIdIn(fresh)).not.toBe(tokenKeyIdIn(old));
  for (const reader of [running, keysNow()])
    for (const token of [old, fresh])
      expect(readToken(token, 'unsubscribe', await reader(tokenKeyIdIn(token))).kind).toBe('valid');
  expect(
    (await describeKeys(deployment())).split('\n').map((line) => /(opens|makes) \w+ ones$/.exec(line)?.[1]),
  ).toEqual(['opens', 'makes']);
});

test('after a rotation of data keys new records are sealed by the new key, and old records open', async () => {
  const before = await keyring().newest();
  const sealed = seal('Ana', 'record', before, new Uint8Array(12));
  await rotateKey('data', deployment(), kms);
  expect((await keyring().newest()).dataKeyId).not.toBe(before.dataKeyId);
  expect(unseal(sealed, 'record', await keyring().get(before.dataKeyId))).toBe('Ana');
});

test('a process that runs on makes nothing more by the key before, an hour after a rotation', async () => {
  const running = { records: keyring(), links: makeTokenKeys(table, sealingKeyArn, { makesFirst: true, kms }) };
  const before = { record: await running.records.newest(), link: (await running.links()).at(-1) };
  await rotateKey('data', deployment(), kms);
  await rotateKey('token', deployment(), kms);
  passes(hoursInMs(1));
  expect((await running.records.newest()).dataKeyId).not.toBe(before.record.dataKeyId);
  expect((await running.links()).at(-1)?.tokenKeyId).not.toBe(before.link?.tokenKeyId);
});

test('a key that is made by a clock that is behind is the newest all the same', async () => {
  const before = await keyring().newest();
  passes(-daysInMs(1));
  await rotateKey('data', deployment(), kms);
  expect((await keyring().newest()).dataKeyId).not.toBe(before.dataKeyId);
});

/** A first key, which another has replaced. @returns the ids of both. */
async function twoKeys(kind: RotatedKeys): Promise<[string, string]> {
  await rotateKey(kind, deployment(), kms);
  await rotateKey(kind, deployment(), kms);
  const ids = (await describeKeys(deployment())).split('\n').map((line) => line.split(/ +/)[1] ?? '');
  return [ids[0] ?? '', ids[1] ?? ''];
}

/** Why a key stays now. */
const whyNow = (kind: RotatedKeys, keyId: string) =>
  whyNotDeleted(kind, keyId, deployment(), { stage: 'dev', nowMs: Date.now(), kms });

async function confirmed(subscriber: Subscriber): Promise<void> {
  const subscribers = makeSubscribers(table, keyring(), noEndings, async () => someHashingKeys);
  const addressHash = `hash of ${subscriber.address}`;
  await subscribers.save({ subscriber: { ...subscriber, revision: 1 }, addressHash, ending: undefined });
}

test.each(['token', 'data'] as const)('the newest %s key stays', async (kind) => {
  const [, newest] = await twoKeys(kind);
  passes(daysInMs(365));
  expect(await whyNow(kind, newest)).toContain(`npm run operator -- keys rotate --kind ${kind} --stage dev`);
});

test('a key that is not there is not deleted', async () => {
  await twoKeys('token');
  await expect(whyNow('token', '0123456789')).rejects.toThrow('npm run operator -- keys --stage dev');
});

const LATER = [
  ['has been there since before the next key', () => ({ confirmedAtMs: Date.now() - daysInMs(9) }), true],
  ['confirmed while functions that ran went on with it', () => ({ confirmedAtMs: Date.now() + hoursInMs(23) }), true],
  [
    'came back after it, and had unsubscribed before',
    () => ({ confirmedAtMs: Date.now() + daysInMs(9), firstConfirmedAtMs: Date.now() - daysInMs(9) }),
    true,
  ],
  ['confirmed after functions took the next key up', () => ({ confirmedAtMs: Date.now() + hoursInMs(25) }), false],
] as const;

test.each(LATER)('of a subscriber who %s, old mails keep a token key: %#', async (_, moments, isKept) => {
  const [old] = await twoKeys('token');
  await confirmed(aSubscriber(moments()));
  passes(daysInMs(100));
  const why = await whyNow('token', old);
  if (isKept)
    expect(why).toMatch(/^1 subscriber has been there since before \d{4}-\d\d-\d\d: .* on \d{4}-\d\d-\d\d at/);
  else expect(why).toBeUndefined();
});

test('a subscriber whose record does not open keeps a token key: their mails may be old', async () => {
  const [old] = await twoKeys('token');
  await has(table, { pk: `SUBSCRIBER#${ANA}`, sk: 'SUBSCRIBER', entity: 'subscriber' });
  passes(daysInMs(100));
  expect(await whyNow('token', old)).toContain('1 subscriber');
});

test('a token key stays until no sign-up of its time can be confirmed or taken back any more, and the day is told', async () => {
  const [old] = await twoKeys('token');
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 'YYYY-MM-DD'.length);
  const earliest = day(Date.now() + daysInMs(62));
  passes(daysInMs(61));
  expect(await whyNow('token', old)).toContain(`It can be deleted from ${earliest} on.`);
  passes(daysInMs(1));
  expect(await whyNow('token', old)).toBeUndefined();
});

const NAMING = [
  ['an attribute', (keyId: string) => ({ dataKeyId: keyId })],
  ['a part that is sealed by itself', (keyId: string) => ({ mailed: { dataKeyId: keyId } })],
  ['one of a list', (keyId: string) => ({ people: [{ id: `${keyId}.c2VhbGVk` }] })],
  ['bytes', (keyId: string) => ({ sealed: Buffer.from(`${keyId}.sealed`) })],
] as const;

test.each(NAMING)('a data key stays while an item names it by %s', async (_, naming) => {
  const [old] = await twoKeys('data');
  await has(table, { pk: 'ANY#1', sk: 'ANY', entity: 'any-item', ...naming(old) });
  passes(daysInMs(9));
  expect(await whyNow('data', old)).toMatch(/^1 item is sealed under it \(1 any-item\)/);
  expect(await describeKeys(deployment(), true)).toContain('named by 1 item\n');
});

test('receipts keep a data key, which do not say what they are', async () => {
  const [old] = await twoKeys('data');
  for (const call of ['a', 'b'])
    await has(table, {
      pk: 'RECEIPTS#1#01',
      sk: `CALL#${call}`,
      dataKeyId: old,
      sealed: Buffer.from('sealed'),
    });
  passes(daysInMs(9));
  expect(await whyNow('data', old)).toMatch(/^2 items are sealed under it \(2 receipts\)/);
});

test('a data key that no item names stays for a day all the same: functions that run may still seal by it', async () => {
  const [old] = await twoKeys('data');
  passes(hoursInMs(23));
  expect(await whyNow('data', old)).toContain('may still seal records by it');
  passes(daysInMs(2));
  expect(await whyNow('data', old)).toBeUndefined();
});

const AGREED = { stage: 'dev', isAgreed: true, isMailHeld: false };

test('a key that nothing needs is deleted when an operator agrees, and not while none is asked', async () => {
  const [old] = await twoKeys('data');
  passes(daysInMs(9));
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(await deleteAsAsked('data', old, deployment(), { ...AGREED, isAgreed: false })).toBe(2);
  expect(told).toHaveBeenCalledWith(expect.stringContaining('--yes'));
  expect(await itemAt(table, wrappedKeyKey('data-key', old))).toBeDefined();
  expect(await deleteAsAsked('data', old, deployment(), AGREED)).toBe(0);
  expect(await itemAt(table, wrappedKeyKey('data-key', old))).toBeUndefined();
});

test('no key is deleted while a restore holds all mail: it may bring back what needs the key', async () => {
  const [old] = await twoKeys('data');
  passes(daysInMs(9));
  await expect(deleteAsAsked('data', old, deployment(), { ...AGREED, isMailHeld: true })).rejects.toThrow('A restore');
});

test('the lookup key is listed, by which subscribers are found', async () => {
  await makeLookupKey(table, sealingKeyArn, kms)();
  expect(await describeKeys(deployment())).toMatch(/^lookup {2}only {2}since .* finds subscribers by their address$/);
});

test('the case key is listed, by which those are found who follow a case', async () => {
  await makeCaseKey(table, sealingKeyArn, { makesFirst: true, kms })();
  expect(await describeKeys(deployment())).toMatch(/^case {4}only {2}since .* finds those who follow a case$/);
});
