import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOf, shorten, wrap } from '../../../scripts/terminal/wrap.ts';

const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }).filter((word) => !word.includes(' ')));

test('wrapping loses no word, and only a word that is longer than a line sticks out', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 30 }), (all, width) => {
      const lines = wrap(all.join(' '), width);
      expect(lines.join(' ')).toBe(all.join(' '));
      for (const line of lines) expect(!line.includes(' ') || lengthOf(line) <= width).toBe(true);
    }),
  );
});

test('what is too long ends with an ellipsis, and no sign is cut in two', () => {
  expect(shorten('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…');
  expect(shorten('one two', 7)).toBe('one two');
  expect(shorten('one two', 5)).toBe('one…');
});
