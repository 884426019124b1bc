import { createHash } from 'node:crypto';
import { foldedText } from '../../appeal/appeal.ts';
import type { PartRun } from '../../checks/checks.ts';

/** Where a part of a name stands in a text. */
export interface PartPlace {
  /** The same for the same words in the same line of words, in whichever version they stand. */
  readonly key: string;
  readonly quote: string;
  /** The words around it, as they stand there. */
  readonly before: string;
  readonly after: string;
  /** Whether it is a name more likely than a word. */
  readonly isLikely: boolean;
}

/** Words of each side by which a place is known again. */
const WORDS_AROUND = 5;
const LINE_BREAK = /[\n\r\u2028\u2029]/;
const KEY_CHARACTERS = 16;
const ENDS_SENTENCE = /(?:^|[.!?؟。:»”"])\s*$/u;

/**
 * A place in a text with the words around it, as far as its line goes.
 * @param text - composed (NFC).
 * @param isAddress - there, small letters say nothing.
 */
export function placeOf(text: string, { quote, start, end, isCapitalised }: PartRun, isAddress: boolean): PartPlace {
  const line = text.slice(0, start).split(LINE_BREAK).at(-1) ?? '';
  const [rest = ''] = text.slice(end).split(LINE_BREAK);
  const before = lastWordsOf(line);
  const after = firstWordsOf(rest);
  const told = JSON.stringify([before, quote, after].map(foldedText));
  // "Will she come?": a word that stands elsewhere in small letters is one at the beginning of a sentence too.
  const isWord = ENDS_SENTENCE.test(line) && hasInSmallLetters(text, quote);
  return {
    key: createHash('sha256').update(told).digest('base64url').slice(0, KEY_CHARACTERS),
    ...{ quote, before, after },
    isLikely: isAddress || (isCapitalised !== false && !isWord),
  };
}

const lastWordsOf = (text: string): string =>
  new RegExp(`(?:\\S+\\s+){0,${WORDS_AROUND}}\\S*$`, 'u').exec(text.slice(-MOST_CHARACTERS))?.[0] ?? '';
const firstWordsOf = (text: string): string =>
  new RegExp(`^\\S*(?:\\s+\\S+){0,${WORDS_AROUND}}`, 'u').exec(text.slice(0, MOST_CHARACTERS))?.[0] ?? '';
/** Longer than so many words are, and short enough to be searched. */
const MOST_CHARACTERS = 120;

const hasInSmallLetters = (text: string, quote: string): boolean =>
  text.split(/[^\p{L}\p{M}]+/u).includes(quote.toLowerCase());
