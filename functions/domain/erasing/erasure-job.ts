import { endOfHour, hoursInMs, minutesInMs } from '../time/time.ts';

/**
 * What is left to do once a subscriber's item is gone: receipts of dispatches, up to two years old, still name their id. Storage keeps the
 * job sealed, as it holds that id.
 */
export interface ErasureJob {
  readonly jobId: string;
  readonly subscriberId: string;
  /** What stand-ins are made with, 32 random bytes in base64. It is deleted with the job, and then leads from no stand-in to another. */
  readonly standInSecret: string;
  readonly erasedAtMs: number;
  /** Topics of cases under which rows of theirs may lie. */
  readonly cases?: readonly string[];
  /** The last place of the walk through planned dispatches that was looked at; left out before the first. */
  readonly walkedTo?: string;
  /** Dispatches that the walk passed while their slice was open. */
  readonly waitsFor: readonly string[];
}

/** Bytes of a job's secret. */
export const STAND_IN_SECRET_BYTES = 32;

/**
 * A job begins after this. A function that read the subscriber before the erasure may still write their id, to a notice's receipt or a
 * bounce; AWS ends each after fifteen minutes at the latest. A session that was open ends after thirty.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html
 */
export const FORGETTING_BEGINS_AFTER_MS = minutesInMs(35);

/** When a job is looked at again of which slices are still open. */
export const LOOKS_AGAIN_AFTER_MS = minutesInMs(10);

/** A slice that is still open after this, in a dispatch that is paused say, is leased by the job itself. */
export const LEASES_OPEN_SLICES_AFTER_MS = hoursInMs(12);

/** A job that is older rings: it will not keep what the privacy page promises. */
export const OVERDUE_AFTER_MS = hoursInMs(20);

/** The job of a subscriber whose item is deleted now. */
export const newErasureJob = (
  subscriberId: string,
  { jobId, standInSecret }: Pick<ErasureJob, 'jobId' | 'standInSecret'>,
  nowMs: number,
): ErasureJob => ({ jobId, subscriberId, standInSecret, erasedAtMs: nowMs, waitsFor: [] });

/** When a job is due first, in epoch milliseconds: a whole hour, since this stands in the open, and the record of what ended has the day. */
export const beginsAtMs = ({ erasedAtMs }: Pick<ErasureJob, 'erasedAtMs'>) =>
  endOfHour(erasedAtMs + FORGETTING_BEGINS_AFTER_MS);
