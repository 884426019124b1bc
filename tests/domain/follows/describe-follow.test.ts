import { expect, test } from 'vitest';
import { describeFollow, describeFollows } from '../../../functions/domain/follows/describe-follow.ts';
import { aFollow, aFollowOfEverything } from '../../support/builders.ts';

test.each([
  [aFollow({ countries: ['RU'] }), 'every appeal about Russia'],
  [aFollow({ countries: ['RU', 'BY'], themes: ['torture'] }), 'torture and ill-treatment in Russia or Belarus'],
  [aFollow({ themes: ['lawyers'] }), 'lawyers'],
  [aFollow({ regions: ['151'] }), 'every appeal about Eastern Europe'],
  [aFollowOfEverything(), 'every appeal'],
])('a follow is said back in words', (follow, words) => {
  expect(describeFollow(follow, 'en')).toBe(words);
});

test('a label that begins with an acronym keeps its capitals inside a sentence', () => {
  expect(describeFollow(aFollow({ themes: ['lgbti'] }), 'en')).toMatch(/^LGBTI/);
});

test('two follows are kept apart by a comma, since one may end with a place', () => {
  const follows = [aFollow({ countries: ['RU'], themes: ['torture'] }), aFollow({ themes: ['lawyers'] })];
  expect(describeFollows(follows, 'en')).toBe('torture and ill-treatment in Russia, and lawyers');
  expect(describeFollows(follows, 'fr')).toBe('torture et mauvais traitements (Russie) et avocats');
});
