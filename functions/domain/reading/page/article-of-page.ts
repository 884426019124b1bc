import type { DateClue } from '../date/date-clue.ts';
import { cutDateline } from '../date/dateline.ts';
import { isNamedSource, isOtherDayBelow, isShortDateline, lineMaker } from '../date/line.ts';
import type { Finding } from '../readings.ts';
import type { Article, ArticleBlock, PageParts } from './article.ts';
import { languageOf } from './language-of.ts';
import { withText } from './left-out.ts';
import { oneLine } from './one-line.ts';
import { isHtmlPage, type PageInput } from './page-input.ts';
import { addressOfPage } from './page-meta.ts';
import { partsOfHtml } from './parts-of-html.ts';
import { partsOfText } from './parts-of-text.ts';

/** Finds the article of a page. What was given beside the page beats what the page says. */
export function articleOf(page: PageInput): Article {
  const { content, today, hints = {}, own = {}, cut = [] } = page;
  const isHtml = isHtmlPage(page);
  const language = hints.language ?? own.language ?? languageOf(content, isHtml);
  const lineOf = lineMaker(today, language);
  const given = oneLine(hints.title ?? '');
  const ownTitle = oneLine(own.title ?? '');
  const parts = (isHtml ? partsOfHtml : partsOfText)(content, {
    title: given || ownTitle,
    which: hints.appeal,
    lineOf,
  });
  const hint: DateClue[] = hints.datedOn ? [{ line: lineOf(hints.datedOn), where: 'hint' }] : [];
  const ownDate: DateClue[] = own.date ? [{ line: lineOf(oneLine(own.date)), where: 'meta' }] : [];
  const ownAddress = own.address && addressOfPage(own.address);
  const { label, paragraphs } = bodyOf(parts.blocks);
  const title = titleOf({ given, own: ownTitle }, parts);
  const labels = [...(own.labels ?? []).map(oneLine), ...parts.labels];
  return {
    ...parts,
    language,
    title,
    dateClues: [...hint, ...ownDate, ...parts.dateClues, ...cluesInText(parts.blocks)],
    labels: label === undefined ? labels : [...labels, label],
    ...(ownAddress !== undefined && { address: ownAddress }),
    paragraphs,
    leftOut: withText(parts.leftOut, cut.map(oneLine)),
  };
}

/** Paragraphs from this length on are text, and no line of a letterhead. */
const LONG_PARAGRAPH = 180;
/** Shorter lines below the first two are labels, headings and names. */
const SHORTEST_SENTENCE = 60;
const MOST_OPENING_BLOCKS = 8;
const MOST_CLOSING_BLOCKS = 6;

/** The first two blocks, and as far as the first long paragraph those that are a sentence or hardly more than a date; and the last ones. */
function cluesInText(blocks: readonly ArticleBlock[]): DateClue[] {
  const lines = blocks.map(({ line }) => line).filter((line, index, all) => !isOtherDayBelow(line, all[index - 1]));
  const firstLong = lines.findIndex(({ text }) => text.length >= LONG_PARAGRAPH);
  const last = firstLong < 0 ? MOST_OPENING_BLOCKS : Math.min(firstLong, MOST_OPENING_BLOCKS);
  const sources = new Set(blocks.flatMap((block, index) => (isSource(block, blocks, index) ? [block.line] : [])));
  const opening = lines.filter((line, index) =>
    sources.has(line)
      ? false
      : index > last
        ? index < 2 && !isShortDateline(line)
        : index < 2 || line.text.length >= SHORTEST_SENTENCE || isShortDateline(line),
  );
  const closing = (lines.length > 1 ? lines.slice(1) : lines).slice(-MOST_CLOSING_BLOCKS).reverse();
  return [
    ...opening.map((line): DateClue => ({ line, where: 'body' })),
    ...closing.map((line): DateClue => ({ line, where: 'body', place: 'closing' })),
  ];
}

/** A line below a sentence, a quotation or all of the text is no letterhead. */
function isSource({ line }: ArticleBlock, blocks: readonly ArticleBlock[], index: number): boolean {
  const above = blocks[index - 1];
  if (!above || !isNamedSource(line)) return false;
  return above.kind === 'quote' || index === blocks.length - 1 || /[.!?…”»"]$/.test(above.line.text);
}

function bodyOf(blocks: readonly ArticleBlock[]): { readonly label?: string; readonly paragraphs: readonly string[] } {
  const [first, ...others] = blocks.filter(({ kind }) => kind !== 'quote').map(({ line }) => line);
  const paragraphs = others.map(({ text }) => text);
  if (!first) return { paragraphs };
  const { dateline } = first.days;
  const { rest, ...label } = dateline ? cutDateline(first.text, dateline) : { rest: first.text };
  return { ...label, paragraphs: [rest, ...paragraphs] };
}

function titleOf({ given, own }: { given: string; own: string }, { title }: PageParts): Finding<string> | undefined {
  if (given !== '') {
    const evidence = { quote: given, where: 'hint', why: 'it was given beside the page' } as const;
    return { value: given, confidence: 'sure', evidence: [evidence] };
  }
  if (own !== '') {
    const evidence = { quote: own, where: 'meta', why: 'the file says that this is its title' } as const;
    return { value: own, confidence: 'sure', evidence: [evidence] };
  }
  if (!title) return undefined;
  const { text, isPlain } = title;
  const why = isPlain ? 'the page shows it as its title' : 'it reads like a title, and so do other lines';
  return { value: text, confidence: isPlain ? 'sure' : 'unsure', evidence: [{ quote: text, where: 'title', why }] };
}
