import { BETWEEN_CELLS } from '../../../../contract/blocks.ts';
import type { Footnote } from '../../../appeal/appeal.ts';
import type { ArticleBlock, PartsContext } from '../article.ts';
import { sanitizeInline, textOfMarkup } from '../inline-markup.ts';
import { soundMarkup } from '../sound-markup.ts';
import { itemIn } from './item-mark.ts';
import type { Run } from './runs-of-page.ts';

/** The main text of a page, block by block. */
export interface HtmlParts {
  readonly blocks: readonly ArticleBlock[];
  readonly footnotes: readonly Footnote[];
}

const FOOTNOTE = /^\s*(?:<a>|<a [^<>]*>)?\s*\[(\d{1,3}|[a-z*†‡])\]\s*(?:<\/a>)?\s*/u;
const EMPTY_CELL = '–';

/**
 * The blocks of some runs, sanitised.
 * @param base - address of the page.
 */
export function blocksOfRuns(runs: readonly Run[], lineOf: PartsContext['lineOf'], base?: string): HtmlParts {
  const blocks: ArticleBlock[] = [];
  const footnotes: Footnote[] = [];
  for (const { kind, clean } of runs.flatMap((run) => partsOf(run, base))) {
    const text = textOfMarkup(clean);
    if (text === '') continue;
    const footnote = FOOTNOTE.exec(clean);
    if (footnote?.[1] && kind !== 'heading' && kind !== 'row')
      footnotes.push({ mark: footnote[1], html: clean.slice(footnote[0].length) });
    else blocks.push({ kind, line: lineOf(text), html: clean });
  }
  return { blocks, footnotes };
}

interface Part {
  readonly kind: ArticleBlock['kind'];
  readonly clean: string;
}

function partsOf({ kind, html, cells }: Run, base: string | undefined): Part[] {
  if (cells) return [{ kind, clean: rowOf(cells, base) }];
  const clean = sanitizeInline(html, base);
  return kind === 'paragraph' ? withItems(clean) : [{ kind, clean }];
}

/** Fewer lines with a mark are no list: a street has a number too. */
const LEAST_ITEMS = 2;

/** Old pages write lists as lines with a mark of their own: each such line is an item. */
function withItems(clean: string): Part[] {
  const lines = clean.split(/<br>\s?/);
  const isList = lines.filter((line) => itemIn(line)).length >= LEAST_ITEMS;
  const parts: Part[] = [];
  for (const line of isList ? lines : [clean]) {
    const found = isList ? itemIn(line) : undefined;
    const previous = parts.at(-1);
    if (found) parts.push({ kind: found.kind, clean: found.item });
    else if (previous) parts[parts.length - 1] = { ...previous, clean: `${previous.clean}<br>${line}` };
    else parts.push({ kind: 'paragraph', clean: line });
  }
  // What is bold over several lines ends with each.
  return isList ? parts.map(({ kind, clean: part }) => ({ kind, clean: soundMarkup(part) ?? '' })) : parts;
}

/** A sign that would part a cell in two is written otherwise. */
function rowOf(cells: readonly string[], base: string | undefined): string {
  const clean = cells.map((cell) => sanitizeInline(cell, base).replaceAll(BETWEEN_CELLS, ' ¦ '));
  return clean.every((cell) => cell === '') ? '' : clean.map((cell) => cell || EMPTY_CELL).join(BETWEEN_CELLS);
}
