// Controls and line ends could start a mail header or a second line of a log; direction overrides can make text read backwards.
const BREAKS_AND_SPACES = /[\s\p{Cc}\u2028\u2029]+/gu;
const INVISIBLE = /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** The text on a single line: controls and line ends become single spaces, invisible direction overrides vanish. Braces stay text. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(BREAKS_AND_SPACES, ' ').trim();
}
