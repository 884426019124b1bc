/**
 * Standard deviation of the noise that is added to each number of people before members or publishers see it, in people.
 * It is chosen together with the two budgets below: whoever sees all that they allow in a month, and knows everyone else's follows, guesses whether one
 * person follows a topic right in at most 55 of 100 cases. Raise a budget, and the noise has to grow with its square root
 * (`tests/domain/showing/guessing.test.ts`).
 */
export const NOISE_DEVIATION = 32;

/** Sendings of one publisher whose numbers are shown in a month. */
export const SENDINGS_SHOWN_PER_MONTH = 30;

/** Audiences that one publisher may have counted in a month, by members and keys together. */
export const COUNTS_PER_MONTH = 20;

/** 19 of 20 numbers that are shown are no further than this from the exact one, in people; noise and rounding together. */
export const MARGIN = 70;

/** The same for the sum of several numbers. @example marginOfSum(30) // 390 */
export const marginOfSum = (numbers: number): number => Math.ceil((MARGIN * Math.sqrt(numbers)) / 10) * 10;

/** Uniform in [0, 1), and not to be foreseen. */
export type Random = () => number;

/**
 * A count of people with normally distributed noise, as it is kept and rounded for whoever sees it. Each count is blurred once, and its exact number is
 * not looked at again: two looks at one count see one number.
 * @param weight - how many people each counted person stands for, where only a sample was counted.
 */
export function blurred(people: number, random: Random, weight = 1): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random())); // Box and Muller's method; 1 - random() is above 0
  return Math.round(people + weight * NOISE_DEVIATION * radius * Math.cos(2 * Math.PI * random()));
}
