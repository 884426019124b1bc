import type { CasePerson } from '../../../contract/appeal-parts.ts';
import { inAllWays } from '../../appeal/find-spelling.ts';
import {
  couldHold,
  isAlone,
  isPart,
  type NamePart,
  type NameWord,
  nameWordsOf,
  partsOf,
} from '../../appeal/name-words.ts';
import { NO_NAMES } from './no-names.ts';
import { withoutNames } from './without-names.ts';

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

/** Finds where a part of a person's name stands in a text. @param others - full names of people who may be named: their parts are theirs. */
export function makePartFinder(
  { name, nativeName, spellings = [] }: CasePerson,
  others: readonly string[],
): (text: string) => PartRun[] {
  const parts = [name, ...(nativeName === undefined ? [] : [nativeName]), ...spellings]
    .flatMap(partsOf)
    .filter(({ folded }) => !NO_NAMES.before.has(folded));
  return (text) => {
    const { letters } = inAllWays(text);
    const near = parts.filter((part) => couldHold(letters, [part]));
    return near.length === 0 ? [] : runsOf(withoutNames(nameWordsOf(text), others), near, parts);
  };
}

/** Words in a row that are parts of one name, and the first part that they have. */
function runsOf(words: readonly NameWord[], near: readonly NamePart[], all: readonly NamePart[]): PartRun[] {
  return words.flatMap((word, index): PartRun[] => {
    const part = near.find((one) => isPart(word, one));
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
