import { Readability } from '@mozilla/readability';
import { isElement, type PageDocument, parsePage } from '../page-document.ts';
import { type Run, runsOfPage } from './runs-of-page.ts';

/** The runs of a page that are its article, and those that are not, and stand among them, are long, or lead on from between title and text. */
export interface ArticleRuns {
  readonly runs: readonly Run[];
  readonly leftOut: readonly Run[];
}

// Readability's own threshold of 500 characters passes over short appeals in favour of the list of related ones.
const SHORTEST_ARTICLE_CHARACTERS = 60;
/** A text outside the article that a person should hear of. */
const LONG_TEXT = 80;
/** Links one below the other: fewer are what readers should do, more are a list of other pages. */
const MOST_LONE_LINKS = 3;

/**
 * Finds the article of a page, and takes the document apart. Readability says where it begins and ends; it drops lone links, buttons and short lists, which
 * an author put there. So what stands between is kept as well, and a few links right below, but for what {@link Run.isAround}.
 * @param isWholeText - there is no page around it: as `isWholeText` says.
 */
export function runsOfArticle(document: PageDocument, isWholeText = false): ArticleRuns {
  const all = document.body ? runsOfPage(document.body).filter(({ text }) => text !== '') : [];
  if (isWholeText) return { runs: all, leftOut: [] };
  const found = articleTexts(document);
  // A name may mislead: what is long and found is the article's.
  const isFound = (run: Run) => found.has(run.text) && (!run.isAround || run.text.length >= LONG_TEXT);
  // Links above the first words lead to sections of the site.
  const first = all.findIndex((run) => isFound(run) && !run.isLone);
  if (first < 0) return { runs: [], leftOut: [] };
  const last = all.findLastIndex(isFound);
  const heading = all.findLastIndex(({ kind }, index) => kind === 'heading' && index < first);
  const links = linksInRow(all);
  const isKept = (run: Run, index: number): boolean => {
    if (index < first || index > last + belowArticle(all, last)) return false;
    if (isFound(run)) return true;
    return !run.isAround && (links[index] ?? 0) <= MOST_LONE_LINKS;
  };
  return {
    runs: all.filter(isKept),
    leftOut: all.filter((run, index) => {
      if (isKept(run, index)) return false;
      if (index < first && heading >= 0 && index > heading && leadsOn(run)) return true;
      // A body without a heading begins with its first words: a link above them is its author's.
      if (index < first && heading < 0 && run.isLone && !run.isAround) return true;
      return (index > first && index < last) || (run.text.length >= LONG_TEXT && !run.isAround);
    }),
  };
}

/** Whether a run is there for its links or buttons, as those that share a page. */
const leadsOn = ({ isLone, isAround, html }: Run): boolean => isLone || (isAround && /<(?:a|button)[\s>]/i.test(html));

function articleTexts(document: PageDocument): Set<string> {
  const { body } = parsePage(articleMarkup(document));
  return new Set(body && isElement(body) ? runsOfPage(body).map(({ text }) => text) : []);
}

/** Empty where there is none, and where elements stand beside the body: Readability climbs up from them past the root. */
function articleMarkup(document: PageDocument): string {
  try {
    return (
      new Readability(document, { charThreshold: SHORTEST_ARTICLE_CHARACTERS, disableJSONLD: true }).parse()?.content ??
      ''
    );
  } catch (error) {
    if (error instanceof TypeError) return '';
    throw error;
  }
}

/** For each run, how many links stand one below the other where it stands; 0 for what is no lone link. */
function linksInRow(runs: readonly Run[]): number[] {
  const lengths: number[] = [];
  for (let from = 0; from < runs.length; ) {
    let to = from;
    while (to < runs.length && runs[to]?.isLone) to += 1;
    const length = to - from;
    if (length === 0) lengths.push(0);
    else lengths.push(...Array.from({ length }, () => length));
    from = Math.max(to, from + 1);
  }
  return lengths;
}

/** How many links or buttons stand right below the article. */
function belowArticle(runs: readonly Run[], last: number): number {
  const below = runs.slice(last + 1);
  const end = below.findIndex(({ isLone, isAround }) => !isLone || isAround);
  const count = end < 0 ? below.length : end;
  return count <= MOST_LONE_LINKS ? count : 0;
}
