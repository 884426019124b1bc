import { expect, test } from 'vitest';
import { cleanLine, cleanText, shorten } from '../../emails/clean-text.ts';

test('control characters, noncharacters and lone surrogates do not get through', () => {
  expect(cleanText('a\u0000b\rc\u009Fd\uFDD0e\uFFFFf\uD800g')).toBe('a b c d e f\uFFFDg');
});

test('a line has no line break, and no white space at its ends', () => {
  expect(cleanLine(' a\r\n\tb\u2028c ')).toBe('a b c');
});

test('a space that keeps French punctuation on its line stays one', () => {
  expect(cleanLine('fuseau horaire\u00a0: Europe/Paris,\u202f12\u00a0h')).toBe(
    'fuseau horaire\u00a0: Europe/Paris,\u202f12\u00a0h',
  );
});

test.each([
  ['one two three', 13, 'one two three'],
  ['one two three', 12, 'one two…'],
  ['one two three', 8, 'one…'],
  ['unbroken', 4, 'unb…'],
  ['😀😀😀', 2, '😀…'],
])('%s in %i characters is %s', (text, maxCharacters, shortened) => {
  expect(shorten(text, maxCharacters)).toBe(shortened);
});
