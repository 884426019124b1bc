import type { Subject } from '../appeal/appeal.ts';

/** Where a row stands in a list that is ordered by time. */
export interface Place {
  readonly atMs: number;
  readonly id: string;
}

/** What a member asks of a list. */
export interface AskedOfList {
  /** As `wordsTyped` gives them; none asks for everything. */
  readonly words?: readonly string[];
  /** An ISO 3166-1 code, and a slug of the theme vocabulary. */
  readonly country?: string | undefined;
  readonly theme?: string | undefined;
  /** Begins behind this place; left out, at the newest. */
  readonly after?: Place;
}

/** Whether a list that is asked for a country or a theme shows what is about these. */
export const isAbout = (
  { countries, themes }: Subject,
  { country, theme }: Pick<AskedOfList, 'country' | 'theme'>,
): boolean => (country === undefined || countries.includes(country)) && (theme === undefined || themes.includes(theme));

/** A page of a list, newest first. */
export interface ListPage<One> {
  readonly shown: readonly One[];
  /** So far the list was looked through; undefined at its end. */
  readonly next?: Place;
}

/** Rows of a list, and what is to be seen of them. */
export interface ListSource<Row, One> {
  /** The next rows, newest first. */
  read(most: number, after: Place | undefined): Promise<readonly Row[]>;
  placeOf(row: Row): Place;
  /** For each row, what a page shows of it; undefined for one that it leaves out. */
  see(rows: readonly Row[]): Promise<readonly (One | undefined)[]>;
}

export const SHOWN_A_PAGE = 20;
/** Most rows are shown of a whole list, and few of one that is searched. */
const ROWS_A_ROUND = { whole: SHOWN_A_PAGE + 1, searched: 60 };
/** What is asked for may be rare: after so many rounds the member is asked whether to look further back. */
const ROUNDS_AT_MOST = 5;

/** One page of a list. It reads a bounded number of rows, however many there are: 300 at most. */
export async function pageThrough<Row, One>(
  { words = [], country, theme, after }: AskedOfList,
  { read, placeOf, see }: ListSource<Row, One>,
): Promise<ListPage<One>> {
  const isSearched = words.length > 0 || country !== undefined || theme !== undefined;
  const most = isSearched ? ROWS_A_ROUND.searched : ROWS_A_ROUND.whole;
  const shown: One[] = [];
  let last = after;
  for (let round = 0; round < ROUNDS_AT_MOST; round += 1) {
    const rows = await read(most, last);
    const seen = await see(rows);
    for (const [index, row] of rows.entries()) {
      if (shown.length === SHOWN_A_PAGE) return { shown, ...(last && { next: last }) };
      last = placeOf(row);
      const one = seen[index];
      if (one !== undefined) shown.push(one);
    }
    if (rows.length < most) return { shown };
  }
  return { shown, ...(last && { next: last }) };
}
