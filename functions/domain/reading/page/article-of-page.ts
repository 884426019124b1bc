import { cutDateline } from '../date/dateline.ts';
import type { DateClue } from '../date/find-date.ts';
import { lineMaker } from '../date/line.ts';
import type { Finding } from '../reading.ts';
import type { Article, ArticleBlock, PageParts } from './article.ts';
import { languageOf } from './language-of.ts';
import { oneLine } from './one-line.ts';
import { isHtmlPage, type PageInput } from './page-input.ts';
import { partsOfHtml } from './parts-of-html.ts';
import { partsOfText } from './parts-of-text.ts';

/** Finds the article of a page. What was given beside the page beats what the page says. */
export function articleOf(page: PageInput): Article {
  const { content, today, hints = {} } = page;
  const isHtml = isHtmlPage(page);
  const language = hints.language ?? languageOf(content, isHtml);
  const lineOf = lineMaker(today, language);
  const given = oneLine(hints.title ?? '');
  const parts = (isHtml ? partsOfHtml : partsOfText)(content, { title: given, lineOf });
  const hint: DateClue[] = hints.datedOn ? [{ line: lineOf(hints.datedOn), where: 'hint' }] : [];
  const opening = parts.blocks.slice(0, 2).map(({ line }): DateClue => ({ line, where: 'body' }));
  const { label, paragraphs } = bodyOf(parts.blocks);
  const title = titleOf(given, parts);
  return {
    ...parts,
    language,
    title,
    dateClues: [...hint, ...parts.dateClues, ...opening],
    labels: label === undefined ? parts.labels : [...parts.labels, label],
    paragraphs,
  };
}

function bodyOf(blocks: readonly ArticleBlock[]): { readonly label?: string; readonly paragraphs: readonly string[] } {
  const [first, ...others] = blocks.filter(({ kind }) => kind !== 'quote').map(({ line }) => line);
  const paragraphs = others.map(({ text }) => text);
  if (!first) return { paragraphs };
  const { dateline } = first.days;
  const { rest, ...label } = dateline ? cutDateline(first.text, dateline) : { rest: first.text };
  return { ...label, paragraphs: [rest, ...paragraphs] };
}

function titleOf(given: string, { title }: PageParts): Finding<string> | undefined {
  if (given !== '') {
    const evidence = { quote: given, where: 'hint', why: 'it was given beside the page' } as const;
    return { value: given, confidence: 'sure', evidence: [evidence] };
  }
  if (!title) return undefined;
  const { text, isPlain } = title;
  const why = isPlain ? 'the page shows it as its title' : 'it reads like a title, and so do other lines';
  return { value: text, confidence: isPlain ? 'sure' : 'unsure', evidence: [{ quote: text, where: 'title', why }] };
}
