import { createHash, timingSafeEqual } from 'node:crypto';
import { bytesOfText, textOfBytes } from '../../base64url.ts';
import { daysInMs } from '../../time/time.ts';
import type { PublisherStore } from '../ports.ts';
import type { PublisherKey } from './publisher.ts';

export const KEY_ID_BYTES = 8;
export const SECRET_BYTES = 32;

const HASH_BYTES = 32;
const KEY_TEXT = /^aa_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;
// Compared with when there is no such key, so that unknown ids take as long as wrong secrets.
const HASH_OF_NO_SECRET = new Uint8Array(HASH_BYTES);

/** A key as its publisher holds it, taken apart. */
export interface KeyText {
  readonly keyId: string;
  readonly secret: Uint8Array;
}

/** The key as its publisher gets it, once: `aa_<key id>_<secret>`, 63 characters. */
export function writeKeyText({ keyId, secret }: KeyText): string {
  return `aa_${keyId}_${textOfBytes(secret)}`;
}

/** The parts of a key's text, or undefined when it is not shaped like one. */
export function readKeyText(text: string): KeyText | undefined {
  const [, keyId, written] = KEY_TEXT.exec(text) ?? [];
  const secret = written && bytesOfText(written);
  return keyId && secret ? { keyId, secret } : undefined;
}

/** SHA-256 of a secret. */
export function hashSecret(secret: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(secret).digest());
}

/** Whether a key has come to its end. */
export const isExpired = ({ expiresAtMs }: Pick<PublisherKey, 'expiresAtMs'>, nowMs: number): boolean =>
  nowMs >= expiresAtMs;

/** More rotations than a key sees while an appeal waits. */
const MOST_ROTATIONS = 20;

/** Whether what was scheduled with a key may come out: the key opens, or one that took its place does. A revocation ends both. */
export async function mayStillPublish(
  keyId: string,
  publishers: Pick<PublisherStore, 'findKey'>,
  nowMs: number,
  rotations = 0,
): Promise<boolean> {
  const key = await publishers.findKey(keyId);
  if (!key || key.revokedAtMs !== undefined) return false;
  if (!isExpired(key, nowMs)) return true;
  if (key.nextKeyId === undefined || rotations === MOST_ROTATIONS) return false;
  return mayStillPublish(key.nextKeyId, publishers, nowMs, rotations + 1);
}

const SOON_MS = daysInMs(30);

/** Whether its holder should ask for the next one. */
export const expiresSoon = ({ expiresAtMs }: Pick<PublisherKey, 'expiresAtMs'>, nowMs: number): boolean =>
  expiresAtMs - nowMs <= SOON_MS;

/**
 * Whether the secret opens the key. Takes the same time whether the key is unknown, revoked or another's.
 * Does not look at the clock: ask {@link isExpired} too.
 * @param key - undefined when the table has no key of that id.
 */
export function opensKey(secret: Uint8Array, key: PublisherKey | undefined): key is PublisherKey {
  const kept = key?.secretHash.length === HASH_BYTES ? key.secretHash : HASH_OF_NO_SECRET;
  const isSame = timingSafeEqual(hashSecret(secret), kept);
  return isSame && key !== undefined && key.revokedAtMs === undefined;
}
