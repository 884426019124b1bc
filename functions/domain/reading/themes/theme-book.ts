import type { Language } from '../../../contract/languages.ts';
import triggers from '../../vocabulary/theme-triggers.json' with { type: 'json' };
import { findPhrases, type PhraseBook, phraseBook } from '../phrase-book.ts';
import { type ReadLanguage, readLanguageOf } from '../read-language.ts';
import type { Word } from '../words.ts';

/** Words that speak for a theme, half-open range [from, to). A weak one does so only together with others. */
export interface ThemeWords {
  readonly from: number;
  readonly to: number;
  readonly slug: string;
  readonly isWeak: boolean;
}

/** Words that look like a theme's and are not: "access to a lawyer", the name of an organisation. */
export type ThemeDecoy = Omit<ThemeWords, 'isWeak'>;

interface Trigger {
  readonly slug: string;
  readonly is: 'strong' | 'weak' | 'decoy';
}

const books = new Map<ReadLanguage, PhraseBook<Trigger>>();

/** What the words say of themes in one language: words that count, and decoys with what they hid. */
export function findThemeWords(
  words: readonly Word[],
  language: Language,
): { readonly found: ThemeWords[]; readonly decoys: ThemeDecoy[] } {
  const matches = findPhrases(words, bookOf(readLanguageOf(language)));
  const decoysBySlug = Map.groupBy(
    matches.filter(({ value }) => value.is === 'decoy'),
    ({ value }) => value.slug,
  );
  const hidden = new Map([...decoysBySlug].map(([slug, found]) => [slug, wordsCovered(found)]));
  const found: ThemeWords[] = [];
  const decoys: ThemeDecoy[] = [];
  for (const { from, to, value } of matches) {
    if (value.is === 'decoy') continue;
    if (hidden.get(value.slug)?.has(from)) decoys.push({ from, to, slug: value.slug });
    else found.push({ from, to, slug: value.slug, isWeak: value.is === 'weak' });
  }
  return { found, decoys };
}

// A language's phrases are arranged at its first page: most processes never see all four.
function bookOf(language: ReadLanguage): PhraseBook<Trigger> {
  const known = books.get(language);
  if (known) return known;
  const book = phraseBook(
    Object.entries(triggers).flatMap(([slug, theme]) => triggersOf(slug, theme[language], theme.not)),
  );
  books.set(language, book);
  return book;
}

function triggersOf(slug: string, phrases: readonly string[], decoys: readonly string[]): [string, Trigger][] {
  const strong: Trigger = { slug, is: 'strong' };
  const weak: Trigger = { slug, is: 'weak' };
  const decoy: Trigger = { slug, is: 'decoy' };
  return [
    ...phrases.map((phrase): [string, Trigger] =>
      phrase.startsWith('~') ? [phrase.slice(1), weak] : [phrase, strong],
    ),
    ...decoys.map((phrase): [string, Trigger] => [phrase, decoy]),
  ];
}

function wordsCovered(spans: readonly { readonly from: number; readonly to: number }[]): Set<number> {
  const covered = new Set<number>();
  for (const { from, to } of spans) for (let at = from; at < to; at += 1) covered.add(at);
  return covered;
}
