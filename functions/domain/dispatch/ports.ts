import type { AppealVersion } from '../appeal/appeal.ts';
import type { IdPages, IdRange, TopicSample } from '../matching/matching.ts';
import type { Subscriber } from '../subscriber/subscriber.ts';
import type { Dispatch, Lease, Slice, SliceCounts, SliceId, WaitReason } from './dispatches.ts';
import type { Line, Turn } from './planning/line.ts';
import type { SliceWake } from './planning/plan-slices.ts';
import type { EntryOutcome, Receipt } from './sending/receipts.ts';

/** The topics' rows: who may want something. */
export interface Candidates {
  pages(topic: string, range: IdRange): IdPages;
  sample(topic: string, limit: number): Promise<TopicSample>;
}

/** One person as just read; `unreadable` when their item does not open. */
export type Person =
  | { readonly kind: 'subscriber'; readonly subscriber: Subscriber }
  | { readonly kind: 'unreadable'; readonly subscriberId: string };

export interface People {
  /** The people of these ids that exist, read consistently, in no order. */
  read(subscriberIds: readonly string[]): Promise<Person[]>;
}

export interface Appeals {
  /** @throws when there is no such version. */
  getVersion(appealId: string, version: number): Promise<AppealVersion>;
}

/** A dispatch that carries an appeal version, by itself or among others. */
export interface AppealDispatch {
  readonly version: number;
  readonly dispatchId: string;
  /** That of a version's own mailing is the moment at which the version was published. */
  readonly createdAtMs?: number;
}

export interface AppealDispatches {
  /** Every dispatch that carries any version of an appeal, oldest version first, read consistently. */
  of(appealId: string): Promise<AppealDispatch[]>;
}

export interface Dispatches {
  /** Read consistently. */
  find(dispatchId: string): Promise<Dispatch | undefined>;
  /** Writes how deep the id space is cut, and for how many people, unless it is written; either way, the bits that count. */
  cut(dispatchId: string, sliceBits: number, estimatedPeople: number): Promise<number>;
  /** From `planned` to `sending`, to be watched from now on; does nothing to a dispatch that is further. */
  startSending(dispatchId: string): Promise<void>;
  /** To `finished` when all slices are closed; says whether it was this call that did it. */
  finishIfComplete(dispatchId: string, nowMs: number): Promise<boolean>;
}

export type Leasing =
  | { readonly kind: 'leased'; readonly lease: Lease }
  | { readonly kind: 'leased-elsewhere' }
  | { readonly kind: 'closed'; readonly slice: Slice }
  | { readonly kind: 'unknown' };

/** `lost`: another worker has the slice now. `late-result`: a receipt changed since the counts were folded. */
export type Closing = 'closed' | 'lost' | 'late-result';

/** How a leaseholder leaves a slice that is not done. */
export interface Parking {
  readonly atMs: number;
  /** When a worker is to look again. */
  readonly dueAtMs: number;
  /** Left out when it waits for nothing but another worker. */
  readonly because?: WaitReason;
  /** Left out to keep those that are stored. */
  readonly counts?: SliceCounts;
}

export interface Slices {
  /** Adds the slices that are missing; the others stay as they are. */
  add(dispatchId: string, wakes: readonly SliceWake[]): Promise<void>;
  lease(slice: SliceId, nowMs: number, untilMs: number): Promise<Leasing>;
  /** Keeps counts for the publisher who watches. Does nothing when the lease is lost. */
  saveCounts(lease: Lease, counts: SliceCounts): Promise<void>;
  /** Gives the lease back. Does nothing when it is lost. */
  park(lease: Lease, parking: Parking): Promise<void>;
  /** Closes the slice and counts it on its dispatch, in one transaction. */
  close(lease: Lease, lateResultsSeen: number, counts: SliceCounts): Promise<Closing>;
  find(slice: SliceId): Promise<Slice | undefined>;
  /** Says that a receipt changed behind the leaseholder's back; gives the slice as it is now. */
  noteLateResult(slice: SliceId): Promise<Slice>;
  /** New counts of a closed slice, unless another late result came meanwhile. */
  correctCounts(slice: Slice, counts: SliceCounts): Promise<boolean>;
}

export interface CallResult {
  readonly state: 'done' | 'uncertain';
  readonly outcomes: readonly EntryOutcome[];
  readonly resultAtMs: number;
}

/** A call as the worker knows it that made it, or that read its receipt. */
export type WrittenCall = Pick<Receipt, 'callId' | 'intentAtMs'>;

export interface Receipts {
  list(slice: SliceId): Promise<Receipt[]>;
  /** One call's, read consistently. */
  find(slice: SliceId, callId: string): Promise<Receipt | undefined>;
  /** Written only while the lease holds: false when it is lost. */
  writeIntent(lease: Lease, intent: Receipt): Promise<boolean>;
  /**
   * Writes a call's answer over its intent, or over an uncertain that a later leaseholder made of it. Never fenced: SES's
   * answer is true no matter which worker writes it.
   * @returns false when the receipt is in another state.
   */
  writeResult(slice: SliceId, call: WrittenCall, from: 'intent' | 'uncertain', result: CallResult): Promise<boolean>;
  /** An intent becomes uncertain; does nothing to a receipt that has its answer by now. */
  giveUp(slice: SliceId, intent: Receipt, nowMs: number): Promise<void>;
  /** Notes on an uncertain call that events come again; does nothing to a receipt that has its answer by now. */
  noteEventsBack(slice: SliceId, callId: string, nowMs: number): Promise<void>;
  /**
   * Writes what became of an uncertain call's people, only while the lease holds; no late result replaces it any more. So it does
   * for a call that was decided before, whose people are mailed again because an operator asked.
   * @returns false when the lease is lost, or the receipt is in another state.
   */
  resolve(
    lease: Lease,
    call: WrittenCall & Pick<Receipt, 'state'>,
    outcomes: readonly EntryOutcome[],
    nowMs: number,
  ): Promise<boolean>;
}

/** What keeps SES from sending any mail just now. */
export type StoppingOutcome = Extract<EntryOutcome, 'throttled' | 'over-quota' | 'paused' | 'misconfigured'>;

/**
 * What SES said to a call. `answered`: an outcome for each entry. `refused`: none was taken, and perhaps one of them is why.
 * `stopped`: none was taken, and no other recipient would be. `unreachable`: it never left. `unclear`: anything may have happened.
 */
export type CallAnswer =
  | { readonly kind: 'answered'; readonly outcomes: readonly EntryOutcome[] }
  | { readonly kind: 'refused' | 'unreachable' | 'unclear'; readonly reason: string }
  | {
      readonly kind: 'stopped';
      readonly outcome: StoppingOutcome;
      readonly reason: string;
      /** The action that the function's role may not do. */
      readonly denied?: string;
    };

/** What SES's events have told of one call. */
export interface EventsOfCall {
  readonly callId: string;
  /** Places of the entries of which any event came but a rejection: SES took these mails. */
  readonly sent: ReadonlySet<number>;
}

/** SES's events as evidence. */
export interface SesEvents {
  /** Of these calls, those of which anything is known. */
  ofCalls(slice: SliceId, callIds: readonly string[]): Promise<EventsOfCall[]>;
  /** When the newest event was sent by SES, of any mail: silence means something only while events flow. */
  lastEventAtMs(): Promise<number | undefined>;
}

/** How a slice was found: due by a time, or in line up to a place. */
export type Waited = { readonly dueByMs: number } | { readonly inLineTo: number };

/** What is past its time, earliest first, at most `limit`. */
export interface DueWork {
  dueDispatches(nowMs: number, limit: number): Promise<string[]>;
  dueSlices(nowMs: number, limit: number): Promise<SliceId[]>;
  /** Those in line up to a place. */
  slicesInLine(toPlace: number, limit: number): Promise<SliceId[]>;
  /** Gives a slice another turn; false when another sweep did so, or a worker took or closed the slice. */
  giveTurn(slice: SliceId, was: Waited, turn: Turn): Promise<boolean>;
}

/** The one line of the account, for all lanes. */
export interface Lines {
  /** As it was kept last; a new one if none was, or it is damaged. */
  find(): Promise<Line>;
  keep(line: Line): Promise<void>;
}

export interface Wakes {
  send(slices: readonly SliceId[], delayMs: number): Promise<void>;
}

/** What the sending tells its operators; opaque ids only. */
export interface SendingObserver {
  callEnded(slice: SliceId, callId: string, answer: CallAnswer, outcomes: readonly EntryOutcome[]): void;
  personUnreadable(subscriberId: string): void;
  personNotAllowed(subscriberId: string): void;
  callsGivenUp(slice: SliceId, people: number): void;
  callResolved(slice: SliceId, callId: string, outcomes: readonly EntryOutcome[]): void;
  /** No event of later mail has come, so that nothing is known of a call's people still. */
  callPostponed(slice: SliceId, callId: string, people: number): void;
}

/** The dispatches of an appeal's versions, for what puts them right or takes them back. */
export interface DispatchesOfAppeals {
  /** Dispatches that carry a version of an appeal and are not finished, read consistently. */
  openDispatches(appealId: string): Promise<readonly Dispatch[]>;
  /** Lets digests under way leave an appeal out from now on; those that have ended, or do so already, stay as they are. */
  leaveOut(appealId: string, digestIds: readonly string[]): Promise<void>;
}
