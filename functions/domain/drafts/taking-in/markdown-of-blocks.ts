import { type Block, cellsOf, type Footnote } from '../../appeal/appeal.ts';

/** What Markdown takes for marks, and the mark of a footnote, which is none. */
const MARKS = /\[\d{1,3}\](?![(:[])|[\\`*_[\]<>~|]/g;
/** The same at the beginning of a line. */
const MARKS_AT_START = /^(\s*(?:\d+(?=[.)]))?)(#+|[+.)-])(?=\s|$)/;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
};

/** A text that was read, as its writer would type it: they go on writing there. */
export function markdownOfBlocks(blocks: readonly Block[], footnotes: readonly Footnote[] = []): string {
  const parts = groupsOf(blocks).map(({ kind, texts }) => {
    if (kind === 'row') return tableOf(texts);
    const isList = kind === 'item' || kind === 'numbered';
    return texts.map((html) => asLine[kind](inlineMarkdown(html))).join(isList ? '\n' : '\n\n');
  });
  const notes = footnotes.map(({ mark, html }) => `[${mark}] ${inlineMarkdown(html)}`);
  return [...parts, ...notes].join('\n\n').trim();
}

interface Group {
  readonly kind: Block['kind'];
  readonly texts: string[];
}

/** Blocks of one kind that follow each other. */
function groupsOf(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const { kind, html } of blocks) {
    const last = groups.at(-1);
    if (last?.kind === kind) last.texts.push(html);
    else groups.push({ kind, texts: [html] });
  }
  return groups;
}

const IN_BOLD = /^<strong>((?:(?!<\/?strong>).)*)<\/strong>$/;
const NOTHING = '–';

/** Markdown has no table without a heading, and shows that in bold: where the first row is none, its heading is empty. */
function tableOf(rows: readonly string[]): string {
  const [first = [], ...others] = rows.map(cellsOf);
  const isHeading = first.every((cell) => cell === NOTHING || IN_BOLD.test(cell));
  const heading = isHeading ? first.map((cell) => IN_BOLD.exec(cell)?.[1] ?? '') : [];
  const body = isHeading ? others : [first, ...others];
  const columns = Math.max(...[first, ...others].map(({ length }) => length));
  const asRow = (cells: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, at) => inlineMarkdown(cells[at] ?? '').replaceAll('\n', ' / ')).join(' | ')} |`;
  return [asRow(heading), `|${' --- |'.repeat(columns)}`, ...body.map(asRow)].join('\n');
}

const unmarked = (text: string) => text.replace(MARKS_AT_START, '$1\\$2');

const asLine = {
  heading: (text) => `## ${text.replaceAll('\n', ' ')}`,
  paragraph: (text) => text.split('\n').map(unmarked).join('\n'),
  quote: (text) =>
    text
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n'),
  item: (text) => `- ${text.replaceAll('\n', '\n  ')}`,
  numbered: (text) => (/^\d+[.)] /.test(text) ? text : `1. ${text}`),
} as const satisfies Record<Exclude<Block['kind'], 'row'>, (text: string) => string>;

/** Inline markup of ours as plain words on one line. */
export const plainText = (html: string): string =>
  [...html.matchAll(TAG_OR_TEXT)]
    .map(([, , , , text]) => (text === undefined ? ' ' : decoded(text)))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();

const TAG_OR_TEXT = /<(\/?)(a|strong|em|br)\b([^>]*)>|([^<]+)/g;

/** Inline markup of ours: only `a[href]`, `strong`, `em` and `br`. */
function inlineMarkdown(html: string): string {
  let address = '';
  return [...html.matchAll(TAG_OR_TEXT)]
    .map(([, slash, tag, attributes = '', text]) => {
      if (text !== undefined) return decoded(text).replace(MARKS, (mark) => (mark.length > 1 ? mark : `\\${mark}`));
      if (tag === 'br') return '\n';
      if (tag === 'strong') return '**';
      if (tag === 'em') return '*';
      if (slash === '') {
        address = decoded(/href="([^"]*)"/.exec(attributes)?.[1] ?? '');
        return '[';
      }
      return `](<${address.replaceAll(/[<>\\]/g, encodeURIComponent).replaceAll('|', '\\|')}>)`;
    })
    .join('');
}

const decoded = (text: string) =>
  text.replace(/&(#?\w+);/g, (entity, name: string) => {
    if (/^#\d+$/.test(name)) return String.fromCodePoint(Number(name.slice(1)));
    if (/^#x[0-9a-f]+$/i.test(name)) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    return ENTITIES[name] ?? entity;
  });
