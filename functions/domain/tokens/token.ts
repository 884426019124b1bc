import { createHmac, timingSafeEqual } from 'node:crypto';
import { secretKeyOf } from '../secret-key.ts';
import type { HashingKeys } from './hashing-keys.ts';

/** What a token lets its holder do, and nothing else. */
export const TOKEN_PURPOSES = [
  'confirm',
  'not-me',
  'leave',
  'leave-after-all',
  'undo-leave',
  'sign-in',
  'change-address',
  'erase',
] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

export type TokenReading = { readonly kind: 'valid'; readonly subjectId: string } | { readonly kind: 'invalid' };

const MAC_BYTES = 16;
const TOKEN = /^(?<keyId>[A-Za-z0-9_]{1,16})\.(?<subject>[A-Za-z0-9_-]{22})\.(?<mac>[A-Za-z0-9_-]{22})$/;
const INVALID: TokenReading = { kind: 'invalid' };

const packUuid = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url');

function unpackUuid(packed: string): string {
  const hex = Buffer.from(packed, 'base64url').toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const macOf = (purpose: TokenPurpose, keyId: string, subject: string, key: Uint8Array) =>
  createHmac('sha256', secretKeyOf(key)).update(`${purpose}.${keyId}.${subject}`).digest().subarray(0, MAC_BYTES);

/**
 * A token for a URL: key id, subject and a 128-bit HMAC over both and the purpose, joined by dots.
 * @param subjectId - a UUID: the subscriber's or the sign-up's.
 */
export function issueToken(purpose: TokenPurpose, subjectId: string, keys: HashingKeys): string {
  const keyId = keys.newestTokenKeyId;
  const key = keys.tokenKeys.get(keyId);
  if (!key) throw new RangeError(`There is no token key ${keyId}`);
  const subject = packUuid(subjectId);
  return `${keyId}.${subject}.${macOf(purpose, keyId, subject, key).toString('base64url')}`;
}

/** Whom a token speaks for, if we made it for this purpose. */
export function readToken(token: string, purpose: TokenPurpose, keys: HashingKeys): TokenReading {
  const parts = TOKEN.exec(token)?.groups;
  if (!parts?.keyId || !parts.subject || !parts.mac) return INVALID;
  const key = keys.tokenKeys.get(parts.keyId);
  if (!key) return INVALID;
  const expected = macOf(purpose, parts.keyId, parts.subject, key);
  const isOurs = timingSafeEqual(expected, Buffer.from(parts.mac, 'base64url'));
  return isOurs ? { kind: 'valid', subjectId: unpackUuid(parts.subject) } : INVALID;
}
