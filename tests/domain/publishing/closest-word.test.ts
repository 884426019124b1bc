import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closestWord, foldWord } from '../../../functions/domain/publishing/closest-word.ts';

test.each([
  ['Rusia', 'Russia'],
  ['TÜRKIYE', 'Turkiye'],
  ['tortrue', 'torture'],
])('%s most likely means %s', (typed, meant) => {
  expect(closestWord(typed, ['Mexico', 'Russia', 'Turkiye', 'torture'])).toBe(meant);
});

test('what is near to nothing has no suggestion', () => {
  expect(closestWord('penguins', ['Mexico', 'Russia'])).toBeUndefined();
  expect(closestWord('xy', ['RU'])).toBeUndefined();
});

test('a word is closest to itself, beside any other words', () => {
  const words = fc.string({ minLength: 3 }).filter((word) => foldWord(word).length > 2);
  fc.assert(
    fc.property(words, fc.array(words), (word, others) => {
      expect(foldWord(closestWord(word, [...others, word]) ?? '')).toBe(foldWord(word));
    }),
  );
});
