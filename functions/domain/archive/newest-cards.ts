import { inChunks } from '../in-chunks.ts';
import type { AppealCard } from './card.ts';
import type { Archive } from './ports.ts';
import type { Shelf } from './shelves.ts';

/** As many as one page may count: 300 keys and 300 cards, however much was published. */
export const COUNTED_AT_MOST = 300;
const CARDS_A_READ = 100;

export interface NewestCards {
  /** Newest first. */
  readonly cards: readonly AppealCard[];
  /** Whether there are earlier ones, which were not read. */
  readonly hasEarlier: boolean;
}

/** The newest appeals of a shelf, for a page that counts them. */
export async function newestCards(shelf: Shelf, archive: Archive): Promise<NewestCards> {
  const found = await archive.readShelf(shelf, COUNTED_AT_MOST + 1);
  const rows = found.slice(0, COUNTED_AT_MOST);
  const read = await Promise.all(
    inChunks(rows, CARDS_A_READ).map((chunk) => archive.findCards(chunk.map(({ appealId }) => appealId))),
  );
  const byId = new Map(read.flat().map((card) => [card.appealId, card]));
  const cards = rows.flatMap(({ appealId, atMs }) => {
    const card = byId.get(appealId);
    // A row of an earlier version may still be there for a moment.
    return card && card.publishedAtMs === atMs ? [card] : [];
  });
  return { cards, hasEarlier: found.length > rows.length };
}
