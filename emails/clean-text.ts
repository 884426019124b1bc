// Noncharacters are for a program's internal use (https://www.unicode.org/faq/private_use.html#noncharacters): ours mark person fields.
const UNWANTED = /[\p{Cc}\u{FDD0}-\u{FDEF}\u{FFFE}\u{FFFF}]/gu;
// An override turns what follows it round, and so can make one address look like another.
const BREAKING_SPACES = /[^\S\u00a0\u202f]+/g;
const DIRECTION_OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/g;

/** The text without control characters (a line break or tab becomes a space), noncharacters and lone surrogates. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(UNWANTED, ' ');
}

/** {@link cleanText} on one line: white space is squeezed, but spaces that keep French punctuation on its line; direction overrides are gone. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(DIRECTION_OVERRIDES, '').replace(BREAKING_SPACES, ' ').trim();
}

/**
 * At most `maxCharacters` code points of the text, cut between words where there is one to cut at, with an ellipsis in place of the rest.
 * @example shorten('one two three', 8) // 'one two…'
 */
export function shorten(text: string, maxCharacters: number): string {
  const characters = [...text];
  if (characters.length <= maxCharacters) return text;
  const kept = characters.slice(0, maxCharacters - 1).join('');
  const wholeWords = kept.replace(/\s+\S*$/, '');
  return `${wholeWords === '' ? kept : wholeWords}…`;
}
