/**
 * How long ago the last word may be for the machine's own clock to be believed beside it: what a call costs at most when it is so far
 * ahead of the others is within what SES forgives.
 */
const UNDOUBTED_SILENCE_MS = 250;

/**
 * After a silence that is longer than this, the machine's own clock is believed again: no other worker is at work whose clock could be
 * right instead.
 */
const DOUBTED_SILENCE_MS = 3_000;

/** AWS refuses requests that are signed by a clock five minutes off: what is further ahead is a fault of the item. */
const CREDIBLE_AHEAD_MS = 10 * 60 * 1_000;

/** One clock for all workers, apart from the clocks of their machines: only that they agree matters, not on what. */
export interface OffsetClock {
  nowMs(): number;
  /** The same moment by the machine's own clock. */
  ownMs(commonMs: number): number;
  /** Begins with what another worker wrote last. Whether that was a while ago or its clock is behind can't be told. */
  begin(writtenMs: number | undefined): void;
  /** Catches up with a worker that is ahead: what it wrote was written before now. */
  catchUp(writtenMs: number | undefined): void;
}

/** @param machineMs - the machine's own clock. */
export function makeOffsetClock(machineMs: () => number): OffsetClock {
  let aheadMs = 0;
  const nowMs = () => machineMs() + aheadMs;

  function catchUp(writtenMs: number | undefined): void {
    const behindMs = (writtenMs ?? Number.NEGATIVE_INFINITY) - nowMs();
    if (behindMs > 0 && behindMs <= CREDIBLE_AHEAD_MS) aheadMs += behindMs;
  }

  return {
    nowMs,
    ownMs: (commonMs) => commonMs - aheadMs,
    begin(writtenMs) {
      aheadMs = 0;
      const silenceMs = machineMs() - (writtenMs ?? Number.NEGATIVE_INFINITY);
      const isDoubted = silenceMs > UNDOUBTED_SILENCE_MS && silenceMs <= DOUBTED_SILENCE_MS;
      if (isDoubted) aheadMs = UNDOUBTED_SILENCE_MS - silenceMs;
      catchUp(writtenMs);
    },
    catchUp,
  };
}
