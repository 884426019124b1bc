import { officeEntryKey } from '../../../contract/table-keys.ts';
import type { Entry } from '../../../domain/members/entry.ts';
import type { Keyring } from '../../kms/keyring.ts';
import { sealedText } from '../sealed-text.ts';

/** The item of one line of an office's history, sealed, for the transaction that does what it tells. */
export async function entryItem(publisherId: string, { entryId, atMs, ...told }: Entry, keyring: Keyring) {
  const key = officeEntryKey(publisherId, atMs, entryId);
  const sealed = sealedText(JSON.stringify(told), `${key.pk}#${key.sk}`, await keyring.newest());
  return { ...key, entity: 'office-entry', entryId, atMs, ...sealed };
}
