import { diffLines, diffWords } from 'diff';
import type { Language } from '../../contract/languages.ts';

/** A stretch of a text that both have, or only one. */
export interface Difference {
  readonly text: string;
  readonly is: 'same' | 'added' | 'taken out';
}

/** How long words are compared; texts that differ in almost everything are then compared line by line. */
const WORDS_WITHIN_MS = 300;
const LINES_WITHIN_MS = 300;

const segmenters = new Map<Language, Intl.Segmenter>();

function wordsOf(language: Language): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, known);
  return known;
}

/** What was added and taken out from one text to the next, by words. */
export function wordDifferences(before: string, after: string, language: Language): Difference[] {
  const found =
    diffWords(before, after, { intlSegmenter: wordsOf(language), timeout: WORDS_WITHIN_MS }) ??
    diffLines(before, after, { timeout: LINES_WITHIN_MS });
  if (!found)
    return [
      { text: before, is: 'taken out' },
      { text: after, is: 'added' },
    ];
  return found.map(({ value, added, removed }) => ({
    text: value,
    is: added ? 'added' : removed ? 'taken out' : 'same',
  }));
}

/** How many words were added or taken out. */
export const countOfWords = (differences: readonly Difference[], language: Language): number =>
  differences
    .filter(({ is }) => is !== 'same')
    .reduce((sum, { text }) => sum + [...wordsOf(language).segment(text)].filter((one) => one.isWordLike).length, 0);
