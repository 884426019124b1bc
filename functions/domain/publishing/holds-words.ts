import { wordsOf } from '../reading/reading.ts';

const WORDS_AT_MOST = 10;

/** The words of what a member typed, as they are compared: without case and accents, each once, ten at most. */
export const wordsTyped = (typed: string): readonly string[] =>
  [...new Set(wordsOf(typed).map(({ folded }) => folded))].filter((word) => word !== '').slice(0, WORDS_AT_MOST);

/** Whether each word, or a longer one that holds it, stands in some of these texts. */
export function holdsWords(texts: readonly (string | undefined)[], words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const held = texts.flatMap((text) => wordsOf(text ?? '').map(({ folded }) => folded)).join(' ');
  return words.every((word) => held.includes(word));
}
