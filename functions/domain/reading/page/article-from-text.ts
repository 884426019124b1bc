import type { Language } from '../../../contract/languages.ts';
import type { Footnote } from '../../appeal/appeal.ts';
import { readDateLine } from '../date/dated-line.ts';
import type { Article, ArticleBlock, Clue } from './article.ts';
import { chooseTitle } from './choose-title.ts';
import { markupOfText } from './inline-markup.ts';
import { oneLine } from './one-line.ts';
import { endsArticle, isChromeLine } from './page-chrome.ts';

/** What is known of a page before it is read. */
export interface ReadingContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly language: Language;
  /** The title, where the publisher or a feed gave it. */
  readonly title?: string;
}

const FOOTNOTE = /^\[(\d{1,3}|[a-z*†‡])\]\s*(\S.*)$/u;
const ITEM = /^(?:[-•*–▪‣·]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(\S.*)$/u;
const PRINCIPLE = /^(?:principles?|principes?|principios?|articles?|artículos?|المبدأ|المادة)\s+\d+[^:]{0,40}:/iu;
const SHORTEST_WRAPPED_LINE = 50;
const LONGEST_WRAPPED_LINE = 120;
const LONG_PARAGRAPH = 200;

/** Reads the plain text of a page, with whatever surrounded it: the chrome goes, the order of the text stays. */
export function articleFromText(content: string, context: ReadingContext): Article {
  const lines = paragraphsOf(content).filter((line) => !isChromeLine(line));
  const kept = withoutWhatFollows(lines);
  const titleAt = context.title ? lastIndexOfTitle(kept, context.title) : undefined;
  const choice = context.title
    ? titleAt !== undefined && { index: titleAt, isPlain: true }
    : chooseTitle(kept, context.today, context.language);
  const body = choice ? kept.slice(choice.index + 1) : kept;
  const title = choice && kept[choice.index];
  return {
    ...(title ? { title: { text: title, where: 'title', isPlain: choice.isPlain } } : {}),
    ...bodyOf(body, context),
  };
}

/** Splits lines below a title into date clues, tag lines, blocks and footnotes. */
function bodyOf(lines: readonly string[], { today, language }: ReadingContext): Omit<Article, 'title'> {
  const dateClues: Clue[] = [];
  const tagLines: string[] = [];
  const blocks: ArticleBlock[] = [];
  const footnotes: Footnote[] = [];
  for (const [index, line] of lines.entries()) {
    const footnote = FOOTNOTE.exec(line);
    if (footnote?.[1] && footnote[2]) footnotes.push({ mark: footnote[1], html: markupOfText(footnote[2]) });
    else if (blocks.length === 0 && isShort(line) && readDateLine(line, today, language))
      dateClues.push({ text: line, where: 'date line' });
    else if (blocks.length === 0 && isTagLine(line, lines[index + 1])) tagLines.push(line);
    else blocks.push(blockOf(line, lines[index + 1]));
  }
  return { dateClues, tagLines: [...tagLines, ...dateClues.map(({ text }) => text)], blocks, footnotes };
}

function blockOf(line: string, next: string | undefined): ArticleBlock {
  const item = ITEM.exec(line)?.[1];
  if (item) return { kind: 'item', text: item, html: markupOfText(item) };
  const kind = isQuote(line) ? 'quote' : isHeading(line, next) ? 'heading' : 'paragraph';
  return { kind, text: line, html: markupOfText(line) };
}

function isQuote(line: string): boolean {
  return PRINCIPLE.test(line) || (/^[“«"]/.test(line) && /[”»"]\.?$/.test(line) && !/[”»].+[“«]/.test(line));
}

function isHeading(line: string, next: string | undefined): boolean {
  return line.length <= 90 && !/[.,;:!?…”»"]$/.test(line) && next !== undefined && next.length > line.length;
}

function isShort(line: string): boolean {
  return line.length <= 90;
}

function isTagLine(line: string, next: string | undefined): boolean {
  return line.length <= 60 && !/[.!?]$/.test(line) && next !== undefined && /[|•/]|^\p{Lu}[^\s]*$/u.test(line);
}

/** The text's paragraphs, each on one line: lines that were wrapped by hand are joined, blank lines and list items divide. */
function paragraphsOf(content: string): string[] {
  const lines = content.split(/\r\n|[\n\r\u2028\u2029\f]/).map(oneLine);
  const isWrapped = lines.every((line) => line.length <= LONGEST_WRAPPED_LINE);
  const paragraphs: string[][] = [];
  let before = '';
  for (const line of lines) {
    const open =
      isWrapped && before.length >= SHORTEST_WRAPPED_LINE && !startsParagraph(line) ? paragraphs.at(-1) : undefined;
    if (open && line !== '') open.push(line);
    else if (line !== '') paragraphs.push([line]);
    before = line;
  }
  return paragraphs.map((parts) => parts.join(' '));
}

function startsParagraph(line: string): boolean {
  const isDateLike = line.length < 40 && /\b(19|20)\d{2}\b/.test(line);
  return isDateLike || ITEM.test(line) || FOOTNOTE.test(line);
}

// Footnotes may stand below the list of related items; everything else there belongs to the page.
function withoutWhatFollows(lines: readonly string[]): string[] {
  const lastLong = lines.findLastIndex((line) => line.length >= LONG_PARAGRAPH && !FOOTNOTE.test(line));
  const end = lines.findIndex((line, index) => index > lastLong && endsArticle(line));
  const article = end < 0 ? lines : [...lines.slice(0, end), ...lines.slice(end).filter((line) => FOOTNOTE.test(line))];
  return article.filter((line) => !endsArticle(line));
}

function lastIndexOfTitle(lines: readonly string[], title: string): number | undefined {
  const wanted = oneLine(title).toLowerCase();
  const index = lines.findLastIndex((line) => line.toLowerCase() === wanted);
  return index < 0 ? undefined : index;
}
