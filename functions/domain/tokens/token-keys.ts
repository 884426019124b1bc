import { hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;

/** One of a deployment's keys of links, codes and forms. */
export interface TokenKey {
  /** What its tokens name it by: 1 to 16 letters, digits, `_` or `-`. */
  readonly tokenKeyId: string;
  /** Encrypts tokens. */
  readonly sealing: Uint8Array;
  /** Signs what is told apart and never opened: codes. */
  readonly signing: Uint8Array;
}

/** A deployment's token keys, the oldest first. New tokens are made by the last; every one of them opens its own for ever. */
export type TokenKeys = readonly TokenKey[];

/**
 * Reads the keys, once a process.
 * @param tokenKeyId - of a token that was handed in: keys are read again when none has this id, since a rotation may have come between.
 */
export type TokenKeyReader = (tokenKeyId?: string) => Promise<TokenKeys>;

const derive = (secret: Uint8Array, use: 'seal' | 'sign') =>
  new Uint8Array(hkdfSync('sha256', secret, 'appeal-alerts', `token ${use}`, KEY_BYTES));

/** A token key of 32 secret bytes: one key for each use, made once. */
export function tokenKeyOf(tokenKeyId: string, secret: Uint8Array): TokenKey {
  return { tokenKeyId, sealing: derive(secret, 'seal'), signing: derive(secret, 'sign') };
}

/** The key that new tokens are made by. @throws {RangeError} when there is none. */
export function newestTokenKey(keys: TokenKeys): TokenKey {
  const newest = keys.at(-1);
  if (!newest) throw new RangeError('There is no token key');
  return newest;
}
