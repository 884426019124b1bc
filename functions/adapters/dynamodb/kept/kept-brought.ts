import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { LANGUAGES } from '../../../contract/languages.ts';
import {
  appealDraftImageKey,
  appealDraftKey,
  PUBLISHER_DRAFTS,
  publisherPartition,
} from '../../../contract/table-keys.ts';
import type { KeptText } from '../../../domain/withdrawing/withdrawing.ts';
import type { StoredItem, Table } from '../../table/table.ts';
import { isBroughtDraft } from '../drafts/brought-drafts.ts';
import { BroughtRow } from '../publishing/brought-row.ts';
import { fitsItem, makeWritesAsRead } from './as-read.ts';
import { pageOf } from './page-of.ts';
import type { ReadShelf } from './read-shelf.ts';

const DRAFTS_A_PAGE = 25;
const Brought = z.object({
  reading: z.looseObject({ language: z.enum(LANGUAGES).catch('en') }),
  missing: z.unknown(),
});

/** Drafts that came by a key, each with its row in its publisher's list. */
export function makeKeptBrought(table: Table): ReadShelf {
  const { documents, name: TableName } = table;

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
        if (isDraft) return writes.set({ ...cut }, ['savedAtMs']);
        if (!(await writes.drop(['savedAtMs']))) return false;
        for (const { pk, sk } of [appealDraftImageKey(String(item.appealId)), row])
          await documents.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
        return true;
      },
    };
    return [kept];
  }

  async function read(row: StoredItem): Promise<KeptText[]> {
    const { appealId, title, savedAtMs } = BroughtRow.parse(row);
    const Key = { ...appealDraftKey(appealId) };
    const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    const listed: KeptText<'publisher-draft'> = {
      ...{ kind: 'publisher-draft', value: { title }, language: 'en', writtenAtMs: savedAtMs },
      async keep(cut) {
        const writes = makeWritesAsRead(table, row);
        return cut ? writes.set({ title: cut.title }, ['title']) : writes.drop(['title']);
      },
    };
    // The row goes with its draft.
    return [listed, ...(Item ? await draftOf(Item, row, savedAtMs) : [])];
  }

  return async (publisherId, after) => {
    const shelf = { pk: publisherPartition(publisherId), prefix: PUBLISHER_DRAFTS };
    const { items, ...page } = await pageOf(table, shelf, DRAFTS_A_PAGE, after);
    return { ...page, shown: (await Promise.all(items.map(read))).flat() };
  };
}
