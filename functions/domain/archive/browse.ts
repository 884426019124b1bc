import type { AppealKind } from '../appeal/appeal.ts';
import { placeSubject } from '../subscriber/subscriber.ts';
import { type AppealCard, isOpen } from './card.ts';
import type { Archive, ShelvedAppeal } from './ports.ts';
import { OUTCOMES, type Shelf, shelfOfReference, shelvesOfWords } from './shelves.ts';

/** What a visitor asks the archive for. What is left out is not asked. */
export interface ArchiveQuery {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** UN M49. */
  readonly region?: string;
  readonly theme?: string;
  readonly kind?: AppealKind;
  readonly isOpen?: boolean;
  /** Words of titles and summaries, all of which an appeal holds, or its case reference. */
  readonly words?: string;
}

/** Some appeals, newest first. */
export interface ArchivePage {
  readonly cards: readonly AppealCard[];
  /** After which the next page begins; undefined at the end. */
  readonly next?: ShelvedAppeal;
}

const CARDS_A_PAGE = 20;
const ROWS_A_ROUND = 50;
/** What is asked for may be rare: after so many rounds the visitor is asked whether to look further back. */
const ROUNDS_AT_MOST = 5;
const WORDS_AT_MOST = 4;
const ROWS_A_WORD = 1_000;

/** One page of the archive. It reads a bounded number of items, however many there are. */
export async function browse(
  query: ArchiveQuery,
  archive: Archive,
  nowMs: number,
  after?: ShelvedAppeal,
): Promise<ArchivePage> {
  const nextRows = await rowsOf(query, archive, after);
  const cards: AppealCard[] = [];
  const shown = new Set<string>();
  let last = after;
  for (let round = 0; round < ROUNDS_AT_MOST; round += 1) {
    const rows = await nextRows(last);
    const byId = new Map(
      (await archive.findCards(rows.map(({ appealId }) => appealId))).map((card) => [card.appealId, card]),
    );
    for (const row of rows) {
      if (cards.length === CARDS_A_PAGE) return { cards, next: last };
      last = row;
      const card = byId.get(row.appealId);
      // Until a new version is indexed, its appeal stands in the place of the version before; and then, for a moment, in both.
      if (!card || card.publishedAtMs < row.atMs || shown.has(row.appealId)) continue;
      shown.add(row.appealId);
      if (isAskedFor(card, query, nowMs)) cards.push(card);
    }
    if (rows.length < ROWS_A_ROUND) return { cards };
  }
  return { cards, next: last };
}

type NextRows = (after: ShelvedAppeal | undefined) => Promise<readonly ShelvedAppeal[]>;

async function rowsOf(query: ArchiveQuery, archive: Archive, after: ShelvedAppeal | undefined): Promise<NextRows> {
  const typed = query.words ?? '';
  const words = shelvesOfWords(typed, WORDS_AT_MOST);
  if (words.length === 0) return (last) => archive.readShelf(listedOn(query), ROWS_A_ROUND, last);
  const found = await rowsWithAll(words, shelfOfReference(typed), archive);
  let place = after ? found.findIndex((row) => isAfter(row, after)) : 0;
  if (place < 0) place = found.length;
  return async () => {
    const rows = found.slice(place, place + ROWS_A_ROUND);
    place += rows.length;
    return rows;
  };
}

/** Appeals in which each word stands in some language, and those of a case that is called so, newest first. */
async function rowsWithAll(
  words: readonly (readonly Shelf[])[],
  reference: Shelf | undefined,
  archive: Archive,
): Promise<ShelvedAppeal[]> {
  const [called, ...ofWords] = await Promise.all([
    reference === undefined ? [] : archive.readShelf(reference, ROWS_A_ROUND),
    ...words.map(async (shelves) => {
      const rows = await Promise.all(shelves.map((shelf) => archive.readShelf(shelf, ROWS_A_WORD)));
      return byKey(rows.flat());
    }),
  ]);
  const [first = byKey([]), ...others] = ofWords;
  const withAll = [...first].filter(([key]) => others.every((rows) => rows.has(key)));
  return [...new Map([...withAll, ...byKey(called)]).values()].toSorted(
    (one, other) => other.atMs - one.atMs || compare(other.appealId, one.appealId),
  );
}

const byKey = (rows: readonly ShelvedAppeal[]): Map<string, ShelvedAppeal> =>
  new Map(rows.map((row) => [`${row.atMs}#${row.appealId}`, row]));

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const isAfter = (row: ShelvedAppeal, place: ShelvedAppeal): boolean =>
  row.atMs < place.atMs || (row.atMs === place.atMs && row.appealId < place.appealId);

/** The shortest shelf on which all stands, or stood, that is asked for. */
export function shelfOf({ country, region, theme }: ArchiveQuery): Shelf {
  const place = country ? `country:${country}` : region && `region:${region}`;
  if (place && theme) return `${place}+theme:${theme}`;
  return place ?? (theme ? `theme:${theme}` : '*');
}

/** Outcomes are few, and what is an outcome no more need not be listed. */
function listedOn(query: ArchiveQuery): Shelf {
  const shelf = shelfOf(query);
  return shelf === '*' && query.kind === 'outcome' ? OUTCOMES : shelf;
}

function isAskedFor(card: AppealCard, query: ArchiveQuery, nowMs: number): boolean {
  const { countries, regions, themes } = placeSubject(card.subject);
  return (
    card.kind !== 'retraction' &&
    (query.country === undefined || countries.includes(query.country)) &&
    (query.region === undefined || regions.includes(query.region)) &&
    (query.theme === undefined || themes.includes(query.theme)) &&
    (query.kind === undefined || card.kind === query.kind) &&
    (query.isOpen === undefined || isOpen(card, nowMs) === query.isOpen)
  );
}
