import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closestWord, foldWord } from '../../../../functions/domain/publishing/input/closest-word.ts';

test.each([
  ['Rusia', 'Russia'],
  ['TÜRKIYE', 'Turkiye'],
  ['tortrue', 'torture'],
  ['Mexicoos', 'Mexico'],
])('%s most likely means %s', (typed, meant) => {
  expect(closestWord(typed, ['Mexico', 'Russia', 'Turkiye', 'torture'])).toBe(meant);
});

test('what is near to nothing has no suggestion', () => {
  expect(closestWord('penguins', ['Mexico', 'Russia'])).toBeUndefined();
  expect(closestWord('xy', ['RU'])).toBeUndefined();
  expect(closestWord('ab', ['aaa'])).toBeUndefined();
});

test('of several words that are near, the nearest is meant, and of two the first', () => {
  expect(closestWord('Rusia', ['Prussia', 'Russia', 'Prussia'])).toBe('Russia');
  expect(closestWord('cat', ['bat', 'hat'])).toBe('bat');
});

test('words are compared without case and accents, with one space for all that parts them', () => {
  expect(foldWord(' CÔTE – d’Ivoire! ')).toBe('cote d ivoire');
  expect(foldWord('Zone 4²')).toBe('zone 42');
});

test('a word is closest to itself, beside any other words', () => {
  const words = fc.string({ minLength: 3 }).filter((word) => foldWord(word).length > 2);
  fc.assert(
    fc.property(words, fc.array(words), (word, others) => {
      expect(foldWord(closestWord(word, [...others, word]) ?? '')).toBe(foldWord(word));
    }),
  );
});
