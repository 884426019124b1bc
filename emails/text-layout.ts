const LINE_CHARACTERS = 72;

/** Beginnings of a line that its continuation lines stand under: what belongs to an item, the item itself, its number, a quotation, a footnote's mark. */
const HANGING = /^(?: {2}|- |\d{1,2}\. |> |\[[^\]\s]{1,8}\] )/;

/**
 * The text in lines of at most 72 characters, broken at spaces only: a longer word, such as an address, has a line of its own.
 * At most one empty line stands between paragraphs; the text ends with one line break.
 */
export function layOutText(text: string): string {
  const lines = text.split('\n').flatMap((line) => wrapLine(line.trimEnd()));
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function wrapLine(line: string): string[] {
  if (line.length <= LINE_CHARACTERS) return [line];
  const first = HANGING.exec(line)?.[0] ?? '';
  const next = first === '> ' ? first : ' '.repeat(first.length);
  const lines: string[] = [];
  let current = first;
  let isEmpty = true;
  for (const word of line.slice(first.length).split(' ')) {
    if (!isEmpty && lengthOf(current) + 1 + lengthOf(word) > LINE_CHARACTERS) {
      lines.push(current);
      current = next;
      isEmpty = true;
    }
    current += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, current];
}

const BEYOND_16_BITS = /[\u{10000}-\u{10FFFF}]/gu;

/** In code points. */
const lengthOf = (text: string): number => text.length - (text.match(BEYOND_16_BITS)?.length ?? 0);
