import { expect, test } from 'vitest';
import {
  countMatching,
  matchingAppeals,
  type RecentAppeal,
} from '../../../functions/domain/matching/recent-appeals.ts';
import { aFollow, aFollowOfEverything } from '../../support/builders.ts';

const anAppeal = (appealId: string, countries: readonly string[], themes: readonly string[] = []): RecentAppeal => ({
  appealId,
  version: 1,
  kind: 'new',
  publishedAtMs: 0,
  countries,
  themes,
});

const APPEALS = [
  anAppeal('beaten in Russia', ['RU'], ['torture']),
  anAppeal('lawyers of Russia', ['RU'], ['lawyers']),
  anAppeal('torture in Mexico', ['MX'], ['torture']),
  anAppeal('of no country', [], ['lawyers']),
];

test.each([
  ['a country', [aFollow({ countries: ['RU'] })], 2],
  ['a region by its countries', [aFollow({ regions: ['151'] })], 2],
  ['a theme anywhere', [aFollow({ themes: ['torture'] })], 2],
  ['a theme in a country', [aFollow({ countries: ['RU'], themes: ['torture'] })], 1],
  ['everything', [aFollowOfEverything()], 4],
  ['two things that both ask for one appeal', [aFollow({ countries: ['RU'] }), aFollow({ themes: ['torture'] })], 3],
  ['nothing', [], 0],
] as const)('a subscriber who follows %s would have had each appeal that matches, once', (_, follows, count) => {
  expect(countMatching(follows, APPEALS)).toBe(count);
});

test('appeals that match stay in their order', () => {
  const matching = matchingAppeals([aFollow({ themes: ['lawyers'] })], APPEALS);
  expect(matching.map(({ appealId }) => appealId)).toEqual(['lawyers of Russia', 'of no country']);
});

test('an appeal that was followed up counts once, and one that was withdrawn for none', () => {
  const ofKind = (kind: RecentAppeal['kind']) => ({ ...anAppeal(kind, ['RU']), kind });
  const appeals = [ofKind('update'), ofKind('outcome'), ofKind('correction'), ofKind('retraction')];
  expect(countMatching([aFollow({ countries: ['RU'] })], appeals)).toBe(3);
});
