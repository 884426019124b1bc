import { expect, test } from 'vitest';
import {
  addKey,
  createPublisher,
  KeyEndingUnrecordedError,
  listPublishers,
  revokeKey,
  rotateKey,
  setLimits,
} from '../../../../functions/domain/publishing/publishers/manage-publishers.ts';
import { opensKey, readKeyText } from '../../../../functions/domain/publishing/publishers/publisher-key.ts';
import { NOW_MS } from '../../../support/publishing/builders.ts';
import { MemoryPublishers } from '../../../support/publishing/memory-publishers.ts';

const OBSERVATORY = { name: 'Example Observatory', contact: 'desk@example.org' };

const opens = (ports: MemoryPublishers, keyText: string) => {
  const key = readKeyText(keyText);
  return key !== undefined && opensKey(key.secret, ports.keys.get(key.keyId));
};

test('a new publisher gets a key that opens, and the secret itself is kept nowhere', async () => {
  const ports = new MemoryPublishers();
  const issued = await createPublisher(OBSERVATORY, ports);
  expect(opens(ports, issued.keyText)).toBe(true);
  const secret = readKeyText(issued.keyText)?.secret ?? new Uint8Array();
  const kept = [...ports.keys.values()].map(({ secretHash }) => Buffer.from(secretHash).toString('hex'));
  expect(kept).not.toContain(Buffer.from(secret).toString('hex'));
  expect(JSON.stringify([...ports.all.values()])).not.toContain(issued.keyText);
});

test('a second key opens beside the first, with the scopes that it was given', async () => {
  const ports = new MemoryPublishers();
  const first = await createPublisher(OBSERVATORY, ports);
  const second = await addKey(first.publisherId, ['appeals:read'], ports);
  if (second.kind !== 'added') throw new Error('the publisher was just made');
  expect([opens(ports, first.keyText), opens(ports, second.keyText)]).toEqual([true, true]);
  expect(ports.keys.get(second.keyId)?.scopes).toEqual(['appeals:read']);
});

test('a revoked key opens no more, and revoking it again does not change when it was', async () => {
  const ports = new MemoryPublishers();
  const { keyId, keyText } = await createPublisher(OBSERVATORY, ports);
  expect(await revokeKey(keyId, ports)).toBe('revoked');
  ports.now += 1_000;
  expect(await revokeKey(keyId, ports)).toBe('revoked');
  expect([opens(ports, keyText), ports.keys.get(keyId)?.revokedAtMs]).toEqual([false, NOW_MS]);
});

test('a revocation is recorded before the key is ended, even of a key that the table lost and a backup may have', async () => {
  const ports = new MemoryPublishers();
  const { keyId } = await createPublisher(OBSERVATORY, ports);
  const recordedBefore: number[] = [];
  const publishers = {
    revokeKey: (id: string, atMs: number) => {
      recordedBefore.push(ports.recorded.length);
      return ports.revokeKey(id, atMs);
    },
  };
  expect(await revokeKey(keyId, { ...ports, publishers, keyEndings: ports })).toBe('revoked');
  expect(await revokeKey('0000000000000000', { ...ports, publishers, keyEndings: ports })).toBe('no such key');
  expect(ports.recorded).toEqual([
    { keyId, atMs: NOW_MS },
    { keyId: '0000000000000000', atMs: NOW_MS },
  ]);
  expect(recordedBefore).toEqual([1, 2]);
});

test('a key is ended even when its revocation can’t be recorded, and the operator is told to revoke it once more', async () => {
  const ports = new MemoryPublishers();
  const { keyId, keyText } = await createPublisher(OBSERVATORY, ports);
  const keyEndings = { recordRevoked: () => Promise.reject(new Error('not authorized to perform: dynamodb:PutItem')) };
  const revoking = revokeKey(keyId, { publishers: ports, nowMs: ports.nowMs, keyEndings });
  await expect(revoking).rejects.toThrow(KeyEndingUnrecordedError);
  await expect(revoking).rejects.toThrow(/not recorded.*dynamodb:PutItem\. Revoke it once more/);
  expect(opens(ports, keyText)).toBe(false);
});

test('unknown publishers and keys are said to be unknown', async () => {
  const ports = new MemoryPublishers();
  expect(await addKey('nobody', ['appeals:read'], ports)).toEqual({ kind: 'no such publisher' });
  expect(await revokeKey('0000000000000000', ports)).toBe('no such key');
  expect(await setLimits('nobody', { appealsPerDay: 1 }, ports)).toBe('no such publisher');
});

test('the list shows every publisher with its keys and never a hash', async () => {
  const ports = new MemoryPublishers();
  const { publisherId, keyId } = await createPublisher(OBSERVATORY, ports);
  expect(await listPublishers(ports)).toEqual([
    {
      publisher: { ...OBSERVATORY, publisherId, createdAtMs: NOW_MS, keyIds: [keyId] },
      keys: [
        {
          keyId,
          publisherId,
          scopes: ['appeals:write', 'appeals:read'],
          createdAtMs: NOW_MS,
          expiresAtMs: NOW_MS + ports.keyDays * 86_400_000,
        },
      ],
    },
  ]);
});

test('the list has the oldest first, of publishers and of their keys, and leaves out a key that is gone', async () => {
  const ports = new MemoryPublishers();
  ports.now += 1_000;
  const young = await createPublisher(OBSERVATORY, ports);
  ports.now -= 1_000;
  const old = await createPublisher(OBSERVATORY, ports);
  const older = await addKey(young.publisherId, ['appeals:read'], ports);
  const gone = await addKey(young.publisherId, ['appeals:read'], ports);
  if (older.kind !== 'added' || gone.kind !== 'added') throw new Error('the publisher was just made');
  ports.keys.delete(gone.keyId);
  const listed = await listPublishers(ports);
  expect(listed.map(({ publisher, keys }) => [publisher.publisherId, keys.map(({ keyId }) => keyId)])).toEqual([
    [old.publisherId, [old.keyId]],
    [young.publisherId, [older.keyId, young.keyId]],
  ]);
});

test('a key is rotated without a gap: both open for a while, with the same scopes, then the new one alone', async () => {
  const ports = new MemoryPublishers();
  const { publisherId } = await createPublisher(OBSERVATORY, ports);
  const old = await addKey(publisherId, ['appeals:propose'], ports);
  if (old.kind !== 'added') throw new Error('no key');
  const next = await rotateKey({ keyId: old.keyId, overlapDays: 7 }, ports);
  if (next.kind !== 'rotated') throw new Error('not rotated');
  const endsAfterDays = (keyId: string) => ((ports.keys.get(keyId)?.expiresAtMs ?? 0) - NOW_MS) / 86_400_000;
  expect([endsAfterDays(old.keyId), endsAfterDays(next.keyId)]).toEqual([7, ports.keyDays]);
  expect([opens(ports, old.keyText), opens(ports, next.keyText)]).toEqual([true, true]);
  expect(next.scopes).toEqual(['appeals:propose']);
});

test('a rotation is recorded before anything is changed, with the end that the old key gets; without the record there is none', async () => {
  const ports = new MemoryPublishers();
  const { keyId } = await createPublisher(OBSERVATORY, ports);
  const before = structuredClone([...ports.keys]);
  const keyEndings = { recordExpiry: () => Promise.reject(new Error('not authorized to perform: dynamodb:PutItem')) };
  const { publishers, nowMs, newId, randomBytes, keyDays } = ports;
  const failing = { publishers, nowMs, newId, randomBytes, keyDays, keyEndings };
  await expect(rotateKey({ keyId, overlapDays: 7 }, failing)).rejects.toThrow('dynamodb:PutItem');
  expect([...ports.keys]).toEqual(before);
  await rotateKey({ keyId, overlapDays: 7 }, ports);
  expect(ports.recorded).toEqual([{ keyId, atMs: NOW_MS, keyExpiresAtMs: NOW_MS + 7 * 86_400_000 }]);
});

test('a rotation does not lengthen the old key, and one that ended is not rotated', async () => {
  const ports = new MemoryPublishers();
  const { keyId } = await createPublisher(OBSERVATORY, ports);
  const DAY_MS = 86_400_000;
  ports.now += (ports.keyDays - 5) * DAY_MS;
  expect(await rotateKey({ keyId, overlapDays: 30 }, ports)).toMatchObject({
    oldExpiresAtMs: NOW_MS + ports.keyDays * DAY_MS,
  });
  ports.now += 5 * DAY_MS;
  expect(await rotateKey({ keyId, overlapDays: 30 }, ports)).toEqual({ kind: 'ended' });
  expect(await rotateKey({ keyId: 'ffff', overlapDays: 30 }, ports)).toEqual({ kind: 'no such key' });
});

test('a revoked key is not rotated, and one whose publisher is gone says so', async () => {
  const ports = new MemoryPublishers();
  const { publisherId, keyId } = await createPublisher(OBSERVATORY, ports);
  ports.all.delete(publisherId);
  await expect(rotateKey({ keyId, overlapDays: 7 }, ports)).rejects.toThrow(`the publisher ${publisherId}`);
  await revokeKey(keyId, ports);
  expect(await rotateKey({ keyId, overlapDays: 7 }, ports)).toEqual({ kind: 'ended' });
});
