import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PublisherKey } from '../../../../functions/domain/publishing/publishers/publisher.ts';
import {
  hashSecret,
  KEY_ID_BYTES,
  mayStillPublish,
  opensKey,
  readKeyText,
  SECRET_BYTES,
  writeKeyText,
} from '../../../../functions/domain/publishing/publishers/publisher-key.ts';
import { lastCharacters } from '../../../support/builders.ts';

const secrets = fc.uint8Array({ minLength: SECRET_BYTES, maxLength: SECRET_BYTES });
const keyIds = fc
  .uint8Array({ minLength: KEY_ID_BYTES, maxLength: KEY_ID_BYTES })
  .map((bytes) => Buffer.from(bytes).toString('hex'));

const aKey = (given: Partial<PublisherKey>): PublisherKey => ({
  keyId: '0011223344556677',
  publisherId: 'publisher-1',
  secretHash: hashSecret(new Uint8Array(SECRET_BYTES)),
  scopes: ['appeals:write'],
  expiresAtMs: 1_000,
  createdAtMs: 1,
  ...given,
});

test('a key’s text reads back as its id and its secret', () => {
  fc.assert(
    fc.property(keyIds, secrets, (keyId, secret) => {
      const read = readKeyText(writeKeyText({ keyId, secret }));
      expect(read && { keyId: read.keyId, secret: new Uint8Array(read.secret) }).toEqual({ keyId, secret });
    }),
  );
});

test('a key’s text has one spelling: no other last character is read, though it stands for the same secret', () => {
  const secret = Buffer.alloc(SECRET_BYTES, 7);
  const text = writeKeyText({ keyId: '0011223344556677', secret });
  const spellings = lastCharacters(text).filter((one) => Buffer.from(one.slice(-43), 'base64url').equals(secret));
  expect(spellings).toHaveLength(4);
  expect(spellings.filter((one) => readKeyText(one) !== undefined)).toEqual([text]);
});

test.each([
  '',
  'aa_0011223344556677',
  'aa_0011223344556677_short',
  `ab_0011223344556677_${'A'.repeat(43)}`,
  `aa_0011223344556677_${'A'.repeat(44)}`,
  `aa_0011223344556677_${'A'.repeat(42)}=`,
  ` aa_0011223344556677_${'A'.repeat(43)}`,
])('%j is no key', (text) => {
  expect(readKeyText(text)).toBeUndefined();
});

test('a key opens to its own secret and to no other', () => {
  fc.assert(
    fc.property(secrets, secrets, (secret, other) => {
      fc.pre(Buffer.compare(secret, other) !== 0);
      const key = aKey({ secretHash: hashSecret(secret) });
      expect([opensKey(secret, key), opensKey(other, key)]).toEqual([true, false]);
    }),
  );
});

test('a revoked key and an unknown one open to no caller', () => {
  const secret = new Uint8Array(SECRET_BYTES).fill(7);
  expect(opensKey(secret, aKey({ secretHash: hashSecret(secret), revokedAtMs: 2 }))).toBe(false);
  expect(opensKey(secret, undefined)).toBe(false);
});

test('keys that were put in one another’s place in a circle end the search', async () => {
  let looks = 0;
  const findKey = async (keyId: string) => {
    looks += 1;
    if (looks > 100) throw new Error('the search goes on');
    return aKey({ keyId, nextKeyId: keyId });
  };
  expect([await mayStillPublish('0011223344556677', { findKey }, 1_000), looks]).toEqual([false, 21]);
});

test('a damaged hash opens to no caller, not even to an empty secret', () => {
  expect(opensKey(new Uint8Array(), aKey({ secretHash: new Uint8Array() }))).toBe(false);
});
