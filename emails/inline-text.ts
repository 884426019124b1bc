import { cleanLine } from './clean-text.ts';

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const LINK = /<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)<\/a>/gs;

/**
 * Sanitised inline markup (`a[href]`, `strong`, `em`, `br`, text escaped) as one line of plain text.
 * A link becomes its text and its address in angle brackets, or the address alone when its text is the address.
 * @example inlineText('see <a href="https://example.org/1">the list</a>') // 'see the list <https://example.org/1>'
 */
export function inlineText(html: string): string {
  let text = '';
  let end = 0;
  for (const link of html.matchAll(LINK)) {
    const [whole, address = '', label = ''] = link;
    text += plain(html.slice(end, link.index)) + linkText(plain(label), decodeEntities(address));
    end = link.index + whole.length;
  }
  return cleanLine(text + plain(html.slice(end)));
}

const LINK_OR_BREAK = /(<a\b[^>]*>.*?<\/a>)|<br>/gs;

/** The same on as many lines as its breaks make; a link stays on one. */
export const inlineLines = (html: string): string =>
  html
    .replace(LINK_OR_BREAK, (_, link?: string) => link?.replaceAll('<br>', ' ') ?? '\n')
    .split('\n')
    .map(inlineText)
    .join('\n');

/** The words alone, without the addresses that links lead to: for a line that is only glanced at. */
export const inlineWords = (html: string): string => cleanLine(plain(html));

function linkText(label: string, address: string): string {
  // Spaces would break the address over two lines, and braces get one put between them.
  const unbroken = `<${address.replace(/[\s{}<>]/g, encodeURIComponent)}>`;
  return label.trim() === '' || label.trim() === address ? unbroken : `${label} ${unbroken}`;
}

const plain = (html: string): string => decodeEntities(html.replaceAll('<br>', ' ').replace(/<[^>]*>/g, ''));

export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (entity, hex, decimal, name) => {
    if (name !== undefined) return NAMED_ENTITIES[name.toLowerCase()] ?? entity;
    const codePoint = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : entity;
  });
}
