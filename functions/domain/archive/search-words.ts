import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stopwords as arabicStopWords } from '@orama/stopwords/arabic';
import { stopwords as englishStopWords } from '@orama/stopwords/english';
import { stopwords as frenchStopWords } from '@orama/stopwords/french';
import { stopwords as spanishStopWords } from '@orama/stopwords/spanish';
import { LANGUAGES, type Language } from '../../contract/languages.ts';
import { foldWord, type Word, wordsOf } from '../reading/reading.ts';

/** "And", "so", "in" and "like" are written as one word with the article behind them, which the stemmer takes away alone. */
const JOINED_BEFORE_ARTICLE = /^(?:[وف][بك]?|[بك])ال(?=..)/;

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  en: english,
  fr: french,
  es: spanish,
  ar: (word) => arabic(word.replace(JOINED_BEFORE_ARTICLE, 'ال')),
};

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWord));
const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: folded(englishStopWords),
  fr: folded(frenchStopWords),
  es: folded(spanishStopWords),
  ar: folded(arabicStopWords),
};

/** The words by which a text is found, as stems without accents, each once. Words that stand in every text are left out. */
export function searchWordsIn(text: string, language: Language): string[] {
  return [...new Set(wordsOf(text).flatMap((word) => searchWord(word, language) ?? []))];
}

/** For each word that a visitor typed, what it is looked for as in each language. Words that stand in every text of some language count only if there are no others. */
export function typedWordsIn(text: string): Readonly<Record<Language, string>>[] {
  const words = [...new Map(wordsOf(text).map((word) => [word.folded, word])).values()].filter(isWord);
  const telling = words.filter((word) => LANGUAGES.every((language) => searchWord(word, language) !== undefined));
  return (telling.length > 0 ? telling : words).map(
    ({ raw }) =>
      Object.fromEntries(LANGUAGES.map((language) => [language, stem(raw, language)])) as Record<Language, string>, // one for each
  );
}

const searchWord = ({ raw, folded: word }: Word, language: Language): string | undefined =>
  word.length < SHORTEST || STOP_WORDS[language].has(word) ? undefined : stem(raw, language);

/** Marks that stand on no letter are none. */
const isWord = ({ folded: word }: Word): boolean => word !== '';

/** A stemmer may leave nothing of a short word: then the word stands for itself. */
const stem = (raw: string, language: Language): string =>
  foldWord(STEMMERS[language](raw.toLowerCase())) || foldWord(raw);

const SHORTEST = 2;
