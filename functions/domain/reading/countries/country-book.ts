import { COUNTRY_PHRASES, type CountryPhraseKind } from '../../vocabulary/vocabulary.ts';
import { findLongestPhrases, type PhraseBook, phraseBook } from '../phrase-book.ts';
import type { Word } from '../words.ts';

/** Words of a text, half-open range [from, to), that point at a country; several codes where they could mean any of them. */
export interface CountryWords {
  readonly from: number;
  readonly to: number;
  readonly kind: CountryPhraseKind;
  readonly codes: readonly string[];
}

interface Meaning {
  readonly kind: CountryPhraseKind;
  readonly codes: readonly string[];
}

const STRENGTH = { none: 0, name: 0, former: 1, demonym: 2, place: 3 } as const satisfies Record<
  CountryPhraseKind,
  number
>;
const book: PhraseBook<Meaning> = phraseBook(
  COUNTRY_PHRASES.map(({ phrase, kind, codes }) => [phrase, { kind, codes }]),
);

/** Every country that the words name or hint at, left to right, longest phrase first: "South Sudan" is not Sudan. */
export function findCountryWords(words: readonly Word[]): CountryWords[] {
  const bySpan = Map.groupBy(findLongestPhrases(words, book), ({ from }) => from);
  return [...bySpan].flatMap(([from, matches]) => {
    const strongest = Math.min(...matches.map(({ value }) => STRENGTH[value.kind]));
    const kept = matches.filter(({ value }) => STRENGTH[value.kind] === strongest);
    const codes = [...new Set(kept.flatMap(({ value }) => value.codes))].sort();
    const [match] = kept;
    if (!match || codes.length === 0) return [];
    if (match.value.kind === 'name' && isEverydayWord(words.slice(from, match.to))) return [];
    const kind = match.value.kind === 'name' && isAdjective(words[match.to - 1]) ? 'demonym' : match.value.kind;
    return [{ from, to: match.to, kind, codes }];
  });
}

/** "تركياً" is "a Turkish …", whereas "تركيا" is Turkey: the ending with its sign is an adjective's. */
const isAdjective = (word: Word | undefined): boolean => /(?:اً|ًا)$/u.test(word?.raw ?? '');

/** "turkey", "a hanging chad": a state's name has a capital where its script has any. */
const isEverydayWord = (words: readonly Word[]): boolean => words.every(({ raw }) => /^\p{Ll}/u.test(raw));
