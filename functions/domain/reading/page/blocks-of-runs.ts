import { BETWEEN_CELLS } from '../../../contract/blocks.ts';
import type { Footnote } from '../../appeal/appeal.ts';
import type { ArticleBlock, PartsContext } from './article.ts';
import { sanitizeInline, textOfMarkup } from './inline-markup.ts';
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
  for (const { kind, html: markup, cells } of runs) {
    const clean = cells ? rowOf(cells, base) : sanitizeInline(markup, base);
    const text = textOfMarkup(clean);
    if (text === '') continue;
    const footnote = FOOTNOTE.exec(clean);
    if (footnote?.[1] && kind !== 'heading' && kind !== 'row')
      footnotes.push({ mark: footnote[1], html: clean.slice(footnote[0].length) });
    else blocks.push({ kind, line: lineOf(text), html: clean });
  }
  return { blocks, footnotes };
}

/** A sign that would part a cell in two is written otherwise. */
function rowOf(cells: readonly string[], base: string | undefined): string {
  const clean = cells.map((cell) => sanitizeInline(cell, base).replaceAll(BETWEEN_CELLS, ' ¦ '));
  return clean.every((cell) => cell === '') ? '' : clean.map((cell) => cell || EMPTY_CELL).join(BETWEEN_CELLS);
}
