import { type Dispatch, type DispatchStatus, NO_COUNTS, type Slice, type SliceCounts } from '../dispatches.ts';

/** How far a dispatch is. */
export interface DispatchProgress {
  readonly status: DispatchStatus;
  readonly slices: { readonly open: number; readonly closed: number; readonly total: number };
  readonly counts: SliceCounts;
}

const COUNT_NAMES = Object.keys(NO_COUNTS) as (keyof SliceCounts)[]; // Object.keys forgets its keys' type

const add = (a: SliceCounts, b: SliceCounts) =>
  Object.fromEntries(COUNT_NAMES.map((name) => [name, a[name] + b[name]])) as Record<keyof SliceCounts, number>; // each name has its number

/** The slices' counts, added up. */
export const sumCounts = (slices: readonly Slice[]): SliceCounts =>
  slices.map((slice) => slice.counts).reduce(add, NO_COUNTS);

/** @param slices - the dispatch's slices; fewer than its total while it is being cut. */
export function dispatchProgress(dispatch: Dispatch, slices: readonly Slice[]): DispatchProgress {
  // One that was stopped while it was being cut ends without slices.
  const isCut = dispatch.status !== 'finished' || slices.length > 0;
  const total = isCut && dispatch.sliceBits !== undefined ? 2 ** dispatch.sliceBits : 0;
  const closed = slices.filter((slice) => slice.status === 'closed').length;
  // The last worker may have died between closing its slice and saying that the dispatch is finished.
  const status = total > 0 && closed === total ? 'finished' : dispatch.status;
  return {
    status,
    slices: { open: total - closed, closed, total },
    counts: sumCounts(slices),
  };
}
