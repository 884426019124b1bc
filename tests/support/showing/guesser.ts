import { inSteps, STEP } from '../../../functions/contract/steps.ts';
import {
  blurred,
  COUNTS_PER_MONTH,
  NOISE_DEVIATION,
  type Random,
  SENDINGS_SHOWN_PER_MONTH,
} from '../../../functions/domain/showing/rule.ts';

/** One number that is shown: what is exactly so without the person whose follow is guessed, and with them. */
export interface Look {
  readonly without: number;
  readonly with: number;
}

/** How numbers are shown, and how likely the guesser takes one to be where an exact number is behind it. */
export interface Showing {
  readonly show: (people: number, random: Random) => number;
  readonly likelihood: (shown: number, people: number) => number;
}

/** Abramowitz and Stegun 7.1.26: to seven places. */
function normalCdf(x: number): number {
  const t = 1 / (1 + 0.3275911 * (Math.abs(x) / Math.SQRT2));
  const tail =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
    Math.exp((-x * x) / 2);
  return x >= 0 ? 1 - tail / 2 : tail / 2;
}

const below = (value: number, people: number) => normalCdf((value - 0.5 - people) / NOISE_DEVIATION);

/** The rule as it is. */
export const AS_SHOWN: Showing = {
  show: (people, random) => inSteps(blurred(people, random)),
  likelihood: (shown, people) =>
    below(shown + STEP / 2, people) - (shown === STEP ? 0 : below(shown - STEP / 2, people)),
};

/** The rule without its rounding: more than anyone sees. */
export const BEFORE_ROUNDING: Showing = {
  show: (people, random) => blurred(people, random),
  likelihood: (shown, people) => Math.exp(-(((shown - people) / NOISE_DEVIATION) ** 2) / 2),
};

/** What the rule replaces: the same steps of exact numbers. */
export const STEPS_ALONE: Showing = {
  show: (people) => inSteps(people),
  likelihood: (shown, people) => (shown === inSteps(people) ? 1 : Number.MIN_VALUE),
};

const times = (many: number, look: (index: number) => Look): Look[] => Array.from({ length: many }, (_, i) => look(i));
const seenOf = (others: number): Look => ({ without: others, with: others + 1 });

/** All sendings and counts of a month, and the followers of its year page: each a look that the person is in. */
const LOOKS = SENDINGS_SHOWN_PER_MONTH + COUNTS_PER_MONTH + 1;

/** Own addresses that lift a number to where one more person turns it over. */
const toTheEdge = (others: number) => others + ((STEP + STEP / 2 - 1 - (others % STEP) + STEP) % STEP);

/** Bounces of a person whose mail is suppressed with the next one, at the stages' default. */
const BOUNCES = 5;

/**
 * What a month's budget can be spent on. Everyone else's follows are known, which is more than anyone knows.
 * @param others - who follow the topic beside the person.
 */
export const STRATEGIES = {
  'the same subject again and again': (others) => times(LOOKS, () => seenOf(others)),
  'own addresses up to the edge of a step': (others) => times(LOOKS, () => seenOf(toTheEdge(others))),
  'overlapping subjects of every size': (others) => times(LOOKS, (i) => seenOf(others + 37 * i * i)),
  'subjects with the topic and without it, subtracted': (others) =>
    times(LOOKS, (i) => (i % 2 === 0 ? seenOf(others + 500) : { without: 500, with: 500 })),
  'before and after the person may have begun': (others) =>
    times(LOOKS, (i) => (i % 2 === 0 ? { without: others, with: others } : seenOf(others))),
  // A server that takes a mail and returns it later: one more delivered, one more bounced, one fewer without word. A complaint ends the month.
  'the mailbox is filled until its mail comes back, and complains': (others) => [
    ...times(LOOKS, () => seenOf(others)),
    ...times(BOUNCES, () => seenOf(0)),
    ...times(BOUNCES, () => ({ without: 1, with: 0 })),
    seenOf(0),
  ],
} as const satisfies Record<string, (others: number) => readonly Look[]>;
export type Strategy = keyof typeof STRATEGIES;

/**
 * How many of so many people are guessed right by the likelihood of all looks together, which no other way to guess does better than.
 * Half of the people follow the topic.
 * @param followers - of the topic, the person among them where they follow it.
 */
export function shareGuessedRight(
  strategy: Strategy,
  followers: number,
  { show, likelihood }: Showing,
  guesses: number,
  random: Random,
): number {
  const looks = STRATEGIES[strategy](followers - 1);
  let right = 0;
  for (let guess = 0; guess < guesses; guess += 1) {
    const follows = random() < 0.5;
    let evidence = 0;
    for (const look of looks) {
      const shown = show(follows ? look.with : look.without, random);
      if (look.with !== look.without)
        evidence += Math.log(likelihood(shown, look.with) / likelihood(shown, look.without));
    }
    const guessed = evidence === 0 ? random() < 0.5 : evidence > 0;
    if (guessed === follows) right += 1;
  }
  return right / guesses;
}

/**
 * The most that any strategy reaches with these looks, whatever it asks next after each answer: the noise of all looks together is one normal
 * distribution, shifted by the person (Dong, Roth and Su, "Gaussian Differential Privacy", corollary 3.3, https://arxiv.org/abs/1905.02383).
 */
export function mostGuessedRight(looks: readonly Look[]): number {
  const shift = Math.sqrt(looks.reduce((sum, look) => sum + (look.with - look.without) ** 2, 0)) / NOISE_DEVIATION;
  return normalCdf(shift / 2);
}
