/** Says whether the time that a text may be looked through is over. */
export type TimeBudget = () => boolean;

/** Most texts take a hundredth of it; a page of the desk is answered within it also where a text was made to take long. */
const CHECKED_WITHIN_MS = 2_000;

/** A budget that begins now. @param clockMs - goes on while a processor works, as `performance.now` does. */
export function startTimeBudget(withinMs = CHECKED_WITHIN_MS, clockMs = () => performance.now()): TimeBudget {
  const endMs = clockMs() + withinMs;
  return () => clockMs() >= endMs;
}
