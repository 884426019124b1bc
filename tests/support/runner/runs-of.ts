import fc from 'fast-check';

/** What `npm test` looks at of a property that takes long over each case, and the long suite {@link AS_MANY} times. */
const AS_MANY = 20;

const isLong = () => fc.readConfigureGlobal().numRuns !== undefined;

/** How many cases a property looks at. @param few - in `npm test`. */
export const runsOf = (few: number): number => (isLong() ? few * AS_MANY : few);

/** Which of some cases a test looks at: in `npm test` the first few, in the long suite all. */
export const someOf = <Case>(cases: readonly Case[], few: number): readonly Case[] =>
  isLong() ? cases : cases.slice(0, few);
