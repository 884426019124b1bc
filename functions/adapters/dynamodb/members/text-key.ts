import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { DataKey } from '../../../domain/sealing/sealing.ts';
import type { Keyring } from '../../kms/kms.ts';
import { openText, sealedText } from '../sealed-text.ts';

const KEY_BYTES = 32;

/** A key under which texts are sealed that may have to be gone one day, while what stands beside them stays. */
export const newTextKey = (id: string): DataKey => ({ dataKeyId: id, bytes: randomBytes(KEY_BYTES) });

/** Such a key as an item holds it: sealed itself, so that a reader of the table opens nothing. */
export const StoredTextKey = z.object({
  dataKeyId: z.string(),
  wrapped: z.instanceof<typeof Uint8Array<ArrayBufferLike>>(Uint8Array),
});

export function wrappedKey({ bytes }: DataKey, boundTo: string, key: DataKey): z.infer<typeof StoredTextKey> {
  const { dataKeyId, sealed } = sealedText('text-key', Buffer.from(bytes).toString('base64'), `${boundTo}#KEY`, key);
  return { dataKeyId, wrapped: sealed };
}

/** @param id - by which what is sealed under it names it. */
export async function unwrappedKey(
  { dataKeyId, wrapped }: z.infer<typeof StoredTextKey>,
  boundTo: string,
  id: string,
  keyring: Keyring,
): Promise<DataKey> {
  const bytes = Buffer.from(await openText({ dataKeyId, sealed: wrapped }, `${boundTo}#KEY`, keyring), 'base64');
  return { dataKeyId: id, bytes };
}
