import { foldedText } from './folded-text.ts';

/** Finds a name in a text. */
export type Find = (text: FoldedText) => boolean;

/** A folded text in each of the ways in which it is searched. */
export interface FoldedText {
  /** Its letters, with nothing between them. */
  readonly letters: string;
  /** The same with its digits. */
  readonly signs: string;
  /** Its letters, with one space for all that stands between them, and around them. */
  readonly words: string;
  /** The same with its digits. */
  readonly tokens: string;
}

/** A text folded for the search. */
export const inAllWays = (text: string): FoldedText => searched(foldedText(text));

/** @param folded - as `foldedText` gives it. */
export function searched(folded: string): FoldedText {
  const words = ` ${folded.replace(/\P{L}+/gu, ' ').trim()} `;
  const tokens = ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  return { letters: words.replaceAll(' ', ''), signs: tokens.replaceAll(' ', ''), words, tokens };
}

/** So many letters are found within other words: few words hold them by chance. */
const LETTERS_OF_A_NAME = 5;
/** Written without short vowels, and with prefixes that are glued to the word. */
const LETTERS_WITHOUT_VOWELS = 4;
const WITHOUT_VOWELS = /[\p{scx=Arab}\p{scx=Hebr}]/u;
/** Arabic particles that are glued to a word: and, so, by, to, like, and the article. */
const PREFIXES = '[وفبلك]{0,2}(?:ال)?';
/** These put no space between words. */
const WITHOUT_SPACES =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u;

/**
 * How a spelling is found. One with enough letters is found within words too, with any signs between its letters; a short one ("Li") only as words of its
 * own, so that it is not found in "police". Undefined for one without letters and digits.
 * @param leastWithin - letters that it needs to be found within words; what fits its script, unless it is given.
 */
export function finderOf(spelling: string, leastWithin?: number): Find | undefined {
  const { letters, signs } = inAllWays(spelling);
  if (signs === '') return undefined;
  // A digit of a name counts, as in "Witness 17"; digits beside a name do not.
  const hasDigits = signs !== letters;
  const joined = hasDigits ? signs : letters;
  if (isFoundWithin(letters, leastWithin)) return (text) => (hasDigits ? text.signs : text.letters).includes(joined);
  const alone = new RegExp(`(?<= ${PREFIXES})${[...joined].join(' ?')}(?= )`, 'u');
  return (text) => alone.test(hasDigits ? text.tokens : text.words);
}

function isFoundWithin(
  letters: string,
  least = WITHOUT_VOWELS.test(letters) ? LETTERS_WITHOUT_VOWELS : LETTERS_OF_A_NAME,
): boolean {
  return WITHOUT_SPACES.test(letters) || [...letters].length >= least;
}
