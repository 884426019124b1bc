import { charactersOf } from '../../contract/appeal-parts.ts';
import { LANGUAGES, type Language } from '../../contract/languages.ts';
import { wordsOf } from '../reading/reading.ts';
import { placeSubject, topicsOfSubject } from '../subscriber/subscriber.ts';
import type { AppealCard } from './card.ts';
import { searchWordsIn, typedWordsIn } from './search-words.ts';

/** Where appeals stand together, newest first: those of a topic, those in which a word stands, those of a case reference, and those that tell how a case ended. */
export type Shelf = string;

export const OUTCOMES: Shelf = 'outcomes';
const WORDS = 'word:';
const wordShelf = (word: string, language: Language): Shelf => `${WORDS}${language}:${word}`;

/** Where appeals of a case reference stand, as it is written or typed; undefined of a text that is none. A shelf of its own, since many cases share each of its parts. */
export function shelfOfReference(text: string): Shelf | undefined {
  if (text.trim().length > charactersOf('caseReference')) return undefined;
  const folded = wordsOf(text)
    .map((word) => word.folded)
    .join('');
  return folded === '' ? undefined : `${WORDS}case:${folded}`;
}

/**
 * The shelves that an appeal stands on.
 * @param former - those it stood on before. It stays where it was found by its topics, since those who follow a feed have it from there: the
 * feed tells them what it is now. It stays with no word that it holds no more.
 */
export function shelvesOf(card: AppealCard, former: readonly Shelf[]): Shelf[] {
  if (card.isPractice) return [];
  const topics = topicsOfSubject(placeSubject(card.subject));
  const words = card.editions.flatMap(({ language, title, text }) =>
    searchWordsIn(`${title}\n${text}`, language).map((word) => wordShelf(word, language)),
  );
  const formerTopics = former.filter((shelf) => !shelf.startsWith(WORDS) && shelf !== OUTCOMES);
  const reference = card.editions.length > 0 ? shelfOfReference(card.caseReference ?? '') : undefined;
  return [
    ...new Set([
      ...topics,
      ...formerTopics,
      ...words,
      ...(reference ? [reference] : []),
      ...(card.kind === 'outcome' ? [OUTCOMES] : []),
    ]),
  ];
}

/** For each word that a visitor typed, where appeals stand in which it is: in any language, as names are the same in many. */
export const shelvesOfWords = (text: string, mostWords: number): Shelf[][] =>
  typedWordsIn(text)
    .slice(0, mostWords)
    .map((word) => LANGUAGES.map((language) => wordShelf(word[language], language)));
