import type { CasePerson } from '../../../contract/part-schemas.ts';
import type { NamePart, NameWord } from '../../appeal/appeal.ts';
import { couldHold, inAllWays, isAlone, makePartMatcher, namePartsOf, nameWordsOf } from '../../appeal/appeal.ts';
import { withoutNames } from './without-names.ts';
import { NO_NAMES } from './words/no-names.ts';

/** A part of a name as it stands in a text, alone or with an initial. */
export interface PartRun {
  readonly quote: string;
  readonly part: NamePart;
  /** Where it stands in the text, composed (NFC). */
  readonly start: number;
  readonly end: number;
  /** Of a script without capitals it is undefined. */
  readonly isCapitalised: boolean | undefined;
}

const ONLY_SPACES = /^[\s\u00a0.]*$/u;

/** A text as parts of names are looked for in it: it is taken apart once, for all people. */
export interface TextInWords {
  readonly letters: string;
  /** Taken apart when it is first asked for: most texts hold no part of any name. */
  readonly words: () => readonly NameWord[];
}

/** @param others - full names of people who may be named: their parts are theirs. */
export function inWords(text: string, others: readonly string[]): TextInWords {
  let words: readonly NameWord[] | undefined;
  return {
    letters: inAllWays(text).letters,
    words: () => {
      words ??= withoutNames(nameWordsOf(text), others);
      return words;
    },
  };
}

/** Finds where a part of a person's name stands in a text. */
export function makePartFinder({ name, nativeName, spellings = [] }: CasePerson): (text: TextInWords) => PartRun[] {
  const parts = [name, ...(nativeName === undefined ? [] : [nativeName]), ...spellings]
    .flatMap(namePartsOf)
    .filter(({ folded }) => !NO_NAMES.before.has(folded));
  return ({ letters, words }) => {
    const near = parts.filter((part) => couldHold(letters, [part]));
    return near.length === 0 ? [] : runsOf(words(), near, parts);
  };
}

/** Words in a row that are parts of one name, and the first part that they have. */
function runsOf(words: readonly NameWord[], near: readonly NamePart[], all: readonly NamePart[]): PartRun[] {
  const partOf = makePartMatcher(near);
  return words.flatMap((word, index): PartRun[] => {
    const part = partOf(word);
    if (!part) return [];
    const { isCapitalised } = word;
    const withInitial = initialBeside(
      words,
      index,
      all.filter((one) => one !== part),
    );
    if (withInitial) return [{ ...withInitial, part, isCapitalised }];
    return isAlone(word, part) ? [{ ...spanOf(word, word, word.raw), part, isCapitalised }] : [];
  });
}

const spanOf = (first: NameWord, last: NameWord, quote: string) => ({
  quote,
  start: first.start,
  end: last.start + last.raw.length,
});

/** "M. Sidibe" and "Sidibe M.", if another part of the name begins with that letter. */
function initialBeside(words: readonly NameWord[], at: number, others: readonly NamePart[]) {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  const isInitial = (one: NameWord | undefined) =>
    one?.isCapitalised === true && others.some(({ folded }) => one.forms.size > 0 && one.forms.has(folded.slice(0, 1)));
  if (!word) return undefined;
  if (before && isInitial(before) && ONLY_SPACES.test(word.gap))
    return spanOf(before, word, `${before.raw}${word.gap}${word.raw}`);
  if (after && isInitial(after) && ONLY_SPACES.test(after.gap))
    return spanOf(word, after, `${word.raw}${after.gap}${after.raw}`);
  return undefined;
}
