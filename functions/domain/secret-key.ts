import { createSecretKey, type KeyObject } from 'node:crypto';

const prepared = new WeakMap<Uint8Array, KeyObject>();

/**
 * Key bytes as Node's ciphers and MACs take them: given the bytes themselves, Node looks them over at each use, which costs five times
 * what the use does. A key is prepared once; its bytes must not change.
 */
export function secretKeyOf(bytes: Uint8Array): KeyObject {
  const known = prepared.get(bytes);
  if (known) return known;
  const key = createSecretKey(bytes);
  prepared.set(bytes, key);
  return key;
}
