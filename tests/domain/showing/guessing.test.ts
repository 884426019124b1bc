import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../ses-simulator/seeded-random.ts';
import {
  AS_SHOWN,
  BEFORE_ROUNDING,
  mostGuessedRight,
  STEPS_ALONE,
  STRATEGIES,
  type Strategy,
  shareGuessedRight,
} from '../../support/showing/guesser.ts';

const MOST_RIGHT = 0.55;
const TOPIC_SIZES = [1, 10, 100, 1_000];
const GUESSES = 600;
/** Three standard deviations of a share of so many guesses: `npm run check:long -- guessing` makes enough of them to do without. */
const CHANCE = 3 * Math.sqrt(0.25 / GUESSES);

const strategies = Object.keys(STRATEGIES) as Strategy[]; // Object.keys forgets its keys' type

test.each(strategies)('a month of numbers tells nobody’s follow in more than 55 of 100 cases: %s', (strategy) => {
  for (const followers of TOPIC_SIZES) {
    expect(mostGuessedRight(STRATEGIES[strategy](followers - 1))).toBeLessThanOrEqual(MOST_RIGHT);
    const right = shareGuessedRight(strategy, followers, AS_SHOWN, GUESSES, seededRandom(followers));
    expect(right).toBeLessThanOrEqual(MOST_RIGHT + CHANCE);
  }
});

describe('the guesser is no fool', () => {
  test('own addresses at the edge of a step tell the follow where exact numbers are rounded', () => {
    const strategy = 'own addresses up to the edge of a step';
    expect(shareGuessedRight(strategy, 100, STEPS_ALONE, 100, seededRandom(1))).toBe(1);
  });

  test('a hundred times as many looks would tell the follow', () => {
    const looks = Array.from({ length: 100 }, () => STRATEGIES['the same subject again and again'](99)).flat();
    expect(mostGuessedRight(looks)).toBeGreaterThan(0.85);
  });

  test('without the rounding, a guesser is right as often as the bound says', () => {
    const strategy = 'the same subject again and again';
    const right = shareGuessedRight(strategy, 100, BEFORE_ROUNDING, 4_000, seededRandom(1));
    expect(Math.abs(right - mostGuessedRight(STRATEGIES[strategy](99)))).toBeLessThan(0.025);
  });
});
