import type { Language } from '../../../contract/languages.ts';
import { findPhrases, type PhraseBook, type PhraseMatch, phraseBook } from '../phrase-book.ts';
import { type ReadLanguage, readLanguageOf } from '../read-language.ts';
import type { Word } from '../words.ts';
import { THEME_PHRASES } from './theme-phrases.ts';

/** Words that speak for a theme, half-open range [from, to). */
export interface ThemeWords {
  readonly from: number;
  readonly to: number;
  readonly slug: string;
  /** The phrase of the vocabulary that they are. */
  readonly phrase: string;
  readonly specificity: Specificity;
}

/** How much a phrase says by itself: `weak` ones are everyday words, a `decisive` one names what the theme is about. */
export type Specificity = 'weak' | 'word' | 'phrase' | 'decisive';

/** Words that look like a theme's and are not: "access to a lawyer", the name of an organisation. */
export type ThemeDecoy = Pick<ThemeWords, 'from' | 'to' | 'slug'>;

interface Trigger {
  readonly slug: string;
  readonly phrase: string;
  readonly is: Specificity | 'decoy';
}

const books = new Map<ReadLanguage, PhraseBook<Trigger>>();

/** What the words say of themes in one language: words that count, and decoys with what they hid. Of words within longer ones for the same theme, the longer count. */
export function findThemeWords(
  words: readonly Word[],
  language: Language,
): { readonly found: ThemeWords[]; readonly decoys: ThemeDecoy[] } {
  const byTheme = Map.groupBy(findPhrases(words, bookOf(readLanguageOf(language))), ({ value }) => value.slug);
  const found: ThemeWords[] = [];
  const decoys: ThemeDecoy[] = [];
  for (const [slug, matches] of byTheme) {
    const hidden = wordsCovered(matches.filter(({ value }) => value.is === 'decoy'));
    for (const { from, to, value } of longestOf(matches)) {
      if (value.is === 'decoy') continue;
      if (hidden.has(from)) decoys.push({ from, to, slug });
      else found.push({ from, to, slug, phrase: value.phrase, specificity: value.is });
    }
  }
  return { found: found.sort((one, other) => one.from - other.from), decoys };
}

/** Matches that no longer one covers, one for each place. In one pass: matches come in the order of their first words. */
function longestOf(matches: readonly PhraseMatch<Trigger>[]): PhraseMatch<Trigger>[] {
  const counted = matches.filter(({ value }) => value.is !== 'decoy');
  const longest: PhraseMatch<Trigger>[] = [];
  for (const starting of Map.groupBy(counted, ({ from }) => from).values()) {
    const best = starting.reduce((one, other) => (isBetter(other, one) ? other : one));
    if (best.to > (longest.at(-1)?.to ?? 0)) longest.push(best);
  }
  return longest;
}

const isBetter = (one: PhraseMatch<Trigger>, other: PhraseMatch<Trigger>): boolean =>
  one.to > other.to || (one.to === other.to && one.value.is === 'decisive' && other.value.is !== 'decisive');

// A language's phrases are arranged at its first page: most processes never see all four.
function bookOf(language: ReadLanguage): PhraseBook<Trigger> {
  const known = books.get(language);
  if (known) return known;
  const book = phraseBook(
    Object.entries(THEME_PHRASES).flatMap(([slug, theme]) => triggersOf(slug, Object.keys(theme[language]), theme.not)),
  );
  books.set(language, book);
  return book;
}

function triggersOf(slug: string, phrases: readonly string[], decoys: readonly string[]): [string, Trigger][] {
  return [
    ...phrases.map((phrase): [string, Trigger] => [
      phrase.replace(/^[~!]/, ''),
      { slug, phrase, is: specificityOf(phrase) },
    ]),
    ...decoys.map((phrase): [string, Trigger] => [phrase, { slug, phrase, is: 'decoy' }]),
  ];
}

function specificityOf(phrase: string): Specificity {
  if (phrase.startsWith('!')) return 'decisive';
  if (phrase.startsWith('~')) return 'weak';
  return phrase.includes(' ') ? 'phrase' : 'word';
}

function wordsCovered(spans: readonly { readonly from: number; readonly to: number }[]): Set<number> {
  const covered = new Set<number>();
  for (const { from, to } of spans) for (let at = from; at < to; at += 1) covered.add(at);
  return covered;
}
