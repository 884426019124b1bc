/** What slices are sized by. */
export interface SliceSizing {
  readonly minSlicePeople: number;
  readonly maxSlicePeople: number;
  /** How long one slice should take at the account's rate. */
  readonly sliceSeconds: number;
  readonly sendsPerSecond: number;
}

/** 65,536 slices of a thousand people are enough for everyone alive with e-mail in one country. */
const MAX_SLICE_BITS_PLANNED = 16;

/** Work that is queued ahead of the workers; the sweep queues the rest as its time comes. */
const QUEUED_AHEAD_MS = 300_000;

/** People that one slice should hold. */
export const slicePeople = ({ minSlicePeople, maxSlicePeople, sliceSeconds, sendsPerSecond }: SliceSizing) =>
  Math.min(Math.max(minSlicePeople, sliceSeconds * sendsPerSecond), maxSlicePeople);

/** How many bits to cut the id space by, so that no slice of `people` is expected to be above its size. */
export function sliceBitsFor(people: number, sizing: SliceSizing): number {
  const slices = Math.max(1, people / slicePeople(sizing));
  return Math.min(Math.ceil(Math.log2(slices)), MAX_SLICE_BITS_PLANNED);
}

/** When a slice is due for the sweep, and whether it is queued at once. */
interface Wake {
  readonly isQueuedNow: boolean;
  readonly dueAtMs: number;
}

/** The wake of one planned slice. */
export interface SliceWake extends Wake {
  readonly bits: string;
}

/**
 * The wake of a slice whose turn comes in a while, so that a lane's queue holds about five minutes of work.
 * @param wakeAfterMs - how long a queued slice may take before the sweep queues it again.
 */
export function wakeInTurn(startsInMs: number, nowMs: number, wakeAfterMs: number): Wake {
  const isQueuedNow = startsInMs < QUEUED_AHEAD_MS;
  return { isQueuedNow, dueAtMs: nowMs + startsInMs + (isQueuedNow ? wakeAfterMs : -QUEUED_AHEAD_MS) };
}

/** Wakes for slices in order, however long the dispatch is. @param wakeAfterMs - as in {@link wakeInTurn}. */
export function planWakes(
  slices: readonly string[],
  people: number,
  sizing: SliceSizing,
  nowMs: number,
  wakeAfterMs: number,
): SliceWake[] {
  const msPerSlice = (people / slices.length / sizing.sendsPerSecond) * 1000;
  return slices.map((bits, index) => ({ bits, ...wakeInTurn(Math.round(index * msPerSlice), nowMs, wakeAfterMs) }));
}
