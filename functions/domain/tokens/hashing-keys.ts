import { createHmac, hkdfSync } from 'node:crypto';
import { secretKeyOf } from '../secret-key.ts';

const KEY_BYTES = 32;

/** The keys of what is compared and never opened: of the address hash, and of the record of what ended. */
export interface HashingKeys {
  /** Never rotated: the hash is the only way from an address to its person. */
  readonly addressKey: Uint8Array;
  /** Never rotated for as long as a backup lives: by it a restored table's subscribers are found in the record of what ended. */
  readonly endedKey: Uint8Array;
}

const derive = (secret: string, purpose: string) =>
  new Uint8Array(hkdfSync('sha256', secret, 'appeal-alerts', purpose, KEY_BYTES));

/**
 * Keys derived from the deployment's secrets.
 * @param secrets - from key id to secret, oldest first: the first one counts.
 * @throws {RangeError} when there is none.
 */
export function deriveHashingKeys(secrets: Readonly<Record<string, string>>): HashingKeys {
  const [oldest] = Object.values(secrets);
  if (oldest === undefined) throw new RangeError('There is no hashing secret');
  return { addressKey: derive(oldest, 'address'), endedKey: derive(oldest, 'ended') };
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
