import { expect, test } from 'vitest';
import { seededRandom } from '../ses-simulator/seeded-random.ts';
import {
  AS_SHOWN,
  mostGuessedRight,
  STRATEGIES,
  type Strategy,
  shareGuessedRight,
} from '../support/showing/guesser.ts';

const TOPIC_SIZES = [1, 10, 100, 1_000];
const GUESSES = 40_000;
const MOST_RIGHT = 0.55;

const strategies = Object.keys(STRATEGIES) as Strategy[]; // Object.keys forgets its keys' type

test.each(strategies)('a month of numbers tells nobody’s follow in more than 55 of 100 cases: %s', (strategy) => {
  const shares = TOPIC_SIZES.map((followers) =>
    shareGuessedRight(strategy, followers, AS_SHOWN, GUESSES, seededRandom(followers)),
  );
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const bound = percent(mostGuessedRight(STRATEGIES[strategy](0)));
  const told = TOPIC_SIZES.map((followers, n) => `${followers}: ${percent(shares[n] ?? 1)}`).join(', ');
  console.log(`${strategy}: at most ${bound}; right by followers of the topic ${told}`);
  expect(Math.max(...shares)).toBeLessThanOrEqual(MOST_RIGHT);
});
