import { DRAFT_NOTES, deskDraftsPartition } from '../../../contract/table-keys.ts';
import type { KeptText } from '../../../domain/withdrawing/withdrawing.ts';
import type { Keyring } from '../../kms/kms.ts';
import { ifReadable, page, type StoredItem, type Table } from '../../table/table.ts';
import { NOTE } from '../drafts/draft-notes.ts';
import { makeWritesAsRead } from './as-read.ts';
import type { ReadShelf } from './read-shelf.ts';

const NOTES_A_PAGE = 100;

/** What members wrote to one another about drafts. */
export function makeKeptNotes(table: Table, keyring: Keyring): ReadShelf {
  async function read(item: StoredItem): Promise<KeptText[]> {
    const note = await ifReadable(NOTE.read(item, keyring));
    if (!note) return [];
    const writes = makeWritesAsRead(table, item);
    const kept: KeptText<'draft-note'> = {
      ...{ kind: 'draft-note', value: note, language: 'en', writtenAtMs: note.atMs },
      keep: async (cut) =>
        cut ? writes.set({ ...NOTE.sealAgain(item, cut, await keyring.newest()) }, 'sealed') : writes.drop('sealed'),
    };
    return [kept];
  }

  return async (publisherId, after) => {
    const shelf = { pk: deskDraftsPartition(publisherId), prefix: DRAFT_NOTES };
    const { items, ...more } = await page(table, shelf, { most: NOTES_A_PAGE, after });
    return { ...more, shown: (await Promise.all(items.map(read))).flat() };
  };
}
