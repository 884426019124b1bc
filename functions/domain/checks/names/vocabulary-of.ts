import { matchesOf } from '../matches.ts';
import { folded } from './words-of.ts';

/** How the texts of an appeal write their words, folded: a headline in capitals does not show which of its words are names. */
export interface Vocabulary {
  readonly inSmallLetters: ReadonlySet<string>;
  readonly withCapital: ReadonlySet<string>;
}

/** Not of an address or a handle. */
const WORD = /(?<![\p{L}\p{M}\p{N}@._/#-])\p{L}[\p{Ll}\p{M}]{2,}(?![\p{L}\p{N}@_/]|[.-]\p{L})/gu;

/** The lines of a text: no name runs over the end of one. */
export const linesOf = (text: string): string[] => text.split(/[\n\r]+/);

/** The words of texts by how they are written. Of a headline with a capital on each word, capitals are not counted. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const [inSmallLetters, withCapital] = [new Set<string>(), new Set<string>()];
  for (const line of texts.flatMap(linesOf)) {
    const isHeadline = isInTitleCase(line);
    for (const { 0: word } of matchesOf(line, WORD))
      if (!STARTS_WITH_CAPITAL.test(word)) inSmallLetters.add(folded(word));
      else if (!isHeadline) withCapital.add(folded(word));
  }
  return { inSmallLetters, withCapital };
}

const STARTS_WITH_CAPITAL = /^\p{Lu}/u;
const LONG_WORD = /(?<!\p{L})\p{L}{4,}/gu;
/** Sentences, and words of languages that write headlines as they write sentences. */
const NO_ENGLISH_HEADLINE =
  /\p{Ll}{3}[.!?](?:\s|$)|(?<!\p{L})(?:de|la|el|los|las|del|al|y|le|les|des|du|et|en|à)(?!\p{L})/u;
const LEAST_LONG_WORDS = 5;
const LEAST_SHARE = 0.75;
const LONGEST_HEADLINE = 250;

/** Whether a line has a capital on nearly each long word, as English headlines have, and is no list of names. */
export function isInTitleCase(line: string): boolean {
  if (line.length > LONGEST_HEADLINE || NO_ENGLISH_HEADLINE.test(line)) return false;
  const words = matchesOf(line, LONG_WORD).map(([word]) => word);
  if (words.length < LEAST_LONG_WORDS) return false;
  const capitals = words.filter((word) => STARTS_WITH_CAPITAL.test(word)).length;
  const commas = line.split(',').length - 1;
  return capitals / words.length >= LEAST_SHARE && commas < words.length / 4;
}
