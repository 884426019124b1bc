import fc from 'fast-check';

/** What `npm test` looks at of a property that takes long over each case, and the long suite {@link AS_MANY} times. */
const AS_MANY = 20;

/** How many cases a property looks at. @param few - in `npm test`. */
export const runsOf = (few: number): number => (fc.readConfigureGlobal().numRuns === undefined ? few : few * AS_MANY);
