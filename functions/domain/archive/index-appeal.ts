import type { AppealCard } from './card.ts';
import type { ArchiveIndex, Listing, ShelfRow } from './ports.ts';
import { type Shelf, shelvesOf } from './shelves.ts';

/** Another worker was at the same appeal: what it left is to be looked at again. */
export class IndexedMeanwhileError extends Error {
  override readonly name = 'IndexedMeanwhileError';
}

/**
 * Puts an appeal's newest version where it is found, and takes earlier ones away. What is about to be written is written down first, so that
 * the worker that comes after a crash finds each row that may be there. One that was overtaken can write no more rows.
 * @returns how many rows were put and deleted.
 * @throws {IndexedMeanwhileError}
 */
export async function indexAppeal(appealId: string, index: ArchiveIndex): Promise<RowsChanged> {
  // Before the card: a listing that another worker made of a newer card, meanwhile, would else be taken for one of this card.
  const listing = (await index.findListing(appealId)) ?? NOT_LISTED;
  const card = await index.findCard(appealId);
  if (!card) return { put: 0, deleted: 0 };
  const changed = await shelve(card, listing, index);
  if (card.dueAtMs !== undefined) await index.settleCard(appealId, card.dueAtMs);
  return changed;
}

interface RowsChanged {
  readonly put: number;
  readonly deleted: number;
}

async function shelve(card: AppealCard, listing: Listing, index: ArchiveIndex): Promise<RowsChanged> {
  const { appealId } = card;
  const { rows, isSettled } = listing;
  const wanted = shelvesOf(
    card,
    rows.map(({ shelf }) => shelf),
  );
  const isWanted = ({ shelf, atMs }: ShelfRow) => atMs === card.publishedAtMs && wanted.includes(shelf);
  const stay = rows.filter(isWanted);
  const stale = rows.filter((row) => !isWanted(row));
  const missing = wanted.filter((shelf) => !stay.some((row) => row.shelf === shelf));
  if (isSettled && missing.length === 0 && stale.length === 0) return { put: 0, deleted: 0 };

  let { revision } = listing;
  const save = async (now: Pick<Listing, 'rows' | 'taking'>, isDone = false) => {
    revision += 1;
    orOvertaken(await index.saveListing(appealId, { ...now, isSettled: isDone, revision }));
  };
  const left = [...stale.map(({ shelf }) => shelf), ...listing.taking];
  const taking = [...new Set([...left, ...missing])].filter((shelf) => !stay.some((row) => row.shelf === shelf));
  await save({ rows, taking });
  const added = await takeRows(missing, card.publishedAtMs, index);
  try {
    await save({ rows: [...rows, ...added], taking });
    const put = isSettled ? added : [...stay, ...added];
    orOvertaken(await index.changeRows(appealId, revision, { put, delete: stale }));
    await index.keepShelves(put);
    await index.forgetEmpty(taking.filter((shelf) => !wanted.includes(shelf)));
    await save({ rows: [...stay, ...added], taking: [] }, true);
    return { put: put.length, deleted: stale.length };
  } catch (error) {
    if (error instanceof IndexedMeanwhileError) await index.forgetEmpty(taking);
    throw error;
  }
}

const NOT_LISTED: Listing = { rows: [], taking: [], isSettled: true, revision: 0 };

async function takeRows(shelves: readonly Shelf[], atMs: number, index: ArchiveIndex): Promise<ShelfRow[]> {
  const pages = await index.takePlaces(shelves);
  return shelves.map((shelf, place) => ({ shelf, page: pages[place] ?? 0, atMs }));
}

/** @throws {IndexedMeanwhileError} */
function orOvertaken(end: 'saved' | 'changed' | 'changed meanwhile'): void {
  if (end === 'changed meanwhile') throw new IndexedMeanwhileError('the appeal was indexed meanwhile');
}
