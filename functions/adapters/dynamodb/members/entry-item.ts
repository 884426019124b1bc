import { createHash, randomBytes } from 'node:crypto';
import { officeEntryKey } from '../../../contract/table-keys.ts';
import type { Entry } from '../../../domain/members/members.ts';
import type { DataKey } from '../../../domain/sealing/sealing.ts';
import type { Keyring } from '../../kms/kms.ts';
import { put, type Write } from '../../table/table.ts';
import { boundTo } from '../item-kind.ts';
import { sealedBytes } from '../sealed-text.ts';
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
  const place = boundTo(at);
  const text = JSON.stringify({ salt: randomBytes(SALT_BYTES).toString('base64url'), told });
  const own = caseKey ? undefined : newTextKey(entryId);
  const sealed = sealedBytes('office-entry', text, place, (caseKey?.key ?? own) as DataKey); // one of the two is there
  const key = own ? wrappedKey(own, place, await keyring.newest()) : { keyAt: caseKey?.sk };
  return { ...at, entity: 'office-entry', entryId, atMs, digest: digestOf(text), sealed, ...key };
}

/** Writes lines of an office's history, with what they tell. */
export const entryPuts = async (publisherId: string, entries: readonly Entry[], keyring: Keyring): Promise<Write[]> =>
  (await Promise.all(entries.map((entry) => entryItem(publisherId, entry, keyring)))).map((item) => put(item));

/**
 * The same for an entry of which words were taken out. The digest of what it told at first stays, since a later chain runs over it; its salt goes with its key, so that
 * no guess of the words can be compared with it.
 */
export const cutEntryItem = async (
  publisherId: string,
  entry: Entry,
  first: { readonly digest: string },
  keyring: Keyring,
  caseKey?: CaseKey,
) => {
  const { digest: cutDigest, ...item } = await entryItem(publisherId, entry, keyring, caseKey);
  return { ...item, digest: first.digest, cutDigest };
};
