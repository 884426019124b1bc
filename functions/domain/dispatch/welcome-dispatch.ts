import type { AppealVersion } from '../appeal/appeal.ts';
import { allSlices, sliceOf } from '../matching/matching.ts';
import { digestOfWelcome, type HashingKeys } from '../tokens/tokens.ts';
import { uuidOf } from '../uuid-of.ts';
import type { AlertDispatch, SliceId } from './dispatches.ts';
import { CALL_ID_BYTES, callIdFrom } from './sending/call-id.ts';
import type { EntryOutcome, Receipt } from './sending/receipts.ts';

/** Sixteen slices: as many as a caller who asks for receipts reads at once. */
const SLICE_BITS = 4;

/**
 * The dispatch under which the receipts of one appeal version's welcomes lie. It mails no subscriber by itself: it is finished from the
 * first moment, so that nothing starts, watches or stops it, and a caller who asks for the receipts of a version finds these too.
 */
export function welcomeDispatchOf(version: AppealVersion): AlertDispatch & { readonly sliceBits: number } {
  const { appealId, publisherId, publishedAtMs } = version;
  return {
    kind: 'alert',
    dispatchId: welcomeDispatchId(appealId, version.version),
    appealId,
    version: version.version,
    publisherId,
    lane: 'bulk',
    status: 'finished',
    publishedAtMs,
    createdAtMs: publishedAtMs,
    finishedAtMs: publishedAtMs,
    reach: 'matching',
    isUrgent: false,
    uncertain: 'leave-in-doubt',
    waitsFor: [],
    sliceBits: SLICE_BITS,
    closedSlices: 2 ** SLICE_BITS,
  };
}

/** The same for every worker. */
const welcomeDispatchId = (appealId: string, version: number): string => uuidOf(['welcome', appealId, version]);

/** Where the receipt lies that says whether a subscriber's welcome told them of an appeal version: there is one of each. */
export interface WelcomeReceiptId extends SliceId {
  readonly callId: string;
}

/** What the keys of welcomes' receipts are made with. */
export type WelcomeKeys = Pick<HashingKeys, 'welcomeKey'>;

export function welcomeReceiptIdOf(subscriberId: string, version: AppealVersion, keys: WelcomeKeys): WelcomeReceiptId {
  const { dispatchId, sliceBits } = welcomeDispatchOf(version);
  return {
    dispatchId,
    bits: sliceOf(subscriberId, sliceBits),
    callId: callIdFrom(digestOfWelcome(subscriberId, dispatchId, keys).subarray(0, CALL_ID_BYTES)),
  };
}

/** What is written down before a welcome leaves: it may have been sent. */
export const welcomeIntent = (subscriberId: string, { callId }: WelcomeReceiptId, nowMs: number): Receipt => ({
  callId,
  fence: 0,
  state: 'intent',
  people: [subscriberId],
  outcomes: [],
  intentAtMs: nowMs,
});

/** Outcomes after which a welcome may tell of the same appeal once more: no subscriber has it. */
export const FREE_AGAIN = ['throttled', 'not-sent', 'refused'] as const satisfies readonly EntryOutcome[];

/** What became of a welcome, for the receipts of its appeals. */
export type WelcomeOutcome = 'accepted' | 'uncertain' | (typeof FREE_AGAIN)[number];

/** Outcomes of welcomes, for those who may not read whom they went to. */
export interface WelcomeOutcomes {
  /** Of each welcome of a slice; undefined of one that may be under way. */
  list(slice: SliceId): Promise<(EntryOutcome | undefined)[]>;
}

/** The slices that the receipts of a dispatch's welcomes lie in. */
export const welcomeSlicesOf = (dispatchId: string): SliceId[] =>
  allSlices(SLICE_BITS).map((bits) => ({ dispatchId, bits }));

/** The receipts that welcomes write. */
export interface WelcomeReceipts {
  /**
   * Writes down, for all of these versions or for none, that a subscriber's welcome is about to tell them of it.
   * @returns false when a welcome of theirs told of one of them before, or when one has a newer version by now: choose again.
   */
  intend(subscriberId: string, versions: readonly AppealVersion[], nowMs: number): Promise<boolean>;
  /** Writes what became of the welcome. */
  settle(subscriberId: string, versions: readonly AppealVersion[], outcome: WelcomeOutcome): Promise<void>;
}
