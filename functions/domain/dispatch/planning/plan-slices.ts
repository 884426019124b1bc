import { type Line, type Turn, turnBehind } from './line.ts';

/** What slices are sized by. */
export interface SliceSizing {
  readonly minSlicePeople: number;
  readonly maxSlicePeople: number;
  /** How long one slice should take at the account's rate. */
  readonly sliceSeconds: number;
}

/** As many as one `start-dispatch` writes in its time, at a partition’s 1,000 writes a second: a mailing to more than 32 million has larger slices. docs/scale.md */
const MAX_SLICE_BITS_PLANNED = 15;

/** People that one slice should hold. @param pace - in mails a second. */
export const slicePeople = ({ minSlicePeople, maxSlicePeople, sliceSeconds }: SliceSizing, pace: number) =>
  Math.min(Math.max(minSlicePeople, sliceSeconds * pace), maxSlicePeople);

/** How many bits to cut the id space by, so that no slice of `people` is expected to be above its size. */
export function sliceBitsFor(people: number, sizing: SliceSizing, pace: number): number {
  const slices = Math.max(1, people / slicePeople(sizing, pace));
  return Math.min(Math.ceil(Math.log2(slices)), MAX_SLICE_BITS_PLANNED);
}

/** The turn of one planned slice. */
export interface SliceWake {
  readonly bits: string;
  readonly turn: Turn;
}

/** The turns of slices in order, however long the dispatch is. @param wakeAfterMs - as in {@link turnBehind}. */
export function planWakes(
  slices: readonly string[],
  people: number,
  line: Line,
  nowMs: number,
  wakeAfterMs: number,
): SliceWake[] {
  const peopleOfASlice = people / slices.length;
  return slices.map((bits, index) => ({ bits, turn: turnBehind(index * peopleOfASlice, line, nowMs, wakeAfterMs) }));
}
