import * as z from 'zod';
import { shelfCountKey, shelfPartition, shelfRowKey, shelvedIn } from '../../../contract/table-keys.ts';
import type { Archive, Shelf, ShelvedAppeal } from '../../../domain/archive/archive.ts';
import { find, page, type Table } from '../../table/table.ts';
import { findCards } from './cards.ts';
import { newestPageOf, takenFrom } from './shelf-count.ts';

const StoredRow = z.object({ sk: z.string() });

/** The archive in the table, for those who read it. What is a second old will do. */
export function makeArchive(table: Table): Archive {
  async function newestPage(shelf: Shelf): Promise<number> {
    const item = await find(table, shelfCountKey(shelf), { mayLag: true });
    return newestPageOf(item ? takenFrom(item) : 0);
  }

  async function readPage(
    shelf: Shelf,
    number: number,
    most: number,
    behind?: ShelvedAppeal,
  ): Promise<ShelvedAppeal[]> {
    const after = behind && shelfRowKey(shelf, number, behind.atMs, behind.appealId).sk;
    const rows = { pk: shelfPartition(shelf, number) };
    const { items } = await page(table, rows, { most, after, newestFirst: true, mayLag: true, only: ['sk'] });
    return items.map((item) => ({ ...shelvedIn(StoredRow.parse(item).sk), page: number }));
  }

  return {
    async readShelf(shelf, most, after) {
      const rows: ShelvedAppeal[] = [];
      // A visitor may have written another page into the address than there is.
      const first = Math.min(await newestPage(shelf), after?.page ?? Number.POSITIVE_INFINITY);
      // Pages whose appeals all moved on are empty.
      for (let number = first; number >= 0 && rows.length < most; number -= 1)
        rows.push(...(await readPage(shelf, number, most - rows.length, number === after?.page ? after : undefined)));
      return rows;
    },

    findCards: (appealIds) => findCards(table, appealIds),
  };
}
