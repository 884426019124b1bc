import { expect, test } from 'vitest';
import { shelfOfReference, shelvesOf, shelvesOfWords } from '../../../functions/domain/archive/shelves.ts';
import { aCard } from '../../support/archive/builders.ts';

const RUSSIAN = aCard({
  subject: { countries: ['RU'], themes: ['torture'] },
  editions: [
    { language: 'en', title: 'RUSSIA: lawyer beaten', text: 'He was beaten in prison.' },
    { language: 'fr', title: 'RUSSIE : avocat battu', text: '' },
  ],
});
const wordsOf = (shelves: readonly string[]) => shelves.filter((shelf) => shelf.startsWith('word:'));

test('an appeal stands on the shelf of each of its topics, and of all', () => {
  const topics = shelvesOf(RUSSIAN, []).filter((shelf) => !shelf.startsWith('word:'));
  for (const topic of ['*', 'country:RU', 'region:150', 'region:151', 'theme:torture', 'country:RU+theme:torture'])
    expect(topics).toContain(topic);
  expect(new Set(topics).size).toBe(topics.length);
});

test('it stands on the shelf of each word of titles and summaries, in the language of its edition', () => {
  expect(wordsOf(shelvesOf(RUSSIAN, [])).sort()).toEqual([
    'word:en:beaten',
    'word:en:lawyer',
    'word:en:prison',
    'word:en:russia',
    'word:fr:avocat',
    'word:fr:battu',
    'word:fr:russ',
  ]);
});

test('where it stood by a topic it stays, and by a word that it holds no more it does not', () => {
  const corrected = aCard({ subject: { countries: ['BY'], themes: [] }, editions: [] });
  const shelves = shelvesOf(corrected, ['word:en:lawyer', 'country:RU', 'outcomes']);
  expect(shelves).toContain('country:RU');
  expect(shelves).toContain('country:BY');
  expect([wordsOf(shelves), shelves.includes('outcomes')]).toEqual([[], false]);
});

test('only what tells how a case ended stands on the shelf of outcomes', () => {
  expect(shelvesOf(aCard({ kind: 'outcome' }), [])).toContain('outcomes');
  expect(shelvesOf(aCard({ kind: 'update' }), [])).not.toContain('outcomes');
});

test('a typed word is looked for in all languages, and no more words than asked', () => {
  expect(shelvesOfWords('lawyers beaten twice', 2)).toEqual([
    ['word:en:lawyer', 'word:fr:lawyer', 'word:es:lawyers', 'word:ar:lawyers'],
    ['word:en:beaten', 'word:fr:beaten', 'word:es:beat', 'word:ar:beaten'],
  ]);
});

test('it stands on a shelf of its case reference, however that is typed, until it is withdrawn', () => {
  const card = aCard({ caseReference: 'RUS-0147' });
  expect(shelvesOf(card, [])).toContain('word:case:rus0147');
  for (const typed of ['RUS-0147', ' rus 0147', 'rus‑0147']) expect(shelfOfReference(typed)).toBe('word:case:rus0147');
  expect(wordsOf(shelvesOf({ ...card, editions: [] }, ['word:case:rus0147']))).toEqual([]);
});

test('words that are too long for a case reference, or hold no letter and no digit, are of no such shelf', () => {
  expect([shelfOfReference('w'.repeat(25)), shelfOfReference('-'), shelfOfReference('')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
