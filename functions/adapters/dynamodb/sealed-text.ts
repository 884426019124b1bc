import * as z from 'zod';
import type { KeptKind } from '../../contract/kept-texts.ts';
import { type DataKey, newNonce, seal, unseal } from '../../domain/sealing/sealing.ts';
import type { Keyring } from '../kms/kms.ts';

/** Sealed text as an item has it: the id of the data key that opens it, and the bytes. */
export const StoredSeal = z.object({
  dataKeyId: z.string(),
  sealed: z.instanceof<typeof Uint8Array<ArrayBufferLike>>(Uint8Array),
});
export type StoredSeal = z.infer<typeof StoredSeal>;

/**
 * Seals text for an item.
 * @param kind - what the text is, on the list that says what becomes of a name in it.
 * @param boundTo - what the item, or the part of it, is called: elsewhere it does not open.
 */
export const sealedText = (kind: KeptKind, text: string, boundTo: string, key: DataKey): StoredSeal => ({
  dataKeyId: key.dataKeyId,
  sealed: sealedBytes(kind, text, boundTo, key),
});

/** The same for an item that names the key in another way. */
export const sealedBytes = (_kind: KeptKind, text: string, boundTo: string, key: DataKey): Uint8Array =>
  seal(text, boundTo, key, newNonce());

/** The text that {@link sealedText} was given. @throws {UnsealError} when it is not of this item. */
export const openText = async ({ dataKeyId, sealed }: StoredSeal, boundTo: string, keyring: Keyring): Promise<string> =>
  unseal(sealed, boundTo, await keyring.get(dataKeyId));

/** What was sealed as JSON. @throws {z.ZodError} when it is of another shape, and what {@link openText} throws. */
export async function openPart<Schema extends z.ZodType>(
  schema: Schema,
  seal: StoredSeal,
  boundTo: string,
  keyring: Keyring,
): Promise<z.output<Schema>> {
  return schema.parse(JSON.parse(await openText(seal, boundTo, keyring)));
}
