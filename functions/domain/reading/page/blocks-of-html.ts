import type { Footnote } from '../../appeal/appeal.ts';
import type { ArticleBlock, PartsContext } from './article.ts';
import { markupOfText, sanitizeInline, textOfMarkup } from './inline-markup.ts';
import { oneLine } from './one-line.ts';
import { isElement, type PageElement, type PageNode, parsePage } from './page-document.ts';

/** The main text of a page, block by block. */
export interface HtmlParts {
  readonly blocks: readonly ArticleBlock[];
  readonly footnotes: readonly Footnote[];
}

const BLOCK_TAGS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const FOOTNOTE = /^\s*(?:<a>|<a [^<>]*>)?\s*\[(\d{1,3}|[a-z*†‡])\]\s*(?:<\/a>)?\s*/u;

/** Cuts HTML into blocks in the order of the page: each run of inline content between block elements is one. */
export function blocksOfHtml(html: string, lineOf: PartsContext['lineOf']): HtmlParts {
  const document = parsePage(html);
  for (const mark of document.querySelectorAll('sup')) mark.replaceWith(bracketed(mark.textContent ?? ''));
  const runs: Run[] = [];
  if (document.body) collectRuns(document.body, runs);
  const blocks: ArticleBlock[] = [];
  const footnotes: Footnote[] = [];
  for (const { kind, html: markup } of runs) {
    const clean = sanitizeInline(markup);
    const text = textOfMarkup(clean);
    if (text === '') continue;
    const footnote = FOOTNOTE.exec(clean);
    if (footnote?.[1] && kind !== 'heading')
      footnotes.push({ mark: footnote[1], html: clean.slice(footnote[0].length) });
    else blocks.push({ kind, line: lineOf(text), html: clean });
  }
  return { blocks, footnotes };
}

interface Run {
  readonly kind: ArticleBlock['kind'];
  html: string;
}

type Step = { readonly node: PageNode; readonly kind: ArticleBlock['kind'] } | 'block ends';

// With a stack of its own: a page may nest deeper than calls may.
function collectRuns(root: PageElement, runs: Run[]): void {
  const ahead: Step[] = childSteps(root, 'paragraph');
  let current: Run | undefined;
  for (let step = ahead.pop(); step; step = ahead.pop()) {
    if (step === 'block ends') {
      current = undefined;
      continue;
    }
    const { node, kind } = step;
    if (isElement(node) && isBlock(node)) {
      current = undefined;
      ahead.push('block ends', ...childSteps(node, kindOf(node, kind)));
    } else if (isElement(node) && node.localName === 'br') {
      if (isDoubleBreak(node)) current = undefined;
      else if (current) current.html += ' ';
    } else if (node.nodeType !== COMMENT) {
      current ??= openRun(kind, runs);
      current.html += isElement(node) ? node.outerHTML : markupOfInline(node.textContent ?? '');
    }
  }
}

/** The children as steps of a stack: the first child on top. */
function childSteps(parent: PageElement, kind: ArticleBlock['kind']): Step[] {
  return [...parent.childNodes].map((node) => ({ node, kind })).reverse();
}

function openRun(kind: ArticleBlock['kind'], runs: Run[]): Run {
  const run: Run = { kind, html: '' };
  runs.push(run);
  return run;
}

const COMMENT = 8;
const BLOCKS_INSIDE = 'p, div, li, blockquote, h1, h2, h3, h4, h5, h6, table';

function isBlock(element: PageElement): boolean {
  return BLOCK_TAGS.has(element.localName) || element.querySelector(BLOCKS_INSIDE) !== null;
}

function isDoubleBreak(node: PageNode): boolean {
  const next = node.nextSibling;
  return next !== null && next.nodeType === 1 && next.nodeName.toLowerCase() === 'br';
}

function kindOf(element: PageElement, inherited: ArticleBlock['kind']): ArticleBlock['kind'] {
  if (/^h[1-6]$/.test(element.localName)) return 'heading';
  if (element.localName === 'blockquote') return 'quote';
  if (element.localName === 'li') return inherited === 'quote' ? 'quote' : 'item';
  return inherited;
}

// Spaces at the edges divide words of neighbouring elements, so they stay.
function markupOfInline(text: string): string {
  const [before, after] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) ? ' ' : ''];
  return `${before}${markupOfText(text)}${after}`;
}

function bracketed(mark: string): string {
  const text = oneLine(mark);
  return /^\d{1,3}$/.test(text) ? `[${text}]` : text;
}
