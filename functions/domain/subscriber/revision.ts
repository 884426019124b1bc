/** As many as a first revision is drawn from: 10,000 changes move it by a tenth of that, 100 by a thousandth. */
export const FIRST_REVISIONS = 2 ** 23;
const LONGEST_STEP = 512;
/** More than a first revision and 16,384 of the longest steps. */
const REVISIONS_OF_A_LIFE = 2 ** 24;
const MINUTE_MS = 60_000;

/**
 * The revision of a subscriber's next change. It is greater than the one before, and neither it nor what lies between two tells how many changes
 * there were: a mailbox may tell as many. The first is drawn evenly from a wide range, each step evenly by its order of magnitude.
 * @param seen - of what was read; `undefined` when there is no subscriber yet.
 * @param draw - from 0 up to, but not including, 1: the same for each writer who read the same, so that rows of a change that was not saved are
 *   no newer than those of one that was.
 */
export const revisionAfter = (seen: number | undefined, draw: number): number =>
  seen === undefined ? 1 + Math.floor(draw * FIRST_REVISIONS) : seen + Math.floor(LONGEST_STEP ** draw);

/** What is greater than every revision that was given out before a minute; 15 digits until the year 2083. */
export const revisionsFrom = (nowMs: number): number => Math.floor(nowMs / MINUTE_MS) * REVISIONS_OF_A_LIFE;
