import { expect, test } from 'vitest';
import { describeFollow } from '../../../../functions/domain/subscriber/follows/describe-follow.ts';
import { aFollow, aFollowOfEverything } from '../../../support/builders.ts';

test.each([
  [aFollow({ countries: ['RU'] }), 'every appeal about Russia'],
  [aFollow({ countries: ['RU', 'BY'], themes: ['torture'] }), 'torture and ill-treatment in Russia or Belarus'],
  [aFollow({ themes: ['lawyers'] }), 'lawyers'],
  [aFollow({ regions: ['151'] }), 'every appeal about Eastern Europe'],
  [aFollow({ countries: ['US', 'GB', 'MX'] }), 'every appeal about the United States, the United Kingdom or Mexico'],
  [aFollow({ regions: ['029'], themes: ['lawyers'] }), 'lawyers in the Caribbean'],
  [aFollowOfEverything(), 'every appeal'],
])('a follow is said back in words', (follow, words) => {
  expect(describeFollow(follow, 'en')).toBe(words);
});

test.each([
  ['en', 'every appeal about Belarus, China, Germany or Mexico'],
  ['es', 'todos los llamamientos (Alemania, Bielorrusia, China o México)'],
] as const)(
  'more places than are read at a glance stand in the order of the alphabet, by their names in %s',
  (language, words) => {
    expect(describeFollow(aFollow({ countries: ['DE', 'MX', 'CN', 'BY'] }), language)).toBe(words);
  },
);

test('a label that begins with an acronym keeps its capitals inside a sentence', () => {
  expect(describeFollow(aFollow({ themes: ['lgbti'] }), 'en')).toMatch(/^LGBTI/);
});
