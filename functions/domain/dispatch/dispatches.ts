import type { Lane } from '../../contract/lanes.ts';
import type { Language } from '../../contract/languages.ts';

/** `planned` waits for its slices to be cut, `sending` has them, `finished` has closed them all. */
export type DispatchStatus = 'planned' | 'sending' | 'finished';

/**
 * What stops a dispatch between two calls. `paused` keeps its slices open; `cancelled` (by a person) and `superseded` (by a
 * correction or a retraction, or a version that hides a name) close them as they are.
 */
export const HALTS = ['paused', 'cancelled', 'superseded'] as const;
export type HaltKind = (typeof HALTS)[number];

export interface Halt {
  readonly kind: HaltKind;
  readonly atMs: number;
}

/** What is done with people of a call that stayed without an answer and without an event: mailed again, or left and counted. */
export const UNCERTAIN_POLICIES = ['resend', 'leave-in-doubt'] as const;
export type UncertainPolicy = (typeof UNCERTAIN_POLICIES)[number];

/** What the sweep saw of a dispatch, for its next look. */
export interface DispatchWatch {
  readonly progress: string;
  readonly sinceMs: number;
  /** When mail of it was first seen to be accepted. */
  readonly acceptedAtMs?: number;
}

interface AnyDispatch {
  readonly dispatchId: string;
  readonly lane: Lane;
  readonly status: DispatchStatus;
  readonly halt?: Halt;
  readonly createdAtMs: number;
  readonly uncertain: UncertainPolicy;
  /** How deep the id space is cut: there are `2 ** sliceBits` slices. Written once. */
  readonly sliceBits?: number;
  readonly estimatedPeople?: number;
  readonly closedSlices: number;
  readonly finishedAtMs?: number;
  readonly watch?: DispatchWatch;
}

/**
 * Who an alert goes to. `matching`: who follows its subject. `matching-and-reached`: these and the people whom an earlier version
 * reached, even if they follow other things now. `reached`: only the latter. `no-one`: it stops mailings, and is none. `waiting`: who follows its subject, waited for an edition in one of
 * the languages that were added, and has no mail of the version.
 */
export const REACHES = ['matching', 'matching-and-reached', 'reached', 'no-one', 'waiting'] as const;
export type Reach = (typeof REACHES)[number];

/** The mailing of one appeal version to its audience. */
export interface AlertDispatch extends AnyDispatch {
  readonly kind: 'alert';
  readonly appealId: string;
  readonly version: number;
  readonly publisherId: string;
  /** When the appeal version was published: a subscriber who confirmed later is not in its audience. */
  readonly publishedAtMs: number;
  readonly reach: Reach;
  /** Whether people who read digests get it at once too. */
  readonly isUrgent: boolean;
  /** Whether its version has a name that may not be written, and that mails of earlier versions may hold. */
  readonly hidesMore?: boolean;
  /** Of one whose reach is `waiting`: the languages of the editions that it brings. */
  readonly addedLanguages?: readonly Language[];
  /** Dispatches that have to be closed before this one starts: of earlier versions, or of the same for one whose reach is `waiting`. */
  readonly waitsFor: readonly string[];
  /** Not started before this: by then no call of an open digest carries the version that this one supersedes. */
  readonly notBeforeMs?: number;
  /** The dispatch of the later version that stopped this one, and waits for its end. */
  readonly supersededBy?: string;
}

/** Whether an alert mails readers of digests too, at any cadence. */
export const reachesEveryone = ({ isUrgent, reach }: AlertDispatch) =>
  isUrgent || reach === 'matching-and-reached' || reach === 'reached';

/** An appeal as a digest was planned with it. */
export interface DigestAppeal {
  readonly appealId: string;
  readonly version: number;
  readonly publishedAtMs: number;
  /** When the appeal's own dispatch ended: windows go by this. 0 where only that of a late edition brings it in. */
  readonly finishedAtMs: number;
  /** When the dispatches of late editions ended, by language: for readers who waited for one, windows go by this. */
  readonly lateEditions?: LateEditions;
  /** Whether its own dispatch mailed readers of digests too, so that each of them may have it. */
  readonly reachedEveryone: boolean;
}

/** In epoch milliseconds. */
export type LateEditions = Readonly<Partial<Record<Language, number>>>;

/** The mailing of one slot's digest: many appeals, each to those who follow it. */
export interface DigestDispatch extends AnyDispatch {
  readonly kind: 'digest';
  readonly lane: 'bulk';
  /** Frequency, local time and zone of its readers, as one word. */
  readonly slot: string;
  /** Appeals whose own dispatch ended after the one and up to the other are new to this slot's readers. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Those of the window, and of eight days before it when a subscriber came to the slot meanwhile. Fixed: receipts refer to them by place. */
  readonly appeals: readonly DigestAppeal[];
  /** Appeals that a later version has superseded since: no further call carries them. */
  readonly supersededAppeals: readonly string[];
}

export type Dispatch = AlertDispatch | DigestDispatch;

/** Why a slice waits. `account`: the sending of the whole account is stopped. */
export const WAIT_REASONS = [
  'rate',
  'daily-quota',
  'account',
  'throttled',
  'retry',
  'uncertain',
  'paused',
  'fault',
] as const;
export type WaitReason = (typeof WAIT_REASONS)[number];

/** One slice of a dispatch; `bits` is its prefix of the id space. */
export interface SliceId {
  readonly dispatchId: string;
  readonly bits: string;
}

/**
 * What a slice knows of its people. `accepted`, `terminal`, `uncertain`, `freed` and `retrying` are folded from its receipts, the
 * others are of its last way through the candidates.
 */
export interface SliceCounts {
  /** Distinct people that the topics named. */
  readonly candidates: number;
  /** Of these, in the audience when last looked at, or mailed already. */
  readonly matched: number;
  readonly accepted: number;
  /** Refused for good. */
  readonly terminal: number;
  /** In a call without a clear answer: perhaps mailed, and not mailed again unless events of later mail come and none of theirs, or an operator asks. */
  readonly uncertain: number;
  /** Were in a call without a clear answer, of which no event told; free to be mailed again, so perhaps twice. They are in another count too. */
  readonly freed: number;
  readonly retrying: number;
  /** Outside the deployment's allow-list. */
  readonly notAllowed: number;
  /** Their item does not open. */
  readonly unreadable: number;
  /** Left, changed what they follow, confirmed later, read digests, or wait for an edition in a language of theirs. */
  readonly skipped: number;
}

export const NO_COUNTS: SliceCounts = {
  candidates: 0,
  matched: 0,
  accepted: 0,
  terminal: 0,
  uncertain: 0,
  freed: 0,
  retrying: 0,
  notAllowed: 0,
  unreadable: 0,
  skipped: 0,
};

/** A slice as stored: the truth that queue messages only point to. */
export interface Slice extends SliceId {
  readonly status: 'open' | 'closed';
  /** Counts the leases: a writer with an older number is late. */
  readonly fence: number;
  readonly leasedUntilMs: number;
  readonly counts: SliceCounts;
  /** Counts the results that came after another worker had given their call up. */
  readonly lateResults: number;
  /** Why it was parked last: what waits is open, and no worker has it. */
  readonly waitsBecause?: WaitReason;
  /** When the last leaseholder parked it, so that no call of theirs was under way any more; while it is open. */
  readonly releasedAtMs?: number;
  /** When an operator asked, after it had closed, to mail the people again who were left in doubt. */
  readonly resendAskedAtMs?: number;
}

/** The right to work on a slice until a time, under its fencing number. */
export interface Lease extends SliceId {
  readonly fence: number;
  /** Counts and late results as they were when the lease was taken. */
  readonly counts: SliceCounts;
  readonly lateResults: number;
  readonly resendAskedAtMs?: number;
}

/** The lease that a slice was just given under. */
export const leaseOn = ({ dispatchId, bits, fence, counts, lateResults, resendAskedAtMs }: Slice): Lease => ({
  dispatchId,
  bits,
  fence,
  counts,
  lateResults,
  resendAskedAtMs,
});
