import type { DateClue } from '../date/date-clue.ts';
import { isLoneDate, isShortDateline, type Line } from '../date/line.ts';
import type { ArticleBlock, PageParts, PartsContext } from './article.ts';
import { countLeftOut, isPicture, type LeftOutPart, leftOutIn } from './left-out.ts';
import { oneLine } from './one-line.ts';
import { endsArticle, isChromeLine } from './page-chrome.ts';
import { type PageDocument, type PageElement, parsePage } from './page-document.ts';
import { metaOf } from './page-meta.ts';
import { partsOfText } from './parts-of-text.ts';
import { isWholeText } from './pasted/is-whole-text.ts';
import { pieceOfPage } from './pasted/piece-of-page.ts';
import { makeListsOfWord } from './pasted/word-lists.ts';
import { makeTitlesOfWord } from './pasted/word-title.ts';
import { plainTextOfHtml } from './plain-text-of-html.ts';
import { blocksOfRuns } from './runs/blocks-of-runs.ts';
import { runsOfArticle } from './runs/runs-of-article.ts';
import { type AppealInHtml, appealsInHtml } from './several/appeals-in-html.ts';
import { chooseAppeal } from './several/choose-appeal.ts';

/** Cuts the HTML of a page: title and dates come from its meta data, the rest from its main text. */
export function partsOfHtml(content: string, context: PartsContext): PageParts {
  const { lineOf } = context;
  const document = parsePage(content);
  withoutFormOfPage(document);
  const meta = metaOf(document);
  const isFragment = document.querySelector('title') === null;
  const isWhole = isWholeText(document);
  makeTitlesOfWord(document);
  const shownDates = linesThatShowDates(document, lineOf);
  const parts = document.body ? leftOutIn(document.body) : [];
  prepare(document);
  const several = context.which === 'whole' ? undefined : chooseAppeal(appealsInHtml(document, lineOf), context);
  if (several) return partsOfAppeal(several, context, meta.address);
  const { runs, leftOut } = runsOfArticle(document, isWhole);
  const { blocks, footnotes } = blocksOfRuns(runs, lineOf, meta.address);
  if (blocks.length === 0) {
    const text = partsOfText(plainTextOfHtml(content), context);
    return { ...text, leftOut: [...text.leftOut, ...countLeftOut(parts)], address: meta.address };
  }
  const piece =
    isFragment && !isWhole ? pieceOfPage(blocks, Boolean(context.title || meta.title)) : { blocks, around: [] };
  const title = context.title || meta.title || piece.title;
  // A heading of a fragment is part of its text, also when a title is given beside it.
  const titles = [title, isFragment ? undefined : meta.title].filter((one) => one !== undefined);
  const otherTitles = titles.filter((one) => !isOneOf(titles.slice(0, 1), one));
  const { datelines, body, frame } = isWhole ? withoutDate(blocks, titles) : withoutFrame(piece.blocks, titles);
  return {
    title: title ? { text: title, isPlain: true } : undefined,
    dateClues: [
      ...meta.dates.map((date): DateClue => ({ line: lineOf(date), where: 'meta' })),
      ...datelines.map((line): DateClue => ({ line, where: 'date line' })),
      ...shownDates.map((line): DateClue => ({ line, where: 'date line', place: 'around' })),
    ],
    labels: datelines.map(({ text }) => text),
    blocks: body,
    footnotes,
    leftOut: countLeftOut([
      ...parts,
      ...leftOut
        .filter(({ text }) => !isOneOf(titles, text))
        .map(({ isLone, text }): LeftOutPart => ({ what: isLone ? 'links' : 'text', shown: text })),
      ...[...otherTitles, ...wordsBeside(datelines), ...piece.around, ...frame].map(
        (line): LeftOutPart => ({ what: 'text', shown: line }),
      ),
    ]),
    address: meta.address,
  };
}

/** One of several appeals: the page's own title, dates and address are those of none. */
function partsOfAppeal(
  { appeal, others, onPage }: NonNullable<ReturnType<typeof chooseAppeal<AppealInHtml>>>,
  { lineOf }: PartsContext,
  base: string | undefined,
): PageParts {
  const { title, runs } = appeal;
  const { blocks, footnotes } = blocksOfRuns(runs, lineOf, base);
  const { datelines, body } = withoutFrame(blocks, [title]);
  return {
    title: { text: title, isPlain: true },
    dateClues: datelines.map((line): DateClue => ({ line, where: 'date line' })),
    labels: datelines.map(({ text }) => text),
    blocks: body,
    footnotes,
    appeals: onPage,
    leftOut: countLeftOut(others.map((other): LeftOutPart => ({ what: 'text', shown: other.title }))),
  };
}

/** Some servers put each page into a form. What holds most of a page's words is no form to fill in. */
function withoutFormOfPage(document: PageDocument): void {
  const most = (document.body?.textContent ?? '').length / 2;
  const form = [...document.querySelectorAll('form')].find(({ textContent }) => (textContent ?? '').length > most);
  form?.replaceWith(...form.childNodes);
}

/** Takes away what no article has, and writes the marks of notes as texts do. */
function prepare(document: PageDocument): void {
  for (const figure of document.querySelectorAll('figure')) if (isPicture(figure)) figure.remove();
  for (const element of document.querySelectorAll(
    // Pictures with addresses that hold them, and what a page says to machines: read by now, or never.
    'script, style, noscript, template, svg, iframe, object, form, nav, aside, title, meta, link, img, source, video, audio, [hidden], [aria-hidden="true"]',
  ))
    element.remove();
  makeListsOfWord(document);
  for (const mark of document.querySelectorAll('sup')) mark.replaceWith(bracketed(mark.textContent ?? ''));
}

function bracketed(mark: string): string {
  const text = oneLine(mark);
  return /^\d{1,3}$/.test(text) ? `[${text}]` : text;
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

/** @param titles - the one that counts, and the page's own behind it. */
function withoutFrame(blocks: readonly ArticleBlock[], titles: readonly string[]) {
  const isTitle = (text: string) => isOneOf(titles.slice(0, 1), text) || (body.length === 0 && isOneOf(titles, text));
  const datelines: Line[] = [];
  const body: ArticleBlock[] = [];
  const frame: string[] = [];
  let hasEnded = false;
  for (const block of blocks) {
    const { kind, line } = block;
    if (isTitle(line.text)) continue;
    hasEnded ||= kind === 'heading' && endsArticle(line.text);
    if (hasEnded || isChromeLine(line.text)) frame.push(line.text);
    else if (body.length === 0 && isShortDateline(line)) datelines.push(line);
    else body.push(block);
  }
  return { datelines, body, frame };
}

/** Lines that hold more than the date that they were taken for. */
const wordsBeside = (datelines: readonly Line[]): string[] =>
  datelines.filter((line) => !isLoneDate(line)).map(({ text }) => text);

/** A text without the title and the date that stand above it. */
function withoutDate(blocks: readonly ArticleBlock[], titles: readonly string[]) {
  const first = blocks.findIndex(({ line }) => !isOneOf(titles, line.text) && !isLoneDate(line));
  const [above, below] = first < 0 ? [blocks, []] : [blocks.slice(0, first), blocks.slice(first)];
  const dates = above.map(({ line }) => line).filter(isLoneDate);
  const isAgain = (line: Line) => dates.indexOf(line) > 0;
  return {
    datelines: dates.slice(0, 1),
    body: [...above.filter(({ line }) => isAgain(line)), ...below],
    frame: [],
  };
}

const isOneOf = (titles: readonly string[], text: string): boolean =>
  titles.some((title) => title.toLowerCase() === text.toLowerCase());
