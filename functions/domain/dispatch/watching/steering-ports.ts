import type { Lane } from '../../../contract/lanes.ts';
import type { Dispatch, DispatchWatch, HaltKind, Slice, SliceId } from '../dispatches.ts';
import type { Wakes } from '../ports.ts';

/** The wake-ups of each lane's queue. */
export type LaneWakes = Readonly<Record<Lane, Wakes>>;

/** What happens to a dispatch as a whole. Each change is conditional: of two at once one is made. */
export interface Steering {
  /** Those that are written by now, read consistently. */
  slicesOf(dispatchId: string): Promise<Slice[]>;
  /** Stops a dispatch that is not finished, nor halted in the same way or for good; says whether it was this call that did. */
  halt(dispatchId: string, kind: HaltKind, nowMs: number): Promise<boolean>;
  /** Lets a paused one go on, or start. */
  resume(dispatchId: string, nowMs: number): Promise<boolean>;
  /** Finishes a planned dispatch that was cancelled or superseded before it started. */
  finishUnstarted(dispatchId: string, nowMs: number): Promise<boolean>;
  /** Moves the time at which the sweep tries to start a planned dispatch. */
  postponeStart(dispatchId: string, dueAtMs: number): Promise<void>;
  /** Lets a planned alert not start before a time. */
  holdBack(dispatchId: string, notBeforeMs: number): Promise<void>;
  /** Moves the time of an open slice that no worker has; says whether there was one. */
  hastenSlice(slice: SliceId, nowMs: number, dueAtMs: number): Promise<boolean>;
}

/** Opens slices again that had closed. */
export interface Reopening {
  /**
   * Opens a closed slice, due at once, to mail the people again who were left in doubt, and its dispatch with it.
   * @returns false when it is open, its dispatch was stopped, or a later version of its appeal was published.
   */
  reopenSlice(dispatch: Dispatch, slice: SliceId, nowMs: number): Promise<boolean>;
}

/** What the sweep asks, which watches the mailings. */
export interface Watching {
  /** Dispatches under way that are to be looked at, longest waiting first. */
  dueWatches(nowMs: number, limit: number): Promise<string[]>;
  /** Dispatches by the time at which they ended, both ends included. */
  finishedBetween(fromMs: number, toMs: number, limit: number): Promise<string[]>;
  /** Keeps what was seen of a dispatch under way, unless another sweep did since it was read. */
  keepWatch(dispatch: Dispatch, watch: DispatchWatch, nextAtMs: number): Promise<void>;
  delivered(dispatchId: string): Promise<number>;
}
