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
 * Encrypts bytes by AES-256-GCM, bound to a name, as nonce, ciphertext and tag in one array.
 * @param nonce - {@link NONCE_BYTES} random bytes, never used before with this key.
 */
export function sealBytes(content: Uint8Array, boundTo: string, key: Uint8Array, nonce: Uint8Array): Buffer {
  const cipher = createCipheriv(ALGORITHM, secretKeyOf(key), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(boundTo));
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/**
 * The bytes that {@link sealBytes} was given for the same name.
 * @throws {UnsealError} when they are not what this key sealed for it.
 */
export function openBytes(sealed: Uint8Array, boundTo: string, key: Uint8Array): Buffer {
  try {
    const decipher = createDecipheriv(ALGORITHM, secretKeyOf(key), sealed.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(boundTo));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const content = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([content, decipher.final()]);
  } catch (error) {
    throw new UnsealError(boundTo, error);
  }
}

/** A sealed text's length is a multiple of this, in bytes: else it would tell that of an address, and so whose it is. */
const TEXT_STEP_BYTES = 512;
/** Ends the text; zeros fill up what follows it (ISO/IEC 7816-4). */
const END_OF_TEXT = 0x80;

/** {@link sealBytes} for the text of one record, filled up to the next {@link TEXT_STEP_BYTES}. */
export function seal(text: string, recordId: string, key: DataKey, nonce: Uint8Array): Uint8Array {
  const bytes = Buffer.byteLength(text);
  const filled = Buffer.alloc(Math.ceil((bytes + 1) / TEXT_STEP_BYTES) * TEXT_STEP_BYTES);
  filled.write(text);
  filled[bytes] = END_OF_TEXT;
  return sealBytes(filled, recordId, key.bytes, nonce);
}

/** {@link openBytes} for the text of one record, without what filled it up. @throws {UnsealError} */
export function unseal(sealed: Uint8Array, recordId: string, key: DataKey): string {
  const filled = openBytes(sealed, recordId, key.bytes);
  return filled.toString('utf8', 0, filled.lastIndexOf(END_OF_TEXT));
}
