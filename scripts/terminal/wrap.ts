const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Signs that the text takes up, as a person counts them. */
export const lengthOf = (text: string): number => [...graphemes.segment(text)].length;

/** The text in lines of at most `width` signs, broken between words; a word that is longer stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && lengthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** At most `length` signs of the text, with an ellipsis in place of the rest. */
export function shorten(text: string, length: number): string {
  const signs = signsOf(text);
  return signs.length <= length
    ? text
    : `${signs
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

const signsOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);
