import { diffLines, diffWords } from 'diff';
import type { Language } from '../../contract/languages.ts';

/** A stretch of a text that both have, or only one. */
export interface Difference {
  readonly text: string;
  readonly is: 'same' | 'added' | 'taken out';
}

/** How long the texts of one page are compared word by word, and, where they differ in almost everything, line by line. */
const COMPARED_WITHIN_MS = 600;
/** Shorter texts are compared when the time is over, too, within a few milliseconds each: most of a page's texts are a line. */
const SHORT = 2_000;
const SHORT_WITHIN_MS = 5;
/** Of as many characters together words are compared: to cut a longer text into words takes too long by itself. */
const MOST_BY_WORDS = 700_000;
/** `diff` goes over a run of blanks once for each of them. */
const LONG_BLANK = /\s{200}/;

const segmenters = new Map<Language, Intl.Segmenter>();

function wordsOf(language: Language): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, known);
  return known;
}

export type Comparer = (before: string, after: string) => Difference[];

/** Compares the texts of one page, within one budget of time: what was added and taken out from one text to the next, by words. Beyond it, a text is taken out and another added. */
export function makeComparer(language: Language): Comparer {
  let leftMs = COMPARED_WITHIN_MS;
  return (before, after) => {
    const start = performance.now();
    const isShort = before.length + after.length <= SHORT;
    const found =
      leftMs > 0 || isShort
        ? changesIn(before, after, language, Math.max(leftMs, SHORT_WITHIN_MS))
        : replaced(before, after);
    leftMs -= performance.now() - start;
    return found.map(({ value, added, removed }) => ({
      text: value,
      is: added ? 'added' : removed ? 'taken out' : 'same',
    }));
  };
}

function changesIn(before: string, after: string, language: Language, withinMs: number) {
  const timeout = withinMs / 2;
  const isByWords =
    before.length + after.length <= MOST_BY_WORDS && ![before, after].some((text) => LONG_BLANK.test(text));
  const words = isByWords ? diffWords(before, after, { intlSegmenter: wordsOf(language), timeout }) : undefined;
  return words ?? diffLines(before, after, { timeout }) ?? replaced(before, after);
}

const replaced = (before: string, after: string) => [
  { value: before, added: false, removed: true },
  { value: after, added: true, removed: false },
];

/** How many words were added or taken out. */
export const countOfWords = (differences: readonly Difference[], language: Language): number =>
  differences
    .filter(({ is }) => is !== 'same')
    .reduce((sum, { text }) => sum + [...wordsOf(language).segment(text)].filter((one) => one.isWordLike).length, 0);
