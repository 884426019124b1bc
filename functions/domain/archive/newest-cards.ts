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
  // Until a new version is indexed, its appeal stands in the place of the version before; and then, for a moment, in both.
  const ids = new Set(rows.map(({ appealId }) => appealId));
  const cards = [...ids].flatMap((appealId) => byId.get(appealId) ?? []);
  return { cards, hasEarlier: found.length > rows.length };
}
