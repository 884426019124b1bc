import { type ArchiveQuery, shelfOf } from './browse.ts';
import type { AppealCard } from './card.ts';
import type { Archive } from './ports.ts';

/** What a feed holds. */
export type FeedQuery = Pick<ArchiveQuery, 'country' | 'region' | 'theme'>;

const CARDS_A_FEED = 50;

/**
 * The newest appeals of a feed, each as it is now, newest first. Unlike a list, it keeps what was withdrawn, and what a correction took out of its topic:
 * a feed reader keeps what it had of them until the feed says something else under the same id.
 */
export async function newestOf(query: FeedQuery, archive: Archive): Promise<readonly AppealCard[]> {
  const rows = await archive.readShelf(shelfOf(query), CARDS_A_FEED);
  // A row of an earlier version may still be there, and that of the newest not yet: either leads to the card as it is now.
  const cards = await archive.findCards([...new Set(rows.map(({ appealId }) => appealId))]);
  return cards.toSorted(newestFirst);
}

const newestFirst = (one: AppealCard, other: AppealCard): number =>
  other.publishedAtMs - one.publishedAtMs || (one.appealId < other.appealId ? 1 : -1);
