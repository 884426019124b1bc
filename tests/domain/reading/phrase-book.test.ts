import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLongestPhrases, findPhrases, phraseBook } from '../../../functions/domain/reading/phrase-book.ts';
import { wordsOf } from '../../../functions/domain/reading/words.ts';

const found = (text: string, ...phrases: string[]) =>
  findPhrases(wordsOf(text), phraseBook(phrases.map((phrase) => [phrase, phrase]))).map(({ value }) => value);
const longest = (text: string, ...phrases: string[]) =>
  findLongestPhrases(wordsOf(text), phraseBook(phrases.map((phrase) => [phrase, phrase]))).map(({ value }) => value);

describe('a phrase is found', () => {
  test.each([
    ['whole words only', 'Somalia and Malian', 'Mali', []],
    ['in upper or lower case', 'MALI', 'Mali', ['Mali']],
    ['with or without accents', 'EGYPTE, Égypte', 'Égypte', ['Égypte', 'Égypte']],
    ['in any encoding of accents', 'Égypte'.normalize('NFD'), 'Égypte', ['Égypte']],
    ['across hyphens and apostrophes', 'Guinea-Bissau, Côte d’Ivoire', 'Guinea Bissau', ['Guinea Bissau']],
    ['by its stem', 'tortured, torture', 'tortur*', ['tortur*', 'tortur*']],
    ['in its very spelling where that matters', 'RDC rdc', '=RDC', ['=RDC']],
    [
      'by either of its alternatives',
      'fair trial, free trial',
      '(fair|free) trial',
      ['(fair|free) trial', '(fair|free) trial'],
    ],
    [
      'with or without what is optional',
      'denied access to a lawyer',
      'denied (access to)? (a)? lawyer',
      ['denied (access to)? (a)? lawyer'],
    ],
    ['before any name', 'Judge Example, judge of peace', '=Judge =*', ['=Judge =*']],
    ['in glued tags', 'IsraëlPalestine', 'Palestine', ['Palestine']],
    ['behind a stop that ends nothing', 'D.R. Congo and Dr. Example', 'D.R. Congo', ['D.R. Congo']],
    ['but not across a sentence', 'He left Guinea. Bissau is near', 'Guinea Bissau', []],
    ['with the Arabic words that are written on to it', 'وبالسودان وللسودان', 'السودان', ['السودان', 'السودان']],
    ['with the Arabic article of an adjective', 'السلطات المصرية', 'مصري*', ['مصري*']],
  ])('%s', (_rule, text, phrase, expected) => {
    expect(found(text, phrase)).toEqual(expected);
  });

  test('with every phrase that overlaps it, unless only the longest are asked for', () => {
    expect(found('South Sudan', 'Sudan', 'South Sudan')).toEqual(['South Sudan', 'Sudan']);
    expect(longest('South Sudan and Sudan', 'Sudan', 'South Sudan')).toEqual(['South Sudan', 'Sudan']);
  });
});

test('a phrase without a word is refused', () => {
  expect(() => phraseBook([['–', 1]])).toThrow(/has no word/);
});

test('words are cut out of the text that they came from, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const composed = text.normalize('NFC');
      const words = wordsOf(text);
      expect(words.map(({ start, end }) => composed.slice(start, end))).toEqual(words.map(({ raw }) => raw));
      expect(words.every((word, index) => index === 0 || (words[index - 1]?.end ?? 0) <= word.start)).toBe(true);
    }),
  );
});
