import * as z from 'zod';
import { OFFICE_ENTRIES, officeEntryKey, officeKey } from '../../../contract/table-keys.ts';
import { ENTRY, type Entry, type OfficeEntries, type TakenOut } from '../../../domain/members/members.ts';
import { type DataKey, unseal } from '../../../domain/sealing/sealing.ts';
import type { Keyring } from '../../kms/kms.ts';
import { find, page, put, type StoredItem, type Table, write } from '../../table/table.ts';
import { boundTo } from '../item-kind.ts';
import { openPart, StoredSeal } from '../sealed-text.ts';
import { type CaseKey, digestOf, entryItem } from './entry-item.ts';
import { StoredTextKey, unwrappedKey } from './text-key.ts';

const At = { pk: z.string(), sk: z.string(), entryId: z.string(), atMs: z.number() };
/** `cutDigest`: of the text that is left, once words were taken out of it. */
const digests = { digest: z.string(), cutDigest: z.string().optional() };
const { sealed } = StoredSeal.shape;
const StoredEntry = z.union([
  z.object({ ...At, ...digests, sealed, ...StoredTextKey.shape }),
  /** Sealed under the key of a person of a case, which lies in an item of its own. */
  z.object({ ...At, ...digests, sealed, keyAt: z.string() }),
  /** As they were written before there were digests. */
  StoredSeal.extend(At),
]);

const Text = z.object({ told: ENTRY });

/** What an entry's item is opened with, and what is kept of it once its text is another one. */
export interface OpenedEntry {
  readonly entry: Entry;
  /** Of what it told at first; left out for what was written before there were digests. */
  readonly digest?: string;
  /** Left out where it has a key of its own. */
  readonly caseKey?: CaseKey;
}

/** Opens items of an office's history; undefined of one whose text was taken out with its key. */
export function makeEntryOpener(table: Table, keyring: Keyring) {
  async function findCaseKey(pk: string, sk: string): Promise<DataKey | undefined> {
    const item = await find(table, { pk, sk });
    return item && unwrappedKey(StoredTextKey.parse(item), boundTo({ pk, sk }), sk, keyring);
  }

  return async (item: StoredItem): Promise<OpenedEntry | undefined> => {
    const stored = StoredEntry.parse(item);
    const { pk, sk, entryId, atMs } = stored;
    const place = boundTo({ pk, sk });
    if (!('digest' in stored)) return { entry: { entryId, atMs, ...(await openPart(ENTRY, stored, place, keyring)) } };
    const { digest, cutDigest } = stored;
    const key =
      'keyAt' in stored ? await findCaseKey(pk, stored.keyAt) : await unwrappedKey(stored, place, entryId, keyring);
    if (!key) return undefined;
    const text = unseal(stored.sealed, place, key);
    if (digestOf(text) !== (cutDigest ?? digest))
      throw new Error(`The text of the entry ${entryId} is not the one of its digest`);
    const entry = { entryId, atMs, ...Text.parse(JSON.parse(text)).told };
    return { entry, digest, ...('keyAt' in stored && { caseKey: { sk: stored.keyAt, key } }) };
  };
}

const TakenOutItem = z.object({ entryId: z.string(), atMs: z.number() });

/** The history of an office, as it was written with each change. */
export function makeOfficeEntries(table: Table, keyring: Keyring): OfficeEntries {
  const open = makeEntryOpener(table, keyring);
  const entryFrom = async (item: StoredItem): Promise<Entry | TakenOut> =>
    (await open(item))?.entry ?? { ...TakenOutItem.parse(item), act: 'taken-out' };

  return {
    async newest(publisherId, most, olderThan) {
      const after = olderThan && officeEntryKey(publisherId, olderThan.atMs, olderThan.entryId).sk;
      const entries = { pk: officeKey(publisherId).pk, prefix: OFFICE_ENTRIES };
      const { items } = await page(table, entries, { most, after, newestFirst: true });
      return Promise.all(items.map(entryFrom));
    },

    async find(publisherId, { entryId, atMs }) {
      const item = await find(table, officeEntryKey(publisherId, atMs, entryId));
      return item && entryFrom(item);
    },

    add: async (publisherId, entry) => write(table, put(await entryItem(publisherId, entry, keyring))),
  };
}
