import type { Dispatches, Slice, SliceId, Slices } from '../dispatch/dispatch.ts';
import type { ErasureJob } from './erasure-job.ts';

/** Who a receipt names, even when no more of it can be read. */
export interface NamedPeople {
  readonly callId: string;
  /** Subscriber ids, in the order of the call's entries. */
  readonly people: readonly string[];
}

/** What is to become of one receipt: other ids in the same places, or nothing at all. */
export interface ReceiptRewrite extends NamedPeople {
  readonly becomes: readonly string[] | 'deleted';
}

/**
 * What a slice has to be while its receipts are rewritten. `closed`: no worker adds to them any more. `leased`: only the holder of this
 * fence does. `without-slice`: of welcomes, whose dispatch has receipts alone.
 */
export type RewriteGuard =
  | { readonly kind: 'closed' }
  | { readonly kind: 'without-slice' }
  | { readonly kind: 'leased'; readonly fence: Slice['fence'] };

export interface ErasedReceipts {
  /** Who the receipts of a slice name, read consistently. */
  list(slice: SliceId): Promise<NamedPeople[]>;
  /**
   * Rewrites receipts, all or none.
   * @returns false when the slice is not what the guard says, or a receipt has changed: read again.
   */
  rewrite(slice: SliceId, guard: RewriteGuard, rewrites: readonly ReceiptRewrite[]): Promise<boolean>;
}

/** A dispatch by its place among all that were planned. */
export interface PlannedDispatch {
  /** Ascends with the time of planning. */
  readonly place: string;
  readonly dispatchId: string;
}

export interface PlannedDispatches {
  /** Dispatches that were planned in a span of time, after a place if one is given; oldest first, a page at a time. */
  pages(fromMs: number, toMs: number, afterPlace: string | undefined): AsyncIterable<readonly PlannedDispatch[]>;
}

/** Erasures of which something is left to do. */
export interface ErasureJobs {
  /** Ids of those that are due, longest due first. */
  due(nowMs: number, limit: number): Promise<string[]>;
  /** Undefined when it is done. @throws when it does not open. */
  find(jobId: string): Promise<ErasureJob | undefined>;
  /** Keeps how far a job has come, and when it is due again; of one that was finished meanwhile nothing comes back. */
  save(job: ErasureJob, dueAtMs: number): Promise<void>;
  finish(jobId: string): Promise<void>;
}

export interface ForgettingPorts {
  readonly jobs: ErasureJobs;
  readonly planned: PlannedDispatches;
  readonly dispatches: Pick<Dispatches, 'find'>;
  readonly slices: Pick<Slices, 'find' | 'lease' | 'park'>;
  readonly receipts: ErasedReceipts;
  /** Deletes all that still lies under an id, but for the subscriber's own item; may run twice. */
  deleteRest(subscriberId: string, cases?: readonly string[]): Promise<void>;
  nowMs(): number;
}
