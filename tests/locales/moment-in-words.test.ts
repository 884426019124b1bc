import { expect, test } from 'vitest';
import { message } from '../../functions/locales/messages.ts';
import { momentInWords } from '../../functions/locales/moment-in-words.ts';

const AT_MS = Date.parse('2026-11-27T18:14:00Z');

test.each([
  ['en', '27 November 2026, 18:14 UTC'],
  ['fr', '27 novembre 2026 à 18:14 (UTC)'],
  ['es', '27 de noviembre de 2026 a las 18:14 (UTC)'],
] as const)('a moment begins with its day, since sentences bring the article: %s', (language, words) => {
  expect(momentInWords(language, AT_MS)).toBe(words);
});

test('a sentence has one article before its moment', () => {
  const sentence = message('fr', 'decide.stopped', { who: 'Ana', moment: momentInWords('fr', AT_MS) });
  expect(sentence).toBe('Ana l’a arrêté le 27 novembre 2026 à 18:14 (UTC)');
});
