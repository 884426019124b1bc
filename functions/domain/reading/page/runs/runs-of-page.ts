import { MOST_CELLS } from '../../../../contract/blocks.ts';
import type { Block } from '../../../appeal/appeal.ts';
import { markupOfText } from '../inline-markup.ts';
import { oneLine } from '../one-line.ts';
import { isAroundArticle } from '../page-chrome.ts';
import { isElement, type PageElement, type PageNode } from '../page-document.ts';
import { markOfItem, NESTED_MARK } from './list-marks.ts';

/** A run of inline content between block elements, or a row of a table: markup that is not sanitised yet. */
export interface Run {
  readonly kind: Block['kind'];
  readonly html: string;
  /** Of a row; its cells, each markup. */
  readonly cells?: readonly string[];
  /** What a reader sees of it, on one line. */
  readonly text: string;
  /** A link or button is all that it is. */
  readonly isLone: boolean;
  /** It stands in what pages put around their texts: menus, share buttons, forms. */
  readonly isAround: boolean;
}

const BLOCK_TAGS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const COMMENT = 8;
const BLOCKS_INSIDE = 'p, div, li, blockquote, h1, h2, h3, h4, h5, h6, table';

interface OpenRun {
  readonly place: Place;
  html: string;
  text: string;
  links: number;
  hasOther: boolean;
}

interface Place {
  readonly kind: Block['kind'];
  /** It keeps its lines as they were typed: a blank one parts paragraphs. */
  readonly isTyped?: boolean;
  /** In how many items of lists it stands. */
  readonly depth?: number;
  readonly isAround: boolean;
}

type Step = { readonly node: PageNode; readonly place: Place; readonly mark?: string } | 'block ends';

/** The runs of a page in its order. With a stack of its own: a page may nest deeper than calls may. */
export function runsOfPage(root: PageElement): Run[] {
  const runs: (OpenRun | Run)[] = [];
  const ahead: Step[] = stepsInto(root, { kind: 'paragraph', isAround: false });
  let current: OpenRun | undefined;
  let mark: string | undefined;
  const open = (place: Place): OpenRun => {
    const run: OpenRun = { place, html: mark ?? '', text: mark ?? '', links: 0, hasOther: mark !== undefined };
    mark = undefined;
    runs.push(run);
    return run;
  };
  for (let step = ahead.pop(); step; step = ahead.pop()) {
    if (step === 'block ends') {
      current = undefined;
      mark = undefined;
      continue;
    }
    const { node, place } = step;
    if (isElement(node) && isBlock(node)) {
      current = undefined;
      const inside = placeIn(node, place);
      if (node.localName === 'li') mark = step.mark;
      const rows = node.localName === 'table' ? rowsOf(node, inside) : undefined;
      if (rows) runs.push(...rows);
      else ahead.push('block ends', ...stepsInto(node, inside));
    } else if (isElement(node) && node.localName === 'br') {
      if (isDoubleBreak(node)) current = undefined;
      else if (current) add(current, '<br>', ' ');
    } else if (node.nodeType !== COMMENT) {
      for (const [index, text] of paragraphsIn(node, place).entries()) {
        if (index > 0) current = undefined;
        // A mark waits for the words that it stands before.
        if (!current && mark !== undefined && text.trim() === '') continue;
        current ??= open(place);
        add(current, isElement(node) ? node.outerHTML : markupOfInline(text), text);
        if (isElement(node) && isAct(node)) current.links += 1;
        else if (text.trim() !== '') current.hasOther = true;
      }
    }
  }
  return runs.map((run) => ('place' in run ? closed(run) : run));
}

function add(run: OpenRun, html: string, text: string): void {
  run.html += html;
  run.text += text;
}

const closed = ({ place, html, text, links, hasOther }: OpenRun): Run => ({
  ...place,
  html,
  text: oneLine(text),
  isLone: links === 1 && !hasOther,
});

const isAct = ({ localName }: PageElement): boolean => localName === 'a' || localName === 'button';

/** The children as steps of a stack: the first child on top. */
function stepsInto(parent: PageElement, place: Place): Step[] {
  const children = [...parent.childNodes];
  if (parent.localName === 'ul') return children.map((node) => stepOfBullet(node, place)).reverse();
  if (parent.localName !== 'ol') return children.map((node) => ({ node, place })).reverse();
  let count = Number(parent.getAttribute('start') ?? '1') || 1;
  return children
    .map((node): Step => {
      if (!isElement(node) || node.localName !== 'li') return { node, place };
      count = Number(node.getAttribute('value') ?? count) || count;
      const mark = markOfItem(count, parent.getAttribute('type'));
      count += 1;
      return { node, place: { ...place, kind: place.kind === 'quote' ? 'quote' : 'numbered' }, mark };
    })
    .reverse();
}

/** Some programs put a list into a list, and not into its item. */
function stepOfBullet(node: PageNode, place: Place): Step {
  const { depth = 0 } = place;
  if (!isElement(node) || node.localName !== 'li')
    return { node, place: isElement(node) && node.localName === 'ul' ? { ...place, depth: depth + 1 } : place };
  return depth === 0 ? { node, place } : { node, place, mark: NESTED_MARK.repeat(depth) };
}

function isBlock(element: PageElement): boolean {
  return BLOCK_TAGS.has(element.localName) || element.querySelector(BLOCKS_INSIDE) !== null;
}

function isDoubleBreak(node: PageNode): boolean {
  const next = node.nextSibling;
  return next !== null && next.nodeType === 1 && next.nodeName.toLowerCase() === 'br';
}

function placeIn(element: PageElement, { kind, isAround, isTyped = false, depth = 0 }: Place): Place {
  const own = kindOf(element, kind);
  return {
    kind: own,
    depth: element.localName === 'li' && own === 'item' && hasOwnWords(element) ? depth + 1 : depth,
    isAround: isAround || isAroundArticle(element),
    isTyped: isTyped || element.localName === 'pre',
  };
}

/** Whether an item says something beside the lists in it. */
const hasOwnWords = (item: PageElement): boolean =>
  [...item.childNodes].some(
    (node) =>
      node.nodeType !== COMMENT &&
      !(isElement(node) && /^[uo]l$/.test(node.localName)) &&
      (node.textContent ?? '').trim() !== '',
  );

const paragraphsIn = (node: PageNode, { isTyped = false }: Place): string[] => {
  const text = node.textContent ?? '';
  return isTyped && !isElement(node) ? text.split(/\n[ \t]*\r?\n/) : [text];
};

function kindOf({ localName }: PageElement, inherited: Block['kind']): Block['kind'] {
  if (/^h[1-6]$/.test(localName)) return 'heading';
  if (localName === 'blockquote') return 'quote';
  if (localName === 'li') return inherited === 'quote' || inherited === 'numbered' ? inherited : 'item';
  return localName === 'ul' && inherited === 'numbered' ? 'item' : inherited;
}

const LONGEST_CELL = 300;

/** The rows of a table of facts, below its caption. Undefined for a table that only arranges a page: its cells are blocks. */
function rowsOf(table: PageElement, place: Place): Run[] | undefined {
  const rows = childrenOf(table)
    .flatMap((part) => (part.localName === 'tr' ? [part] : childrenOf(part)))
    .filter(({ localName }) => localName === 'tr')
    .map((row) => childrenOf(row).filter(({ localName }) => localName === 'td' || localName === 'th'));
  const isOfFacts =
    rows.some((cells) => cells.length > 1) &&
    rows.every((cells) => cells.length <= MOST_CELLS && cells.every(isCellOfFacts));
  if (!isOfFacts) return undefined;
  const caption = childrenOf(table).find(({ localName }) => localName === 'caption');
  return [...(caption ? [captionRun(caption, place)] : []), ...rows.map((cells) => rowRun(cells, place))];
}

const captionRun = (caption: PageElement, place: Place): Run => ({
  ...place,
  kind: 'paragraph',
  html: insideOf(caption),
  text: oneLine(caption.textContent ?? ''),
  isLone: false,
});

function rowRun(cells: readonly PageElement[], place: Place): Run {
  return {
    ...place,
    kind: 'row',
    html: '',
    cells: cells.map((cell) => (isHeading(cell) ? `<strong>${insideOf(cell)}</strong>` : insideOf(cell))),
    text: oneLine(cells.map(({ textContent }) => textContent ?? '').join(' ')),
    isLone: false,
  };
}

const isHeading = (cell: PageElement): boolean => cell.localName === 'th' && (cell.textContent ?? '').trim() !== '';

const isCellOfFacts = (cell: PageElement): boolean =>
  (cell.textContent ?? '').length <= LONGEST_CELL &&
  cell.querySelector('table, ul, ol, h1, h2, h3, blockquote, form') === null;

const childrenOf = (element: PageElement): PageElement[] => [...element.childNodes].filter(isElement);

/** Its paragraphs on lines of their own. */
const insideOf = (cell: PageElement): string =>
  runsOfPage(cell)
    .filter(({ text }) => text !== '')
    .map(({ html }) => html)
    .join('<br>');

// Spaces at the edges divide words of neighbouring elements, so they stay.
function markupOfInline(text: string): string {
  const [before, after] = [/^\s/.test(text) ? ' ' : '', /\s$/.test(text) ? ' ' : ''];
  return `${before}${markupOfText(text)}${after}`;
}
