import type { AppealKind } from '../appeal/appeal.ts';
import { type ArchiveQuery, shelfOf } from './browse.ts';
import type { AppealCard } from './card.ts';
import type { Archive, ShelvedAppeal } from './ports.ts';

/** What a feed holds. */
export type FeedQuery = Pick<ArchiveQuery, 'country' | 'region' | 'theme' | 'kind'>;

const CARDS_A_FEED = 50;
const ROWS_A_ROUND = 50;
/** A kind may be rare: a feed looks back no further than so many rounds. */
const ROUNDS_AT_MOST = 4;

/**
 * The newest appeals of a feed, each as it is now, newest first. Unlike a list, it keeps what was withdrawn, and what a correction took out of its topic:
 * a feed reader keeps what it had of them until the feed says something else under the same id.
 */
export async function newestOf(query: FeedQuery, archive: Archive): Promise<readonly AppealCard[]> {
  const found = new Map<string, AppealCard>();
  const shelf = shelfOf(query);
  let last: ShelvedAppeal | undefined;
  for (let round = 0; round < ROUNDS_AT_MOST && found.size < CARDS_A_FEED; round += 1) {
    const rows = await archive.readShelf(shelf, ROWS_A_ROUND, last);
    const cards = await archive.findCards([...new Set(rows.map(({ appealId }) => appealId))]);
    // A row of an earlier version may still be there, and that of the newest not yet: either leads to the card as it is now.
    for (const card of cards) if (mayHaveBeen(card, query.kind)) found.set(card.appealId, card);
    last = rows.at(-1);
    if (rows.length < ROWS_A_ROUND) break;
  }
  return [...found.values()].toSorted(newestFirst).slice(0, CARDS_A_FEED);
}

/** The first version of an appeal is new: an earlier version of another kind is the second at least. */
const FIRST_FOLLOW_UP = 2;

/**
 * Whether a version of an appeal is of a kind, or an earlier one may have been: then readers of that kind's feed have it. A card does not
 * tell what its earlier versions were.
 */
const mayHaveBeen = ({ kind, version }: AppealCard, asked: AppealKind | undefined): boolean =>
  asked === undefined || asked === 'new' || kind === asked || version > FIRST_FOLLOW_UP;

const newestFirst = (one: AppealCard, other: AppealCard): number =>
  other.publishedAtMs - one.publishedAtMs || (one.appealId < other.appealId ? 1 : -1);
