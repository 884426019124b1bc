import type { Word } from './words.ts';

const WORDS_AROUND = 5;

/** The found words of a text with a few of their neighbours from the same sentence, as written. */
export function quoteAround(text: string, words: readonly Word[], { from, to }: { from: number; to: number }): string {
  const sentence = words[from]?.sentence;
  let first = from;
  let last = to - 1;
  while (first > 0 && from - first < WORDS_AROUND && words[first - 1]?.sentence === sentence) first -= 1;
  while (last + 1 < words.length && last - to + 1 < WORDS_AROUND && words[last + 1]?.sentence === sentence) last += 1;
  return text.slice(words[first]?.start ?? 0, words[last]?.end ?? 0).replace(/\s+/g, ' ');
}
