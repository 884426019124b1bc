import { expect, test } from 'vitest';
import { spanInWords } from '../../functions/locales/span-in-words.ts';

test.each([
  ['en', 1_800, '30 minutes'],
  ['en', 90, '90 seconds'],
  ['fr', 60, '1 minute'],
  ['ar', 60, 'دقيقة'],
  ['ar', 120, 'دقيقتين'],
  ['ar', 2, 'ثانيتين'],
  ['ar', 180, '3 دقائق'],
] as const)('in %s, %i seconds behind a preposition are %s', (language, seconds, words) => {
  expect(spanInWords(language, seconds).replaceAll('\u00a0', ' ')).toBe(words);
});
