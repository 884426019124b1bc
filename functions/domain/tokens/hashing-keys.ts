import { createHmac, hkdfSync } from 'node:crypto';
import { secretKeyOf } from '../secret-key.ts';

const KEY_BYTES = 32;

/** The keys of tokens and of the address hash. A token names the key that made it; new ones are made by the newest. */
export interface HashingKeys {
  readonly newestTokenKeyId: string;
  readonly tokenKeys: ReadonlyMap<string, Uint8Array>;
  /** Never rotated: the hash is the only way from an address to its person. */
  readonly addressKey: Uint8Array;
  /** Never rotated for as long as a backup lives: by it a restored table's subscribers are found in the record of what ended. */
  readonly endedKey: Uint8Array;
}

const derive = (secret: string, purpose: string) =>
  new Uint8Array(hkdfSync('sha256', secret, 'appeal-alerts', purpose, KEY_BYTES));

/**
 * Keys derived from the deployment's secrets.
 * @param secrets - from key id to secret, oldest first: the last makes tokens, the first hashes addresses.
 * @throws {RangeError} when there is none.
 */
export function deriveHashingKeys(secrets: Readonly<Record<string, string>>): HashingKeys {
  const entries = Object.entries(secrets);
  const oldest = entries[0];
  const newest = entries.at(-1);
  if (!oldest || !newest) throw new RangeError('There is no hashing secret');
  return {
    newestTokenKeyId: newest[0],
    tokenKeys: new Map(entries.map(([keyId, secret]) => [keyId, derive(secret, 'token')])),
    addressKey: derive(oldest[1], 'address'),
    endedKey: derive(oldest[1], 'ended'),
  };
}

/** The keyed hash that a person is found by, as 64 hex digits. `hashInput` is an address in its comparable form. */
export function hashAddress(hashInput: string, keys: HashingKeys): string {
  return createHmac('sha256', secretKeyOf(keys.addressKey)).update(hashInput).digest('hex');
}

/** What the record of what ended knows by a digest of its id. */
type Ended = 'subscriber' | 'sign-up' | 'follow' | 'publisher-key';

/** What the record of what ended knows an id by, as 64 hex digits: without the key it leads to no subscriber, sign-up, follow or publisher's key. */
export function digestOfEnded(of: Ended, id: string, keys: HashingKeys): string {
  return createHmac('sha256', secretKeyOf(keys.endedKey)).update(`${of}#${id}`).digest('hex');
}
