import { cardKey, listingKey, shelfCountKey, shelfPartition, shelfRowKey } from '../../../contract/table-keys.ts';
import type { ArchiveIndex, Shelf, ShelfRow } from '../../../domain/archive/archive.ts';
import { inChunks } from '../../../domain/in-chunks.ts';
import {
  change,
  changed,
  check,
  drop,
  find,
  OFF_THE_INDEX,
  page,
  put,
  readItems,
  type Table,
  where,
  writeIf,
} from '../../table/table.ts';
import { cardFrom, cardIsDue } from './card-item.ts';
import { listingFrom } from './listing-item.ts';
import { newestPageOf, PLACES_A_PAGE, takenFrom } from './shelf-count.ts';

const SHELVES_AT_ONCE = 25;
/** A transaction holds a hundred, and one of them is the condition. */
const ROWS_AT_ONCE = 99;

/** The index of the archive in the table, as its one writer has it. */
export function makeArchiveIndex(table: Table): ArchiveIndex {
  const takePlace = async (shelf: Shelf): Promise<number> =>
    newestPageOf(
      takenFrom(await changed(table, shelfCountKey(shelf), { set: { entity: 'shelf' }, add: { taken: 1 } })),
    );

  async function takenOf(shelf: Shelf): Promise<number | undefined> {
    const item = await find(table, shelfCountKey(shelf));
    return item && takenFrom(item);
  }

  async function isEmpty(shelf: Shelf, taken: number): Promise<boolean> {
    for (let number = 0; number * PLACES_A_PAGE < taken; number += 1) {
      const { items } = await page(table, { pk: shelfPartition(shelf, number) }, { most: 1 });
      if (items.length > 0) return false;
    }
    return true;
  }

  const keepTaken = (shelf: Shelf, taken: number) =>
    writeIf(
      table,
      change(
        shelfCountKey(shelf),
        { set: { entity: 'shelf', taken } },
        where.either(where.lacks('taken'), where.compares('taken', '<', taken)),
      ),
    );

  async function forgetIfEmpty(shelf: Shelf): Promise<void> {
    const taken = await takenOf(shelf);
    if (taken === undefined || !(await isEmpty(shelf, taken))) return;
    const isForgotten = await writeIf(table, drop(shelfCountKey(shelf), where.is({ taken })));
    // A worker that had taken its place before may have put its row since.
    if (isForgotten && !(await isEmpty(shelf, taken))) await keepTaken(shelf, taken);
  }

  return {
    async findCard(appealId) {
      const item = await find(table, cardKey(appealId));
      return item && cardFrom(item);
    },

    async settleCard(appealId, dueAtMs) {
      await writeIf(
        table,
        change(cardKey(appealId), { remove: [...OFF_THE_INDEX, 'touches'] }, where.is(cardIsDue(dueAtMs))),
      );
    },

    async findListing(appealId) {
      const item = await find(table, listingKey(appealId));
      return item && listingFrom(item);
    },

    async saveListing(appealId, listing) {
      const item = { ...listingKey(appealId), entity: 'listing', ...listing };
      const isSaved = await writeIf(table, put(item, where.atRevision(listing.revision - 1)));
      return isSaved ? 'saved' : 'changed meanwhile';
    },

    async takePlaces(shelves) {
      const pages: number[] = [];
      for (const some of inChunks(shelves, SHELVES_AT_ONCE)) pages.push(...(await Promise.all(some.map(takePlace))));
      return pages;
    },

    async changeRows(appealId, revision, changes) {
      const keyOf = ({ shelf, page, atMs }: ShelfRow) => shelfRowKey(shelf, page, atMs, appealId);
      const writes = [
        ...changes.put.map((row) => put({ ...keyOf(row), entity: 'shelved' })),
        ...changes.delete.map((row) => drop(keyOf(row))),
      ];
      const isTheirs = check(listingKey(appealId), where.is({ revision }));
      for (const some of inChunks(writes, ROWS_AT_ONCE))
        if (!(await writeIf(table, isTheirs, ...some))) return 'changed meanwhile';
      return 'changed';
    },

    async keepShelves(rows) {
      const counts = await readItems(
        table,
        rows.map(({ shelf }) => shelfCountKey(shelf)),
        { isConsistent: true },
      );
      const pages = new Map(counts.map((count) => [count.pk, newestPageOf(takenFrom(count))]));
      const forgotten = rows.filter(({ shelf, page }) => (pages.get(shelfCountKey(shelf).pk) ?? -1) < page);
      for (const some of inChunks(forgotten, SHELVES_AT_ONCE))
        await Promise.all(some.map(({ shelf, page }) => keepTaken(shelf, page * PLACES_A_PAGE + 1)));
    },

    async forgetEmpty(shelves) {
      for (const some of inChunks(shelves, SHELVES_AT_ONCE)) await Promise.all(some.map(forgetIfEmpty));
    },
  };
}
