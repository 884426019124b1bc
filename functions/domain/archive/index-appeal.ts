import type { ArchiveIndex, ShelfRow } from './ports.ts';
import { shelvesOf } from './shelves.ts';

/** Another worker was at the same appeal: what it left is to be looked at again. */
export class IndexedMeanwhileError extends Error {
  override readonly name = 'IndexedMeanwhileError';
}

/**
 * Puts an appeal's newest version where it is found, and takes earlier ones away. What is about to be written is written down first, so that
 * whoever comes after a crash finds each row that may be there.
 * @returns how many rows were put and deleted.
 * @throws {IndexedMeanwhileError}
 */
export async function indexAppeal(appealId: string, index: ArchiveIndex): Promise<{ put: number; deleted: number }> {
  const card = await index.findCard(appealId);
  if (!card) return { put: 0, deleted: 0 };
  const { rows = [], isSettled = true, revision = 0 } = (await index.findListing(appealId)) ?? {};
  const wanted = shelvesOf(
    card,
    rows.map(({ shelf }) => shelf),
  );
  const isWanted = ({ shelf, atMs }: ShelfRow) => atMs === card.publishedAtMs && wanted.includes(shelf);
  const stay = rows.filter(isWanted);
  const stale = rows.filter((row) => !isWanted(row));
  const missing = wanted.filter((shelf) => !stay.some((row) => row.shelf === shelf));
  if (isSettled && missing.length === 0 && stale.length === 0) return { put: 0, deleted: 0 };

  const pages = await index.takePlaces(missing);
  const added = missing.map((shelf, place) => ({ shelf, page: pages[place] ?? 0, atMs: card.publishedAtMs }));
  const save = async (kept: readonly ShelfRow[], isSettledThen: boolean, next: number) => {
    if ((await index.saveListing(appealId, { rows: kept, isSettled: isSettledThen, revision: next })) !== 'saved')
      throw new IndexedMeanwhileError(`${appealId} was indexed meanwhile`);
  };
  await save([...rows, ...added], false, revision + 1);
  const toPut = isSettled ? added : [...stay, ...added];
  await index.putRows(appealId, toPut);
  await index.deleteRows(appealId, stale);
  await save([...stay, ...added], true, revision + 2);
  return { put: toPut.length, deleted: stale.length };
}
