import type { Footnote } from '../../appeal/appeal.ts';
import type { DateClue } from '../date/date-clue.ts';
import { isOtherDayBelow, isShortDateline, type Line } from '../date/line.ts';
import type { ArticleBlock, PageParts, PartsContext } from './article.ts';
import { chooseOwnTitle, chooseTitle, type TitleChoice } from './choose-title.ts';
import { markupOfText } from './inline-markup.ts';
import { countLeftOut } from './left-out.ts';
import { oneLine } from './one-line.ts';
import { endsArticle, isChromeLine } from './page-chrome.ts';
import { itemIn } from './runs/item-mark.ts';
import { appealsInLines } from './several/appeals-in-lines.ts';
import { chooseAppeal } from './several/choose-appeal.ts';

const FOOTNOTE = /^\[(\d{1,3}|[a-z*†‡])\]\s*(\S.*)$/u;
const MARKDOWN_HEADING = /^#{1,6}\s+(\S.*)$/;
const PRINCIPLE = /^(?:principles?|principes?|principios?|articles?|artículos?|المبدأ|المادة)\s+\d+[^:]{0,40}:/iu;
const SHORTEST_WRAPPED_LINE = 50;
const LONGEST_WRAPPED_LINE = 120;
const LONG_PARAGRAPH = 200;
/** A longer line above a list is a sentence that goes on in it. */
const LONGEST_LIST_HEADING = 50;

/** Cuts the plain text of a page, with what surrounded it: the chrome goes, the order of the text stays. */
export function partsOfText(content: string, context: PartsContext): PageParts {
  const { title, which, lineOf } = context;
  const paragraphs = paragraphsOf(content);
  const shown = paragraphs.filter((line) => !isChromeLine(line));
  const choiceOfSeveral = which === 'whole' ? undefined : chooseAppeal(appealsInLines(shown.map(lineOf)), context);
  if (choiceOfSeveral) {
    const { appeal, others, onPage } = choiceOfSeveral;
    const text = shown.slice(appeal.from, appeal.to).join('\n\n');
    const parts = partsOfText(text, { lineOf, title: appeal.title, which: 'whole' });
    const leftOut = countLeftOut(others.map((other) => ({ what: 'text', shown: other.title })));
    return { ...parts, appeals: onPage, leftOut };
  }
  const article = withoutWhatFollows(shown);
  const lines = article.map(lineOf);
  const choice = title === '' ? chooseTitle(lines) : titleBeside(title, lines);
  const text = choice && article[choice.index];
  const isOtherThanGiven = title !== '' && text?.toLowerCase() !== title.toLowerCase();
  const taken = new Set(choice ? article.slice(choice.index + (isOtherThanGiven ? 1 : 0)) : article);
  const around = paragraphs.filter((line) => !taken.has(line));
  const below = partsBelow(choice ? lines.slice(choice.index + 1) : lines, lineOf);
  return {
    title: text ? { text, isPlain: choice.isPlain } : undefined,
    ...below,
    dateClues: [...below.dateClues, ...datesAbove(lines.slice(0, choice?.index ?? 0))],
    leftOut: countLeftOut(around.map((shown) => ({ what: 'text', shown }))),
  };
}

const MOST_LINES_ABOVE = 4;

/** Dates of a letterhead that stands over the title, the nearest first. */
const datesAbove = (lines: readonly Line[]): DateClue[] =>
  lines
    .filter((line, index) => index >= lines.length - MOST_LINES_ABOVE && isShortDateline(line))
    .filter((line) => !isOtherDayBelow(line, lines[lines.indexOf(line) - 1]))
    .reverse()
    .map((line) => ({ line, where: 'date line' }));

/** Splits the lines below a title. */
function partsBelow(lines: readonly Line[], lineOf: PartsContext['lineOf']): Omit<PageParts, 'title' | 'leftOut'> {
  const datelines: Line[] = [];
  const tags: string[] = [];
  const blocks: ArticleBlock[] = [];
  const footnotes: Footnote[] = [];
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    const next = lines[index + 1]?.text;
    const [, mark, note] = FOOTNOTE.exec(text) ?? [];
    if (mark && note) footnotes.push({ mark, html: markupOfText(note) });
    else if (blocks.length === 0 && isShortDateline(line) && !isOtherDayBelow(line, lines[index - 1]))
      datelines.push(line);
    else if (blocks.length === 0 && isTagLine(text, next)) tags.push(text);
    else blocks.push(blockOf(line, next, lineOf));
  }
  return {
    dateClues: datelines.map((line) => ({ line, where: 'date line' })),
    labels: [...tags, ...datelines.map(({ text }) => text)],
    blocks,
    footnotes,
  };
}

function blockOf(line: Line, next: string | undefined, lineOf: PartsContext['lineOf']): ArticleBlock {
  const { text } = line;
  const found = itemIn(text);
  if (found) return { kind: found.kind, line: lineOf(found.item), html: markupOfText(found.item) };
  const heading = MARKDOWN_HEADING.exec(text)?.[1];
  if (heading) return { kind: 'heading', line: lineOf(heading), html: markupOfText(heading) };
  const kind = isQuote(text) ? 'quote' : isHeading(text, next) ? 'heading' : 'paragraph';
  return { kind, line, html: markupOfText(text) };
}

function isQuote(line: string): boolean {
  return PRINCIPLE.test(line) || (/^[“«"]/.test(line) && /[”»"]\.?$/.test(line) && !/[”»].+[“«]/.test(line));
}

function isHeading(line: string, next: string | undefined): boolean {
  if (line.length > 90 || /[.,;:!?…”»"]$/.test(line) || next === undefined) return false;
  return next.length > line.length || (line.length <= LONGEST_LIST_HEADING && itemIn(next) !== undefined);
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
  return isDateLike || itemIn(line) !== undefined || FOOTNOTE.test(line);
}

// Footnotes may stand below the list of related items; everything else there belongs to the page.
function withoutWhatFollows(lines: readonly string[]): string[] {
  const isEnd = lines.map(endsArticle);
  const lastLong = lines.findLastIndex((line) => line.length >= LONG_PARAGRAPH && !FOOTNOTE.test(line));
  const end = isEnd.indexOf(true, lastLong + 1);
  return lines.filter((line, index) => !isEnd[index] && (end < 0 || index < end || FOOTNOTE.test(line)));
}

/** Where a text repeats the title that was given, or else has one of its own. */
function titleBeside(given: string, lines: readonly Line[]): TitleChoice | undefined {
  const index = lines.findLastIndex(({ text }) => text.toLowerCase() === given.toLowerCase());
  return index < 0 ? chooseOwnTitle(lines) : { index, isPlain: true };
}
