// Controls and line ends could start a mail header or a second line of a log; direction overrides can make text read backwards.
const BREAKS_AND_SPACES = /[\s\p{Cc}\u2028\u2029]+/gu;
// All but the joiners and marks of direction that Arabic is written with, and what chooses between two pictures of a sign.
const INVISIBLE = /(?![\u061c\u200c-\u200f]|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu;
// Letters, signs and fillers without ink. As wide as any other, they push what follows out of sight.
const INKLESS = /[\u115f\u1160\u2800\u3164\uffa0\u{1d159}]/gu;

/** The text on a single line: controls, line ends and signs without ink become single spaces, invisible signs vanish. Braces stay text. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(INKLESS, ' ').replace(INVISIBLE, '').replace(BREAKS_AND_SPACES, ' ').trim();
}
