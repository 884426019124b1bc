import { Readability } from '@mozilla/readability';
import type { DateClue } from '../date/find-date.ts';
import { isShortDateline, type Line } from '../date/line.ts';
import type { ArticleBlock, PageParts, PartsContext } from './article.ts';
import { blocksOfHtml } from './blocks-of-html.ts';
import { oneLine } from './one-line.ts';
import { endsArticle, isChromeLine } from './page-chrome.ts';
import { type PageDocument, type PageElement, parsePage } from './page-document.ts';
import { metaOf } from './page-meta.ts';
import { partsOfText } from './parts-of-text.ts';
import { plainTextOfHtml } from './plain-text-of-html.ts';

// Readability's own threshold of 500 characters passes over short appeals in favour of the list of related ones.
const SHORTEST_ARTICLE_CHARACTERS = 60;

/** Cuts the HTML of a page: title and dates come from its meta data, the rest from its main text. */
export function partsOfHtml(content: string, context: PartsContext): PageParts {
  const { lineOf } = context;
  const document = parsePage(content);
  const meta = metaOf(document);
  const shownDates = linesThatShowDates(document, lineOf);
  const { blocks, footnotes } = blocksOfHtml(mainHtmlOf(document) ?? '', lineOf);
  if (blocks.length === 0) return partsOfText(plainTextOfHtml(content), context);
  const title = context.title || meta.title;
  const { datelines, body } = withoutFrame(blocks, title);
  return {
    title: title ? { text: title, isPlain: true } : undefined,
    dateClues: [
      ...meta.dates.map((date): DateClue => ({ line: lineOf(date), where: 'meta' })),
      ...[...datelines, ...shownDates].map((line): DateClue => ({ line, where: 'date line' })),
    ],
    labels: datelines.map(({ text }) => text),
    blocks: body,
    footnotes,
  };
}

function mainHtmlOf(document: PageDocument): string | undefined {
  for (const element of document.querySelectorAll(
    // Pictures with addresses that hold them, and what a page says to machines: read by now, or never.
    'script, style, noscript, template, svg, iframe, form, nav, aside, title, meta, link, img, source, video, audio, [hidden], [aria-hidden="true"]',
  ))
    element.remove();
  // Readability takes the document apart; what it leaves is not needed again.
  const article = new Readability(document, {
    charThreshold: SHORTEST_ARTICLE_CHARACTERS,
    disableJSONLD: true,
  }).parse();
  return article?.content ?? undefined;
}

/** Short lines near the top that are dates, as people see them; a page without meta data has nothing else. */
function linesThatShowDates(document: PageDocument, lineOf: PartsContext['lineOf']): Line[] {
  const elements = [...document.querySelectorAll('time, [class*="date" i], h1, header p')]
    .flatMap((element) => (element.localName === 'h1' ? belowHeading(element) : [element]))
    .slice(0, MOST_DATE_LINES);
  return elements.map((element) => lineOf(oneLine(element.textContent ?? ''))).filter(isShortDateline);
}

const MOST_DATE_LINES = 20;

/** Not by a selector: "h1 + p" looks at all siblings of each p. */
function belowHeading({ nextElementSibling }: PageElement): PageElement[] {
  return nextElementSibling && /^(?:p|div)$/.test(nextElementSibling.localName) ? [nextElementSibling] : [];
}

function withoutFrame(blocks: readonly ArticleBlock[], title: string | undefined) {
  const datelines: Line[] = [];
  const body: ArticleBlock[] = [];
  for (const block of blocks) {
    const { kind, line } = block;
    if (isChromeLine(line.text) || sameText(line.text, title)) continue;
    if (kind === 'heading' && endsArticle(line.text)) break;
    if (body.length === 0 && isShortDateline(line)) datelines.push(line);
    else body.push(block);
  }
  return { datelines, body };
}

function sameText(text: string, title: string | undefined): boolean {
  return title !== undefined && text.toLowerCase() === title.toLowerCase();
}
