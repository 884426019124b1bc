import { createHash, randomBytes } from 'node:crypto';
import { officeEntryKey } from '../../../contract/table-keys.ts';
import type { Entry } from '../../../domain/members/entry.ts';
import { newNonce } from '../../../domain/sealing/nonces.ts';
import { type DataKey, seal } from '../../../domain/sealing/seal.ts';
import type { Keyring } from '../../kms/keyring.ts';
import { newTextKey, wrappedKey } from './text-key.ts';

const SALT_BYTES = 32;

/** The key of a person of a case: with it goes whatever is sealed under it. */
export interface CaseKey {
  /** Sort key of the item that holds it. */
  readonly sk: string;
  readonly key: DataKey;
}

/** By which a later chain verifies an entry, whether its text is still there or not. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The item of one line of an office's history, for the transaction that does what it tells: a salted digest, and beside it the text, sealed under a key of its own,
 * or under that of the person whom it is about.
 */
export async function entryItem(
  publisherId: string,
  { entryId, atMs, ...told }: Entry,
  keyring: Keyring,
  caseKey?: CaseKey,
) {
  const at = officeEntryKey(publisherId, atMs, entryId);
  const boundTo = `${at.pk}#${at.sk}`;
  const text = JSON.stringify({ salt: randomBytes(SALT_BYTES).toString('base64url'), told });
  const own = caseKey ? undefined : newTextKey(entryId);
  const sealed = seal(text, boundTo, (caseKey?.key ?? own) as DataKey, newNonce()); // one of the two is there
  const key = own ? wrappedKey(own, boundTo, await keyring.newest()) : { keyAt: caseKey?.sk };
  return { ...at, entity: 'office-entry', entryId, atMs, digest: digestOf(text), sealed, ...key };
}
