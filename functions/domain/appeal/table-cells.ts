import { BETWEEN_CELLS } from '../../contract/blocks.ts';

const TAG_OR_TEXT = /<[^>]*>|[^<]+/g;

/** The cells of a row's markup. The sign between cells separates none where it stands within a tag, as in an address. */
export function cellsOf(html: string): string[] {
  const cells = [''];
  for (const [part] of html.matchAll(TAG_OR_TEXT)) {
    const [first = '', ...others] = part.startsWith('<') ? [part] : part.split(BETWEEN_CELLS);
    cells.push(`${cells.pop()}${first}`, ...others);
  }
  return cells;
}
