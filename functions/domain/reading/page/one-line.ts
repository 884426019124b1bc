// Controls and line ends could start a mail header or a second line of a log; direction overrides can make text read backwards.
const BREAKS_AND_SPACES = /[\s\p{Cc}\u2028\u2029]+/gu;
// All but the joiners and marks of direction that Arabic is written with, and what chooses between two pictures of a sign.
const INVISIBLE = /(?![\u061c\u200c-\u200f]|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu;
// Letters, signs and fillers without ink. As wide as any other, they push what follows out of sight.
const INKLESS = /[\u115f\u1160\u2800\u3164\uffa0\u{1d159}]/gu;

const MARK_OR_OTHER = /<\/?[a-zA-Z][^<>\p{M}]*>|\p{M}|\p{Cf}+|[^<\p{M}\p{Cf}]+|</gu;
const IS_MARK = /^\p{M}$/u;
/** What stands between a letter and its mark without parting them. */
const PARTS_NOTHING = /^(?:<.|\p{Cf})/su;
/** As many as scripts write around one letter. A hundred would draw a line over what stands above. */
const MOST_MARKS = 8;

/** A text or markup whose letters have no more marks than these, over tags too. */
function withFewMarks(text: string): string {
  let marks = 0;
  return text.replace(MARK_OR_OTHER, (part) => {
    if (!IS_MARK.test(part)) {
      if (!PARTS_NOTHING.test(part)) marks = 0;
      return part;
    }
    marks += 1;
    return marks > MOST_MARKS ? '' : part;
  });
}

/** The text on a single line: controls, line ends and signs without ink become single spaces, invisible signs and towers of marks vanish. Braces stay text. */
export function oneLine(text: string): string {
  const visible = text.normalize('NFC').replace(INKLESS, ' ').replace(INVISIBLE, '');
  return withFewMarks(visible).replace(BREAKS_AND_SPACES, ' ').trim();
}
