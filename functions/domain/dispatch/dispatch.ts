/** Urgent alerts have a queue of their own, so that nothing slow is ahead of them. */
export type Lane = 'urgent';

/** `planned` waits for its slices to be cut, `sending` has them, `finished` has closed them all. */
export type DispatchStatus = 'planned' | 'sending' | 'finished';

/** The mailing of one appeal version to its audience. */
export interface Dispatch {
  readonly dispatchId: string;
  readonly appealId: string;
  readonly version: number;
  readonly publisherId: string;
  readonly lane: Lane;
  readonly status: DispatchStatus;
  /** When the appeal version was published: whoever confirmed later is not in its audience. */
  readonly publishedAtMs: number;
  readonly createdAtMs: number;
  /** How deep the id space is cut: there are `2 ** sliceBits` slices. Written once. */
  readonly sliceBits?: number;
  readonly closedSlices: number;
  readonly finishedAtMs?: number;
}

/** One slice of a dispatch; `bits` is its prefix of the id space. */
export interface SliceId {
  readonly dispatchId: string;
  readonly bits: string;
}

/**
 * What a slice knows of its people. `accepted`, `terminal`, `uncertain` and `retrying` are folded from its receipts, the
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
  /** In a call without a clear answer: perhaps mailed, not mailed again. */
  readonly uncertain: number;
  readonly retrying: number;
  /** Outside the deployment's allow-list. */
  readonly notAllowed: number;
  /** Their item does not open. */
  readonly unreadable: number;
  /** Left, changed what they follow, confirmed later, or read digests. */
  readonly skipped: number;
}

export const NO_COUNTS: SliceCounts = {
  candidates: 0,
  matched: 0,
  accepted: 0,
  terminal: 0,
  uncertain: 0,
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
}

/** The right to work on a slice until a time, under its fencing number. */
export interface Lease extends SliceId {
  readonly fence: number;
  /** Counts and late results as they were when the lease was taken. */
  readonly counts: SliceCounts;
  readonly lateResults: number;
}
