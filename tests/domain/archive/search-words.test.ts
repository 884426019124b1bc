import { expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../functions/contract/languages.ts';
import { searchWordsIn, typedWordsIn } from '../../../functions/domain/archive/search-words.ts';

/** Whether an appeal with a text is found by what a visitor types. */
function finds(text: string, language: Language, typed: string): boolean {
  const held = new Set(searchWordsIn(text, language));
  return typedWordsIn(typed).every((word) => held.has(word[language]));
}

test.each<[string, string, Language, string]>([
  ['another form of an English word', 'Three teachers were threatened in prisons', 'en', 'teacher threaten prison'],
  ['capitals', 'TEACHERS MISSING', 'en', 'Teacher'],
  ['another form of a French word', 'Trois enseignantes emprisonnées', 'fr', 'enseignante'],
  ['a French word without its accents', 'La grève des détenus', 'fr', 'greve detenus'],
  ['an elided article', 'Libération de l’avocate', 'fr', 'avocate'],
  ['another form of a Spanish word', 'Los abogados amenazados', 'es', 'abogado'],
  ['a Spanish word without its accents', 'Detención de un periodista', 'es', 'detencion'],
  ['a name', 'Ivan Placeholderov is held', 'en', 'placeholderov'],
  ['a name in another script', 'Иван Пример задержан', 'en', 'пример'],
  ['a name behind an English genitive', 'The trial of Zulfiya’s brother', 'en', 'Zulfiya'],
  ['an Arabic word without its article', 'تعذيب المحامي في السجن', 'ar', 'محامي سجن'],
  ['an Arabic word with an article that the text does not have', 'تعذيب محامي في سجن', 'ar', 'المحامي السجن'],
  ['an Arabic word behind "and"', 'محام وصحفي', 'ar', 'صحفي'],
  ['an Arabic word behind "and the"', 'القضاة والمحامون', 'ar', 'المحامون'],
  ['an Arabic word behind "in the"', 'محتجز بالسجن', 'ar', 'سجن'],
  ['an Arabic word behind "to the"', 'نداء للمحامين', 'ar', 'المحامين'],
  ['an Arabic word with vowel signs', 'تَعذِيب', 'ar', 'تعذيب'],
  ['an Arabic name with other forms of alef', 'أحمد إبراهيم', 'ar', 'احمد ابراهيم'],
])('an appeal is found by %s', (_, text, language, typed) => {
  expect(finds(text, language, typed)).toBe(true);
});

test('an appeal is not found by a word that it does not hold', () => {
  expect(finds('Three teachers were threatened', 'en', 'lawyer')).toBe(false);
  expect(finds('Three teachers were threatened', 'en', 'teacher lawyer')).toBe(false);
});

test.each<[Language, string]>([
  ['en', 'the and of with a'],
  ['fr', 'le la les et de avec'],
  ['es', 'el la los y de con'],
  ['ar', 'في من على'],
])('words that stand in every text have no shelf: %s', (language, text) => {
  expect(searchWordsIn(text, language)).toEqual([]);
});

test('words of every text count only if nothing else was typed', () => {
  expect(typedWordsIn('the lawyers of the')).toEqual([{ en: 'lawyer', fr: 'lawyer', es: 'lawyers', ar: 'lawyers' }]);
  expect(typedWordsIn('the').length).toBe(1);
  expect([typedWordsIn(' … '), typedWordsIn('ًً')]).toEqual([[], []]);
});

test('each word counts once, and is looked for in every language', () => {
  const words = typedWordsIn('Teacher teacher TEACHER');
  expect(words.map((word) => Object.keys(word).sort())).toEqual([[...LANGUAGES].sort()]);
  expect(searchWordsIn('prison prisons Prison', 'en')).toEqual(['prison']);
});

test('no word is empty', () => {
  for (const language of LANGUAGES)
    for (const text of ['al', 'ال', 'و', 'ب', 'x', 's', '’s', 'والـ', 'ing', 'ةة', 'ًً'])
      expect([language, text, searchWordsIn(text, language).filter((word) => word === '')]).toEqual([
        language,
        text,
        [],
      ]);
});
