import * as z from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import {
  appealDraftImageKey,
  appealDraftKey,
  PUBLISHER_DRAFTS,
  publisherPartition,
  type TableKey,
} from '../../../contract/table-keys.ts';
import type { KeptText } from '../../../domain/withdrawing/withdrawing.ts';
import { find, page, type StoredItem, type Table } from '../../table/table.ts';
import { isBroughtDraft } from '../drafts/brought-drafts.ts';
import { BroughtRow } from '../publishing/brought-row.ts';
import { fitsItem, makeWritesAsRead } from './as-read.ts';
import type { ReadShelf } from './read-shelf.ts';

const DRAFTS_A_PAGE = 25;
const Brought = z.object({
  reading: z.looseObject({ language: z.enum(LANGUAGES).catch('en') }),
  missing: z.unknown(),
});

/** Drafts that came by a key, each with its row in its publisher's list. */
export function makeKeptBrought(table: Table): ReadShelf {
  async function draftOf(item: StoredItem, row: StoredItem, writtenAtMs: number): Promise<KeptText[]> {
    const { data } = Brought.safeParse(item);
    if (!data) return [];
    const { reading, missing } = data;
    const kept: KeptText<'appeal-draft'> = {
      ...{ kind: 'appeal-draft', value: { reading, missing }, language: reading.language, writtenAtMs },
      async keep(cut) {
        const writes = makeWritesAsRead(table, item);
        // What is left may be no draft: one of its parts may have another form now.
        const isDraft = cut && isBroughtDraft({ ...item, ...cut }) && fitsItem(Buffer.byteLength(JSON.stringify(cut)));
        if (isDraft) return writes.set({ ...cut }, 'savedAtMs');
        const { pk, sk } = row as StoredItem & TableKey; // each item has both
        return writes.dropWith([appealDraftImageKey(String(item.appealId)), { pk, sk }], 'savedAtMs');
      },
    };
    return [kept];
  }

  async function read(row: StoredItem): Promise<KeptText[]> {
    const { appealId, title, savedAtMs } = BroughtRow.parse(row);
    const item = await find(table, appealDraftKey(appealId));
    const listed: KeptText<'publisher-draft'> = {
      ...{ kind: 'publisher-draft', value: { title }, language: 'en', writtenAtMs: savedAtMs },
      async keep(cut) {
        const writes = makeWritesAsRead(table, row);
        return cut ? writes.set({ title: cut.title }, 'title') : writes.drop('title');
      },
    };
    // The row goes with its draft.
    return [listed, ...(item ? await draftOf(item, row, savedAtMs) : [])];
  }

  return async (publisherId, after) => {
    const shelf = { pk: publisherPartition(publisherId), prefix: PUBLISHER_DRAFTS };
    const { items, ...more } = await page(table, shelf, { most: DRAFTS_A_PAGE, after });
    return { ...more, shown: (await Promise.all(items.map(read))).flat() };
  };
}
