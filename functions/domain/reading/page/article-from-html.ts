import { Readability } from '@mozilla/readability';
import { readDateLine } from '../date/dated-line.ts';
import type { Article, Clue } from './article.ts';
import { articleFromText, type ReadingContext } from './article-from-text.ts';
import { blocksOfHtml } from './blocks-of-html.ts';
import { oneLine } from './one-line.ts';
import { endsArticle, isChromeLine } from './page-chrome.ts';
import { type PageDocument, type PageElement, parsePage } from './page-document.ts';
import { metaOf } from './page-meta.ts';
import { plainTextOfHtml } from './plain-text-of-html.ts';

// Readability's own threshold of 500 characters passes over short appeals in favour of the list of related ones.
const SHORTEST_ARTICLE_CHARACTERS = 60;

/** Reads the HTML of a page: its meta data for title and date, its main text for the rest. */
export function articleFromHtml(content: string, context: ReadingContext): Article {
  const document = parsePage(content);
  const meta = metaOf(document);
  const dateLines = visibleDateLines(document, context);
  const main = mainHtmlOf(document);
  const parts = blocksOfHtml(main ?? '');
  if (parts.blocks.length === 0) return articleFromText(plainTextOfHtml(content), context);
  const title = context.title ?? meta.title;
  const { blocks, footnotes } = parts;
  const kept = withoutFrame(blocks, title, context);
  return {
    ...(title ? { title: { text: title, where: 'title', isPlain: true } } : {}),
    dateClues: [...meta.dates, ...kept.dateClues, ...dateLines],
    tagLines: kept.tagLines,
    blocks: kept.blocks,
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
function visibleDateLines(document: PageDocument, { today, language }: ReadingContext): Clue[] {
  const elements = [...document.querySelectorAll('time, [class*="date" i], h1, header p')]
    .flatMap((element) => (element.localName === 'h1' ? belowHeading(element) : [element]))
    .slice(0, MOST_DATE_LINES);
  const lines = elements.map((element) => oneLine(element.textContent ?? '')).filter((line) => line.length <= 90);
  return lines.filter((line) => readDateLine(line, today, language)).map((text) => ({ text, where: 'date line' }));
}

const MOST_DATE_LINES = 20;

/** Not by a selector: "h1 + p" looks at all siblings of each p. */
function belowHeading({ nextElementSibling }: PageElement): PageElement[] {
  return nextElementSibling && /^(?:p|div)$/.test(nextElementSibling.localName) ? [nextElementSibling] : [];
}

function withoutFrame(blocks: Article['blocks'], title: string | undefined, { today, language }: ReadingContext) {
  const dateClues: Clue[] = [];
  const tagLines: string[] = [];
  const kept: Article['blocks'][number][] = [];
  for (const block of blocks) {
    const isFirst = kept.length === 0;
    if (isChromeLine(block.text) || sameText(block.text, title)) continue;
    if (block.kind === 'heading' && endsArticle(block.text)) break;
    if (isFirst && block.text.length <= 90 && readDateLine(block.text, today, language)) {
      dateClues.push({ text: block.text, where: 'date line' });
      tagLines.push(block.text);
    } else kept.push(block);
  }
  return { dateClues, tagLines, blocks: kept };
}

function sameText(text: string, title: string | undefined): boolean {
  return title !== undefined && text.toLowerCase() === title.toLowerCase();
}
