import { OFFICE_ENTRIES, officeKey } from '../../../contract/table-keys.ts';
import type { KeptText } from '../../../domain/withdrawing/withdrawing.ts';
import type { Keyring } from '../../kms/kms.ts';
import { ifReadable, page, type StoredItem, type Table } from '../../table/table.ts';
import { cutEntryItem, entryItem } from '../members/entry-item.ts';
import { makeEntryOpener } from '../members/office-entries.ts';
import { makeWritesAsRead } from './as-read.ts';
import type { ReadShelf } from './read-shelf.ts';

const ENTRIES_A_PAGE = 100;

/** Lines of an office's history. One whose text was taken out with its key says nothing. */
export function makeKeptEntries(table: Table, keyring: Keyring): ReadShelf {
  const open = makeEntryOpener(table, keyring);

  async function read(publisherId: string, item: StoredItem): Promise<KeptText[]> {
    const opened = await ifReadable(open(item));
    if (!opened) return [];
    const { entry, digest, caseKey } = opened;
    const kept: KeptText<'office-entry'> = {
      ...{ kind: 'office-entry', value: entry, language: 'en', writtenAtMs: entry.atMs },
      async keep(cut) {
        if (!cut) throw new Error('A line of a history is cut, and never dropped');
        const replacing =
          digest === undefined
            ? await entryItem(publisherId, cut, keyring)
            : await cutEntryItem(publisherId, cut, { digest }, keyring, caseKey);
        return makeWritesAsRead(table, item).put(replacing, 'sealed');
      },
    };
    return [kept];
  }

  return async (publisherId, after) => {
    const shelf = { pk: officeKey(publisherId).pk, prefix: OFFICE_ENTRIES };
    const { items, ...more } = await page(table, shelf, { most: ENTRIES_A_PAGE, after });
    return { ...more, shown: (await Promise.all(items.map((item) => read(publisherId, item)))).flat() };
  };
}
