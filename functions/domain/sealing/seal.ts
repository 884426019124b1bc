import { createCipheriv, createDecipheriv } from 'node:crypto';
import { secretKeyOf } from '../secret-key.ts';

const ALGORITHM = 'aes-256-gcm';
/** Bytes of a GCM nonce; each seal needs a new random one. */
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A 256-bit key with the id that sealed records name it by. */
export interface DataKey {
  readonly dataKeyId: string;
  readonly bytes: Uint8Array;
}

/** A sealed record could not be opened: another key, another record's bytes, or damage. */
export class UnsealError extends Error {
  constructor(recordId: string, cause: unknown) {
    super(`The sealed part of ${recordId} does not open`, { cause });
    this.name = 'UnsealError';
  }
}

/**
 * Encrypts text for one record: AES-256-GCM, bound to the record's id, as nonce, ciphertext and tag in one array.
 * @param nonce - {@link NONCE_BYTES} random bytes, never used before with this key.
 */
export function seal(text: string, recordId: string, key: DataKey, nonce: Uint8Array): Uint8Array {
  const cipher = createCipheriv(ALGORITHM, secretKeyOf(key.bytes), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(recordId));
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/**
 * The text that {@link seal} was given for the same record.
 * @throws {UnsealError} when the bytes are not what this key sealed for this record.
 */
export function unseal(sealed: Uint8Array, recordId: string, key: DataKey): string {
  try {
    const decipher = createDecipheriv(ALGORITHM, secretKeyOf(key.bytes), sealed.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(recordId));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const text = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch (error) {
    throw new UnsealError(recordId, error);
  }
}
