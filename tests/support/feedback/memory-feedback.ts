import type { SliceId } from '../../../functions/domain/dispatch/dispatch.ts';
import type { SesEvents } from '../../../functions/domain/dispatch/ports.ts';
import { addDeliveries, type Deliveries, NO_DELIVERIES } from '../../../functions/domain/feedback/deliveries.ts';
import {
  type CallFeedback,
  type CanaryRuns,
  entrySets,
  type FeedbackLedger,
  type FeedbackObserver,
  type FreshEvents,
  type LastEvent,
  NOTHING_KEPT,
} from '../../../functions/domain/feedback/ports.ts';
import type { FeedbackPorts } from '../../../functions/domain/feedback/record-feedback.ts';
import type { CallId } from '../../../functions/domain/feedback/tagged-mail.ts';
import type { TransientBounces } from '../../../functions/domain/subscriber/ports.ts';
import { MemoryPorts } from '../subscribing/memory-ports.ts';

const nameOf = ({ dispatchId, bits, callId }: CallId) => `${dispatchId}#${bits}#${callId}`;

/** What feedback keeps, in memory, with the conditions of the real table. */
export class MemoryFeedback {
  readonly subscribing = new MemoryPorts();
  /** Who was in which call. */
  readonly calls = new Map<string, readonly string[]>();
  readonly kept = new Map<string, CallFeedback>();
  readonly counts = new Map<string, Deliveries>();
  readonly bounced = new Map<string, Set<string>>();
  readonly suppressed: string[] = [];
  /** Run, channel, mailbox and what came of it. */
  readonly canariesHeard: string[] = [];
  lastEventAtMs: number | undefined;
  /** Runs before each write of the ledger: where a test lets another writer write first, or fails. */
  beforeAdd: (slice: SliceId, calls: readonly FreshEvents[]) => void | Promise<void> = () => {};

  /** Puts a call in, as its receipt would. */
  holdsCall(call: CallId, people: readonly string[]): void {
    this.calls.set(nameOf(call), people);
  }

  entriesOf(call: CallId): CallFeedback['entries'] {
    return (this.kept.get(nameOf(call)) ?? NOTHING_KEPT).entries;
  }

  countsOf(dispatchId: string): Deliveries {
    const ofDispatch = [...this.counts].filter(([name]) => name.startsWith(`${dispatchId}#`));
    return ofDispatch.map(([, counts]) => counts).reduce(addDeliveries, NO_DELIVERIES);
  }

  readonly ledger: FeedbackLedger = {
    peopleOf: async (slice, callIds) => this.ofCalls(this.calls, slice, callIds),
    find: async (slice, callIds) => this.ofCalls(this.kept, slice, callIds),
    add: async (slice, calls, counts) => {
      await this.beforeAdd(slice, calls);
      const entries = calls.map((one) => {
        const name = nameOf({ ...slice, callId: one.callId });
        return { ...one, name, known: this.kept.get(name) ?? NOTHING_KEPT };
      });
      if (entries.some(({ known, seen }) => known.revision !== seen.revision)) return 'changed';
      for (const { name, known, fresh } of entries) {
        const together = entrySets((kind) => new Set([...known.entries[kind], ...fresh[kind]]));
        this.kept.set(name, { revision: known.revision + 1, entries: together });
      }
      const ofSlice = `${slice.dispatchId}#${slice.bits}`;
      this.counts.set(ofSlice, addDeliveries(this.counts.get(ofSlice) ?? NO_DELIVERIES, counts));
      return 'added';
    },
  };

  private ofCalls<Kept>(all: ReadonlyMap<string, Kept>, slice: SliceId, callIds: readonly string[]) {
    const found = callIds.flatMap((callId) => {
      const kept = all.get(nameOf({ ...slice, callId }));
      return kept === undefined ? [] : [[callId, kept] as const];
    });
    return { found: new Map(found), damaged: new Map() };
  }

  readonly bounces: TransientBounces = {
    note: async (subscriberId, callId, mailedAtMs) => {
      const mails = this.bounced.get(subscriberId) ?? new Set();
      this.bounced.set(subscriberId, mails.add(`${callId}@${mailedAtMs}`));
      return this.bounces.listOf(subscriberId);
    },
    listOf: async (subscriberId) =>
      [...(this.bounced.get(subscriberId) ?? [])].map((mail) => Number(mail.split('@')[1])),
  };

  readonly lastEvent: LastEvent = {
    note: async (toldAtMs) => {
      this.lastEventAtMs = Math.max(this.lastEventAtMs ?? 0, toldAtMs);
    },
  };

  readonly canaryRuns: CanaryRuns = {
    note: async ({ runId, channel, mailbox, kind }) =>
      void this.canariesHeard.push(`${runId} ${channel} ${mailbox} ${kind}`),
  };

  readonly observer: FeedbackObserver = {
    suppressed: (subscriberId) => void this.suppressed.push(subscriberId),
  };

  readonly sesEvents: SesEvents = {
    ofCalls: async (slice, callIds) =>
      [...new Set(callIds)].flatMap((callId) => {
        const kept = this.kept.get(nameOf({ ...slice, callId }));
        if (!kept) return [];
        const { rejected: _, ...proving } = kept.entries;
        return { callId, sent: new Set(Object.values(proving).flatMap((indexes) => [...indexes])) };
      }),
    lastEventAtMs: async () => this.lastEventAtMs,
  };

  get ports(): FeedbackPorts {
    const { ledger, bounces, lastEvent, canaryRuns, observer } = this;
    const { subscribers, topicRows, hashOfAddress, confirmations } = this.subscribing;
    return { ledger, bounces, lastEvent, canaryRuns, observer, subscribers, topicRows, hashOfAddress, confirmations };
  }
}
