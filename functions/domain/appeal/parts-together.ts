import { isPart, type NamePart, type NameWord, namePartsOf } from './name-words.ts';

/** Words that may stand between the parts of a name. */
const MOST_BETWEEN = 3;
/** Names that may stand between them: "Mariam Awa Sidibe". */
const MOST_NAMES_BETWEEN = 2;
/** Of scripts without capitals it is not seen whether a word is a name of someone else. */
const MOST_BETWEEN_WITHOUT_CAPITALS = 1;

const ENDS_SENTENCE = /[.!?؟。]\s|[\n\r]/u;
const ONLY_SPACES = /^[\s\u00a0'’._-]*$/u;

/**
 * Finds all parts of a name in any order near one another: with a comma, a few words in small letters or another name between them. "Maria Perez, Juan Lopez"
 * is not "Juan Perez": a name on both sides makes them two.
 */
export function makeTogetherFinder(name: string): (words: readonly NameWord[]) => boolean {
  const parts = namePartsOf(name);
  if (parts.length < 2) return () => false;
  return (words) =>
    words.some((word, index) => parts.some((part) => isNamed(word, part)) && isTogether(words, index, parts));
}

const isNamed = (word: NameWord, part: NamePart): boolean => word.isCapitalised !== false && isPart(word, part);

function isTogether(words: readonly NameWord[], from: number, parts: readonly NamePart[]): boolean {
  const missing = [...parts];
  const between: NameWord[] = [];
  for (let to = from; to < words.length && between.length <= MOST_BETWEEN; to += 1) {
    const word = words[to];
    if (!word || (to > from && endsSentence(words, to))) return false;
    const found = missing.findIndex((part) => isNamed(word, part));
    if (found < 0) between.push(word);
    else missing.splice(found, 1);
    if (missing.length === 0) return mayBeOne(words, from, to, between);
  }
  return false;
}

/** The stop behind an initial ends nothing. */
function endsSentence(words: readonly NameWord[], at: number): boolean {
  const before = words[at - 1];
  return ENDS_SENTENCE.test(words[at]?.gap ?? '') && before !== undefined && [...before.raw].length > 1;
}

function mayBeOne(words: readonly NameWord[], from: number, to: number, between: readonly NameWord[]): boolean {
  if (between.length > MOST_BETWEEN) return false;
  const isRow = words.slice(from + 1, to + 1).every(({ gap }) => ONLY_SPACES.test(gap));
  const hasCapitals = words[from]?.isCapitalised !== undefined;
  if (!hasCapitals) return isRow && between.length <= MOST_BETWEEN_WITHOUT_CAPITALS;
  const names = between.filter(({ isCapitalised }) => isCapitalised);
  if (names.length > 0) return isRow && names.length === between.length && names.length <= MOST_NAMES_BETWEEN;
  if (isRow && between.length === 0) return true;
  return !(isNameBeside(words[from - 1], words[from]) && isNameBeside(words[to + 1], words[to + 1]));
}

/** Whether a word is a name that goes on without a break. @param later - the later one of the two words, whose gap is between them. */
const isNameBeside = (word: NameWord | undefined, later: NameWord | undefined): boolean =>
  word?.isCapitalised === true && later !== undefined && ONLY_SPACES.test(later.gap);
