/**
 * After a silence that is longer than this, whoever is ahead of what was written last is believed: nobody else is at work whose
 * clock could be right instead.
 */
const DOUBTED_SILENCE_MS = 2 * 1_000;

/** AWS refuses requests that are signed by a clock five minutes off: what is further ahead is a fault of the item. */
const CREDIBLE_AHEAD_MS = 10 * 60 * 1_000;

/** One clock for all workers, whatever the clocks of their machines say: only that they agree matters, not on what. */
export interface CommonClock {
  nowMs(): number;
  /** The same moment by the machine's own clock. */
  ownMs(commonMs: number): number;
  /** Begins with what another worker wrote: whether it was long ago or its clock is behind can't be told from a short silence. */
  begin(writtenMs: number | undefined): void;
  /** Catches up with a worker that is ahead: what it wrote was written before now. */
  catchUp(writtenMs: number | undefined): void;
}

/** @param machineMs - the machine's own clock. */
export function makeCommonClock(machineMs: () => number): CommonClock {
  let aheadMs = 0;
  const nowMs = () => machineMs() + aheadMs;
  return {
    nowMs,
    ownMs: (commonMs) => commonMs - aheadMs,
    begin(writtenMs) {
      const writtenAheadMs = (writtenMs ?? Number.NEGATIVE_INFINITY) - machineMs();
      const isCredible = -DOUBTED_SILENCE_MS <= writtenAheadMs && writtenAheadMs <= CREDIBLE_AHEAD_MS;
      aheadMs = isCredible ? writtenAheadMs : 0;
    },
    catchUp(writtenMs) {
      const behindMs = (writtenMs ?? Number.NEGATIVE_INFINITY) - nowMs();
      if (behindMs > 0 && behindMs <= CREDIBLE_AHEAD_MS) aheadMs += behindMs;
    },
  };
}
