import { SQS_MAX_DELAY_SECONDS } from '../../../contract/limits.ts';
import type { RetryPolicy } from './receipts.ts';

/** The times and sizes that sending a slice goes by. */
export interface SendingSettings {
  readonly leaseMs: number;
  readonly callTimeoutMs: number;
  readonly prepareWithinMs: number;
  readonly recordWithinMs: number;
  /** People read longer ago than this are read again before their call. */
  readonly rereadAfterMs: number;
  /** How long a look at the dispatch holds: a call that has not begun by then does not begin. */
  readonly lookHoldsMs: number;
  /** How often a slice's counts are kept while it is being sent. */
  readonly saveCountsEveryMs: number;
  /** How long SES's events have to tell of a call without a clear answer. */
  readonly resolveUncertainAfterMs: number;
  /** How long after a call its decision is put off at most, while no event of later mail comes. */
  readonly postponeUncertainForMs: number;
  /** When a slice of a paused dispatch looks again by itself. */
  readonly recheckPausedAfterMs: number;
  readonly retry: RetryPolicy;
}

const PREPARE_WITHIN_MS = 1_000;
const RECORD_WITHIN_MS = 2_000;
const REREAD_AFTER_MS = 500;
/** With a call's timeout it stays below what a follow-up waits for the calls of digests that are under way. */
const LOOK_HOLDS_MS = 5_000;
const SAVE_COUNTS_EVERY_MS = 2_000;
const GIVE_UP_AFTER_MS = 60 * 60 * 1_000;

/** What a stage decides of them. */
export interface SendingTimes {
  readonly leaseSeconds: number;
  readonly callTimeoutMs: number;
  readonly retryEntryAfterSeconds: number;
  readonly resolveUncertainAfterSeconds: number;
  readonly postponeUncertainForSeconds: number;
  readonly recheckPausedAfterSeconds: number;
}

export const sendingSettings = (times: SendingTimes): SendingSettings => ({
  leaseMs: times.leaseSeconds * 1_000,
  callTimeoutMs: times.callTimeoutMs,
  prepareWithinMs: PREPARE_WITHIN_MS,
  recordWithinMs: RECORD_WITHIN_MS,
  rereadAfterMs: REREAD_AFTER_MS,
  lookHoldsMs: LOOK_HOLDS_MS,
  saveCountsEveryMs: SAVE_COUNTS_EVERY_MS,
  resolveUncertainAfterMs: times.resolveUncertainAfterSeconds * 1_000,
  postponeUncertainForMs: times.postponeUncertainForSeconds * 1_000,
  recheckPausedAfterMs: times.recheckPausedAfterSeconds * 1_000,
  retry: {
    firstWaitMs: times.retryEntryAfterSeconds * 1_000,
    longestWaitMs: SQS_MAX_DELAY_SECONDS * 1_000,
    giveUpAfterMs: GIVE_UP_AFTER_MS,
  },
});
