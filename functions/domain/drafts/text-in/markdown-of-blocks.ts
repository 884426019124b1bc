import type { Block, Footnote } from '../../appeal/appeal.ts';

/** What Markdown takes for marks. */
const MARKS = /[\\`*_[\]<>~|]/g;
/** The same at the beginning of a line. */
const MARKS_AT_START = /^(\s*)([#+-]|\d+[.)])(?=\s|$)/;
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
  const lines = blocks.map(({ kind, html }) => ({ kind, text: inlineMarkdown(html) }));
  const notes = footnotes.map(({ mark, html }) => `[${mark}] ${inlineMarkdown(html)}`);
  const text = lines.map(({ kind, text }, index) => {
    const isInList =
      (kind === 'item' && lines[index + 1]?.kind === 'item') ||
      (kind === 'numbered' && lines[index + 1]?.kind === 'numbered');
    return `${asLine[kind](text)}${isInList ? '\n' : '\n\n'}`;
  });
  return [...text, ...notes.map((note) => `${note}\n\n`)].join('').trim();
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
  row: (text) => text,
} as const satisfies Record<Block['kind'], (text: string) => string>;

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
      if (text !== undefined) return decoded(text).replace(MARKS, '\\$&');
      if (tag === 'br') return '\n';
      if (tag === 'strong') return '**';
      if (tag === 'em') return '*';
      if (slash === '') {
        address = decoded(/href="([^"]*)"/.exec(attributes)?.[1] ?? '');
        return '[';
      }
      return `](<${address.replaceAll(/[<>\\]/g, encodeURIComponent)}>)`;
    })
    .join('');
}

const decoded = (text: string) =>
  text.replace(/&(#?\w+);/g, (entity, name: string) => {
    if (/^#\d+$/.test(name)) return String.fromCodePoint(Number(name.slice(1)));
    if (/^#x[0-9a-f]+$/i.test(name)) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    return ENTITIES[name] ?? entity;
  });
