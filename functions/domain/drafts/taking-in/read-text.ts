import { MAX_TITLE_CHARACTERS } from '../../../contract/limits.ts';
import type { LeftOutKind, WhichAppeal } from '../../../contract/requests/read-page.ts';
import { lastDayOnEarth } from '../../publishing/publishing.ts';
import { decodeText, type PageReader, packedPartsOf, type Reading, takeFrontMatter } from '../../reading/reading.ts';
import { headingOfMarkdown } from '../markdown.ts';
import { markdownOfBlocks, plainText } from './markdown-of-blocks.ts';

/** A file's text as its writer goes on with it. */
export interface TextRead {
  readonly kind: 'read';
  readonly markdown: string;
  readonly title?: string;
  /** The day that its date is surely, `YYYY-MM-DD`, and the line that says so, where the text says it no more. A date that is not sure stands in the text. */
  readonly dated?: { readonly day: string; readonly line?: string };
  /** It is of a page, with its title and its date, and without what stood around them. */
  readonly isWholePage?: true;
  /** The text as it was, where that is plain and of a page. */
  readonly asItCame?: string;
  /** What of it is not in the text: a kind, how many, and what some of them are or say. */
  readonly leftOut: readonly {
    readonly what: LeftOutKind;
    readonly count: number;
    readonly shown: readonly string[];
  }[];
}

/** A page with several appeals: the publisher chooses one. */
export interface SeveralAppeals {
  readonly kind: 'several';
  readonly titles: readonly string[];
}

/** Why no text was read. `empty`: nothing is left once menus, scripts and markup are taken away. */
export type TextProblem = 'too much' | 'busy' | 'unknown kind' | 'no text' | 'no word file' | 'empty' | 'too large';

export type TextOutcome = TextRead | SeveralAppeals | { readonly kind: TextProblem };

/** A Word file with its pictures, or a page; what is larger is no text. */
export const MOST_FILE_BYTES = 3_000_000;
/** A page or a text may be as long as an appeal, with the markup of its site. */
const MOST_PAGE_BYTES = 1_000_000;

/**
 * Reads a file by the ending of its name. What is a page or of Word is read where nothing can be reached.
 * @param which - appeal of the file, where it has several.
 */
export async function readFileText(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  reader: PageReader,
  nowMs: number,
  which?: WhichAppeal,
): Promise<TextOutcome> {
  const readPage: PageReader = (page) => reader({ ...page, hints: { ...page.hints, appeal: which } });
  if (bytes.byteLength > MOST_FILE_BYTES) return { kind: 'too large' };
  const [ending = ''] = /\.[a-z0-9]+$/i.exec(name) ?? [];
  switch (ending.toLowerCase()) {
    case '.docx':
      if (!isWordFile(Buffer.from(bytes))) return { kind: 'no word file' };
      return readMarkup(Buffer.from(bytes).toString('base64'), 'docx', readPage, nowMs);
    case '.eml':
      return readMarkup(Buffer.from(bytes).toString('base64'), 'eml', readPage, nowMs);
    case '.html':
    case '.htm':
    case '.md':
    case '.txt': {
      if (bytes.byteLength > MOST_PAGE_BYTES) return { kind: 'too large' };
      const text = decodeText(bytes)?.text;
      if (text === undefined) return { kind: 'no text' };
      return readDecoded(text, ending.toLowerCase(), readPage, nowMs);
    }
    default:
      return { kind: 'unknown kind' };
  }
}

async function readDecoded(decoded: string, ending: string, readPage: PageReader, nowMs: number): Promise<TextOutcome> {
  const text = decoded.toWellFormed();
  if (ending.startsWith('.htm')) return readMarkup(text, 'html', readPage, nowMs);
  const typed = text.replaceAll(/\r\n?/g, '\n').trim();
  if (ending === '.md' && takeFrontMatter(typed)) return readMarkup(typed, 'markdown', readPage, nowMs);
  const reading = ending === '.md' ? undefined : await readPlainFrom(typed, readPage, nowMs);
  const page = reading && (severalIn(reading) ?? wholePlain(reading, typed));
  return page ?? (typed === '' ? { kind: 'empty' } : { kind: 'read', ...titled(typed), leftOut: [] });
}

/** What a browser put on the clipboard of a page, or of Word. Markup of text alone may be a page all the same: then its title and its date say so. */
export async function readPasted(html: string, readPage: PageReader, nowMs: number): Promise<TextOutcome> {
  if (Buffer.byteLength(html) > MOST_PAGE_BYTES) return { kind: 'too large' };
  const asPage = OF_WORD.test(html) ? undefined : await readFrom(`${OF_A_PAGE}${html}`, 'html', readPage, nowMs);
  const several = asPage && severalIn(asPage);
  if (several) return several;
  return asPage && isWholePage(asPage) ? pageRead(asPage) : readMarkup(html, 'html', readPage, nowMs);
}

const OF_WORD = /class=["']?Mso/i;
/** With which Chromium begins what it copies of a page. */
const OF_A_PAGE = '<meta charset="utf-8">';

/** What was copied of a page as plain text, if it is one: with a title and, below it, a date of its own. */
export async function readPlain(text: string, readPage: PageReader, nowMs: number): Promise<TextRead | undefined> {
  const reading = await readPlainFrom(text, readPage, nowMs);
  return reading && wholePlain(reading, text);
}

const readPlainFrom = async (text: string, readPage: PageReader, nowMs: number) =>
  Buffer.byteLength(text) > MOST_PAGE_BYTES ? undefined : readFrom(text, 'text', readPage, nowMs);

function wholePlain(reading: Reading, text: string): TextRead | undefined {
  const read = severalIn(reading) || !isWholePage(reading) ? undefined : pageRead(reading);
  return read?.kind === 'read' ? { ...read, asItCame: text } : undefined;
}

/** Several appeals, and the publisher has chosen none yet. */
function severalIn({ appeals }: Reading): SeveralAppeals | undefined {
  if (!appeals || appeals.chosen !== undefined) return undefined;
  return { kind: 'several', titles: appeals.found.map(({ title }) => title) };
}

const isWholePage = ({ title, datedOn, blocks }: Reading): boolean =>
  title?.confidence === 'sure' &&
  datedOn?.confidence === 'sure' &&
  datedOn.evidence.some(({ where }) => where === 'date line') &&
  blocks.length > 0;

function pageRead(reading: Reading): TextOutcome {
  const read = textRead(reading);
  return read.kind === 'read' ? { ...read, isWholePage: true } : read;
}

async function readFrom(content: string, format: 'html' | 'text', readPage: PageReader, nowMs: number) {
  const outcome = await readPage({ content, format, today: lastDayOnEarth(nowMs) });
  return outcome.kind === 'read' ? outcome.reading : undefined;
}

async function readMarkup(
  content: string,
  format: 'html' | 'markdown' | 'eml' | 'docx',
  readPage: PageReader,
  nowMs: number,
): Promise<TextOutcome> {
  const outcome = await readPage({ content, format, today: lastDayOnEarth(nowMs) });
  if (outcome.kind !== 'read') return { kind: outcome.kind };
  return severalIn(outcome.reading) ?? textRead(outcome.reading);
}

function textRead(reading: Reading): TextOutcome {
  const { title, footnotes, leftOut } = reading;
  const [first, ...others] = reading.blocks;
  const heading = !title && first?.kind === 'heading' ? first : undefined;
  const words = heading ? plainText(heading.html) : title?.value;
  const { line, ...dated } = dateOf(reading);
  const text = markdownOfBlocks(heading ? others : reading.blocks, footnotes);
  const markdown = [line ?? '', text].filter(Boolean).join('\n\n');
  if (markdown === '' && words === undefined && !dated.dated) return { kind: 'empty' };
  return { kind: 'read', markdown, leftOut, ...(words !== undefined && { title: words }), ...dated };
}

/** A date that is not sure goes back to the top of the text, where its writer is asked about it. */
function dateOf({ datedOn }: Reading): Pick<TextRead, 'dated'> & { readonly line?: string } {
  if (!datedOn) return {};
  const { value: day, confidence, evidence, shown } = datedOn;
  const line = evidence.some(({ where }) => where === 'date line') ? { line: shown } : {};
  return confidence === 'sure' ? { dated: { day, ...line } } : line;
}

/** A zip file with the parts of one of Word. */
const isWordFile = (bytes: Buffer): boolean =>
  packedPartsOf(bytes) !== undefined && bytes.includes('[Content_Types].xml') && bytes.includes('word/');

/** A text that was typed elsewhere, in two: the heading or the lone first line that it opens with, and what stands below. */
function titled(text: string): { readonly markdown: string; readonly title?: string } {
  const found = headingOfMarkdown(text) ?? loneFirstLine(text);
  const isTitle = found !== undefined && found.title !== '' && found.title.length <= MAX_TITLE_CHARACTERS;
  return isTitle ? { title: found.title, markdown: found.below } : { markdown: text };
}

/** Above an empty line and more text, and no sentence, item, quote or date. */
function loneFirstLine(text: string) {
  const [, title = '', below = ''] = /^(\p{L}[^\n]*[^\s.,;:!?…])[ \t]*\n[ \t]*\n+([\s\S]+)$/u.exec(text) ?? [];
  const isPlain = title !== '' && !/[*_[\]<>`|\\]/.test(title) && !/\b(?:19|20)\d{2}$/.test(title);
  return isPlain ? { title, below } : undefined;
}
