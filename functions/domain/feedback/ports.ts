import type { CanaryRun } from '../../contract/deployment/canaries.ts';
import type { MailChannelName } from '../../contract/lanes.ts';
import type { SliceId } from '../dispatch/dispatch.ts';
import type { Suppression } from '../subscriber/subscriber.ts';
import type { Deliveries } from './deliveries.ts';
import type { EventKind } from './mail-event.ts';

/** Places of entries in their call, by kind of event. */
export type EntrySets = Readonly<Record<EventKind, ReadonlySet<number>>>;

/** The sets of each kind. */
export const entrySets = (ofKind: (kind: EventKind) => ReadonlySet<number>): EntrySets => ({
  sent: ofKind('sent'),
  delivered: ofKind('delivered'),
  delayed: ofKind('delayed'),
  bounced: ofKind('bounced'),
  complained: ofKind('complained'),
  rejected: ofKind('rejected'),
});

/** What is kept of one call's events. */
export interface CallFeedback {
  /** Counts the writes; 0 when nothing is kept yet. */
  readonly revision: number;
  readonly entries: EntrySets;
}

export const NOTHING_KEPT: CallFeedback = { revision: 0, entries: entrySets(() => new Set()) };

/** What was read of some calls, by their ids. */
export interface OfCalls<Read> {
  readonly found: ReadonlyMap<string, Read>;
  /** Why the others can't be read. */
  readonly damaged: ReadonlyMap<string, unknown>;
}

/** Events of one call that are not in its ledger yet. */
export interface FreshEvents {
  readonly callId: string;
  readonly seen: CallFeedback;
  readonly fresh: EntrySets;
}

/** Calls of one slice that the ledger takes together: DynamoDB writes a hundred items at once, and the slice's counts are one. */
export const MOST_CALLS_TOGETHER = 99;

/** The ledger of events, by which each is counted once however often it comes. */
export interface FeedbackLedger {
  /** Who was in each call of a slice, in the order of its entries; without the calls that never were. */
  peopleOf(slice: SliceId, callIds: readonly string[]): Promise<OfCalls<readonly string[]>>;
  /** What is kept of each call; without those of which nothing is. */
  find(slice: SliceId, callIds: readonly string[]): Promise<OfCalls<CallFeedback>>;
  /**
   * Adds events to calls of a slice and what they count to the slice: all of it or nothing.
   * @param calls - {@link MOST_CALLS_TOGETHER} at most.
   * @returns `changed` when another worker wrote to one of them since, and nothing was written: read again.
   */
  add(slice: SliceId, calls: readonly FreshEvents[], counts: Deliveries, nowMs: number): Promise<'added' | 'changed'>;
}

/** An address that SES itself mails no more. */
export interface SuppressedAddress {
  readonly address: string;
  readonly because: Suppression;
  readonly sinceMs: number;
}

/** SES's own list of addresses that it mails no more. */
export interface SuppressionList {
  /** What was put on it since a moment, or ever, a page at a time. */
  pages(sinceMs: number | undefined): AsyncIterable<readonly SuppressedAddress[]>;
}

/** How far the list was read. */
export interface ListProgress {
  readUntilMs(): Promise<number | undefined>;
  saveReadUntil(epochMs: number): Promise<void>;
}

/** When SES last told anything of any mail but notices. */
export interface LastEvent {
  /** Goes forward only; moments close to the last one may be left out. */
  note(toldAtMs: number): Promise<void>;
}

/** One event of one canary of an operator's run. */
export interface CanaryHeard extends CanaryRun {
  readonly channel: MailChannelName;
  readonly kind: EventKind;
  readonly toldAtMs: number;
}

/** What came of operators' canaries. */
export interface CanaryRuns {
  /** Keeps an event for some hours; the same one again changes nothing. */
  note(heard: CanaryHeard, nowMs: number): Promise<void>;
}

/** What the feedback tells its operators; opaque ids only. */
export interface FeedbackObserver {
  suppressed(subscriberId: string, because: Suppression): void;
}
