import { MAX_TITLE_CHARACTERS } from '../../../../contract/limits.ts';
import { titlePrefixOf } from '../../countries/title-prefix.ts';
import { isShortDateline, type Line } from '../../date/line.ts';
import { endsArticle } from '../page-chrome.ts';

/** One of several appeals on a page: its title, and half-open range [from, to) of its lines, its title and its date among them. */
export interface AppealInLines {
  readonly title: string;
  readonly day?: string;
  readonly from: number;
  readonly to: number;
}

const SHORTEST_TITLE = 12;
/** A teaser in a list of other pages has less. */
const SHORTEST_BODY = 200;
const SHORTEST_PARAGRAPH = 100;
/** Lines that may stand between a title and its date: the kind of document. */
const MOST_LINES_TO_DATE = 2;
/** "Related articles", "Voir aussi": what stands below it are other pages. */
const LISTS_OTHERS =
  /^(?:related|see|you|latest|recent|other|more|voir|(?:à )?lire aussi|(?:à )?lire également|articles?|dernières|sur le même|artículos?|noticias|últimas|ver|contenido|مقالات|اقرأ أيضا)/i;
const LONGEST_LABEL = 60;
const TEASER =
  /(?:…|\.\.\.|\[…\])\s*$|^(?:read (?:more|on)|continue reading|more|lire (?:la suite|plus)|en savoir plus|leer más|seguir leyendo|اقرأ المزيد|المزيد)\s*[»›→>.…]*$/iu;

/**
 * The appeals of a page that has several, each with a title that opens with a country, a date beside it, and a text. Empty where it has one:
 * titles of other pages have no more than a teaser below them.
 * @param titles - lines that are titles, whatever they open with.
 */
export function appealsInLines(all: readonly Line[], titles: ReadonlySet<string> = new Set()): AppealInLines[] {
  const others = all.findIndex(({ text }) => endsArticle(text) && LISTS_OTHERS.test(text));
  const lines = others < 0 ? all : all.slice(0, others);
  const heads = headsIn(lines, ({ text }) => titles.has(text) || titlePrefixOf(text).countries.length > 0);
  const appeals = heads.flatMap(({ day, from, at }, index) => {
    const next = heads[index + 1]?.from ?? lines.length;
    const ended = lines.slice(at, next).findIndex(({ text }) => endsArticle(text));
    const to = ended < 0 ? next : at + ended;
    const title = lines[at]?.text ?? '';
    return isAppeal(lines.slice(at + 1, to), lines[to]) ? [{ title, day, from, to }] : [];
  });
  const isSeveral = new Set(appeals.map(({ title }) => title.toLowerCase())).size > 1;
  return isSeveral ? appeals : [];
}

/** Where a title stands, and its date: above, below, or at the opening of the text. */
function headsIn(
  lines: readonly Line[],
  isTitle: (line: Line) => boolean,
): { readonly day: string; readonly from: number; readonly at: number }[] {
  const heads: { day: string; from: number; at: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const [next, afterNext] = lines.slice(at + 1, at + 1 + MOST_LINES_TO_DATE);
    const isLabelled = next !== undefined && next.text.length <= LONGEST_LABEL;
    const below = [next, ...(isLabelled ? [afterNext] : [])].filter((one) => one !== undefined);
    const above = lines[at - 1];
    const isDated = [...below, ...(above ? [above] : [])].some(({ text }) => /\d/.test(text.slice(0, 100)));
    if (!isDated || !readsLikeTitle(line.text) || !isTitle(line)) continue;
    const isDatedAbove = above !== undefined && isShortDateline(above) && heads.at(-1)?.at !== at - 2;
    const dateline =
      below.find(({ days }) => days.dateline)?.days.dateline ?? (isDatedAbove ? above : undefined)?.days.dateline;
    if (dateline) heads.push({ day: dateline.day, from: isDatedAbove ? at - 1 : at, at });
  }
  return heads;
}

const readsLikeTitle = (text: string): boolean =>
  text.length >= SHORTEST_TITLE && text.length <= MAX_TITLE_CHARACTERS && /\s.*\s/.test(text) && !/[.,;:]$/.test(text);

function isAppeal(body: readonly Line[], next: Line | undefined): boolean {
  const texts = body.map(({ text }) => text);
  const isTeaser = [...texts.slice(-2), next?.text ?? ''].some((text) => TEASER.test(text));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return !isTeaser && length >= SHORTEST_BODY && texts.some((text) => text.length >= SHORTEST_PARAGRAPH);
}
