import { MAX_TITLE_CHARACTERS } from '../../../contract/limits.ts';
import { titlePrefixOf } from '../countries/title-prefix.ts';
import { isShortDateline, type Line } from '../date/line.ts';
import { labelsOtherDay } from '../date/other-days.ts';

/** The line that is most like a title, by index, and whether no other came near. */
export interface TitleChoice {
  readonly index: number;
  readonly isPlain: boolean;
}

const SHORTEST_TITLE = 12;
const SHORTEST_BODY_PARAGRAPH = 180;
const LINES_CONSIDERED = 80;

/**
 * Chooses the title among the lines above the body: one that opens with a country, stands over a dateline, and reads like
 * a headline. `undefined` where no line does.
 */
export function chooseTitle(lines: readonly Line[]): TitleChoice | undefined {
  const bodyAt = lines.findIndex(
    (line, index) => line.text.length >= SHORTEST_BODY_PARAGRAPH && !isLongTitle(line, lines[index + 1]),
  );
  // What has no text below it is the text.
  const head = lines.slice(0, Math.min(bodyAt < 0 ? Math.max(0, lines.length - 1) : bodyAt, LINES_CONSIDERED));
  const scores = head.map((line, index) => scoreOf(line, head[index + 1]));
  const best = Math.max(...scores, 0);
  if (best === 0) return undefined;
  // Pages repeat their title in breadcrumbs and menus; the last one stands over the text.
  const index = scores.lastIndexOf(best);
  const isRivalled = scores.some((score, at) => score >= best - 1 && head[at]?.text !== head[index]?.text);
  return { index, isPlain: best >= 4 && !isRivalled };
}

/**
 * The title of a page that a person gave another one: where the page shows one plainly, over its date. What stands there otherwise is text.
 */
export function chooseOwnTitle(lines: readonly Line[]): TitleChoice | undefined {
  const choice = chooseTitle(lines);
  const next = lines[(choice?.index ?? 0) + 1];
  return choice?.isPlain && next && isShortDateline(next) ? choice : undefined;
}

/** As long as a paragraph, and a headline all the same: over a date, or opening with a country. */
const isLongTitle = (line: Line, next: Line | undefined): boolean =>
  next !== undefined && readsLikeHeadline(line.text) && (isShortDateline(next) || opensLikeTitle(line.text));

/** A paragraph that a colon ends leads into a list. */
const opensLikeTitle = (text: string): boolean =>
  text.length <= MAX_TITLE_CHARACTERS && !text.endsWith(':') && titlePrefixOf(text).countries.length > 0;

const readsLikeHeadline = (text: string): boolean => /\s.*\s/.test(text) && !/[.,;]$/.test(text);

function scoreOf(line: Line, next: Line | undefined): number {
  const { text } = line;
  if (text.length < SHORTEST_TITLE || line.days.dateline || labelsOtherDay(text) || /^(https?:|www\.|\[\d)/.test(text))
    return 0;
  const opensWithCountry = titlePrefixOf(text).countries.length > 0;
  const standsOverDate = next !== undefined && next.text.length < 90 && next.days.dateline !== undefined;
  return 1 + (opensWithCountry ? 3 : 0) + (standsOverDate ? 3 : 0) + (readsLikeHeadline(text) ? 1 : 0);
}
