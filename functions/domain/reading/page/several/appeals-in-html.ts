import type { PartsContext } from '../article.ts';
import { oneLine } from '../one-line.ts';
import type { PageDocument, PageElement } from '../page-document.ts';
import { type Run, runsOfPage } from '../runs/runs-of-page.ts';
import { appealsInLines } from './appeals-in-lines.ts';

/** One of several appeals on a page of HTML. */
export interface AppealInHtml {
  readonly title: string;
  readonly day?: string;
  /** What stands in it, its title among it. */
  readonly runs: readonly Run[];
}

const MOST_ARTICLES = 40;
/** A teaser in a list of other pages has less. */
const SHORTEST_ARTICLE = 400;
const MOST_DATE_LINES = 6;

/** The appeals of a page that has several: articles of its markup, or else its lines, as {@link appealsInLines} finds them, where each `h1` is a title. */
export function appealsInHtml(document: PageDocument, lineOf: PartsContext['lineOf']): AppealInHtml[] {
  const articles = [...document.querySelectorAll('article')].slice(0, MOST_ARTICLES);
  const dated = articles.length > 1 ? articles.flatMap((article) => appealOf(article, lineOf) ?? []) : [];
  if (new Set(dated.map(({ title }) => title.toLowerCase())).size > 1) return dated;
  const all = document.body ? runsOfPage(document.body).filter(({ text, isAround }) => text !== '' && !isAround) : [];
  const headings = [...document.querySelectorAll('h1')].map(({ textContent }) => oneLine(textContent ?? ''));
  return appealsInLines(
    all.map(({ text }) => lineOf(text)),
    new Set(headings),
  ).map(({ title, day, from, to }) => ({
    title,
    ...(day !== undefined && { day }),
    runs: all.slice(from, to),
  }));
}

/** An article of its own: with a heading, a date and a text, and none inside it. */
function appealOf(article: PageElement, lineOf: PartsContext['lineOf']): AppealInHtml | undefined {
  const title = oneLine(article.querySelector('h1, h2, h3')?.textContent ?? '');
  const isLong = (article.textContent ?? '').length >= SHORTEST_ARTICLE;
  if (!isLong || title === '' || article.querySelector('article')) return undefined;
  const runs = runsOfPage(article).filter(({ text, isAround }) => text !== '' && !isAround);
  const lines = runs.slice(0, MOST_DATE_LINES).map(({ text }) => lineOf(text));
  const day = lines.find(({ days }) => days.dateline)?.days.dateline?.day;
  return day === undefined ? undefined : { title, day, runs };
}
