import {
  type AlertDispatch,
  type DigestDispatch,
  leaseOn,
  NO_COUNTS,
  type Slice,
  type SliceId,
} from '../../../functions/domain/dispatch/dispatches.ts';
import type { Turn } from '../../../functions/domain/dispatch/planning/line.ts';
import type { StartingPorts } from '../../../functions/domain/dispatch/planning/start-dispatch.ts';
import type {
  AppealDispatches,
  CallResult,
  Candidates,
  Dispatches,
  DueWork,
  People,
  Person,
  Receipts,
  Slices,
  Waited,
} from '../../../functions/domain/dispatch/ports.ts';
import type { Receipt } from '../../../functions/domain/dispatch/sending/receipts.ts';
import type { Reopening, Steering } from '../../../functions/domain/dispatch/watching/steering-ports.ts';
import type { WelcomeOutcomes } from '../../../functions/domain/dispatch/welcome-dispatch.ts';
import type { ErasedReceipts, NamedPeople, PlannedDispatches } from '../../../functions/domain/erasing/ports.ts';
import { topicsOfSubscriber } from '../../../functions/domain/subscriber/cadence/slot.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';

type StoredSlice = Writable<Slice> & { turn: Turn };

const queued = (dueAtMs: number): Turn => ({ kind: 'queued', dueAtMs });
const numberOf = (turn: Turn) => (turn.kind === 'queued' ? turn.dueAtMs : turn.place);
const isWaiting = ({ status, turn }: StoredSlice, was: Waited) =>
  status === 'open' &&
  ('dueByMs' in was
    ? turn.kind === 'queued' && turn.dueAtMs <= was.dueByMs
    : turn.kind === 'in line' && turn.place <= was.inLineTo);
type Writable<T> = { -readonly [K in keyof T]: T[K] };
type StoredDispatch = Writable<AlertDispatch> | Writable<DigestDispatch>;

const nameOf = ({ dispatchId, bits }: SliceId) => `${dispatchId}/${bits}`;

/** The sending's part of the table in memory, with the same conditions on each write. */
export class MemoryTable {
  readonly dispatchItems = new Map<string, StoredDispatch>();
  readonly sliceItems = new Map<string, StoredSlice>();
  readonly receiptItems = new Map<string, Map<string, Receipt>>();
  readonly subscribers = new Map<string, Subscriber>();
  readonly topicRows = new Map<string, Set<string>>();
  /** Ids whose items do not open. */
  readonly damaged = new Set<string>();
  rowsPerPage = 3;

  /** Rows first, then the item, as saving follows does; rows that are no longer wanted stay for a day. */
  save(subscriber: Subscriber): void {
    for (const topic of topicsOfSubscriber(subscriber)) {
      const rows = this.topicRows.get(topic) ?? new Set();
      this.topicRows.set(topic, rows.add(subscriber.subscriberId));
    }
    this.subscribers.set(subscriber.subscriberId, subscriber);
  }

  receiptsOf(dispatchId: string): Receipt[] {
    const ofDispatch = [...this.receiptItems].filter(([name]) => name.startsWith(`${dispatchId}/`));
    return ofDispatch.flatMap(([, receipts]) => [...receipts.values()]);
  }

  slicesOf(dispatchId: string): Slice[] {
    return [...this.sliceItems.values()].filter((slice) => slice.dispatchId === dispatchId);
  }

  readonly candidates: Candidates = {
    pages: (topic, { from, below }) => this.pagesOf(topic, from, below),
    sample: async (topic, limit) => {
      const ids = [...(this.topicRows.get(topic) ?? [])].sort();
      return { ids: ids.slice(0, limit), isComplete: ids.length < limit };
    },
  };

  private async *pagesOf(topic: string, from: string, below: string) {
    let after = from;
    for (;;) {
      const rows = [...(this.topicRows.get(topic) ?? [])].filter((id) => id > after && id < below).sort();
      const page = rows.slice(0, this.rowsPerPage);
      yield page;
      const last = page.at(-1);
      if (last === undefined || rows.length === page.length) return;
      after = last;
    }
  }

  readonly people: People = {
    read: async (ids) =>
      ids.flatMap((subscriberId): Person[] => {
        if (this.damaged.has(subscriberId)) return [{ kind: 'unreadable', subscriberId }];
        const subscriber = this.subscribers.get(subscriberId);
        return subscriber ? [{ kind: 'subscriber', subscriber }] : [];
      }),
  };

  readonly appealDispatches: AppealDispatches = {
    of: async (appealId) =>
      [...this.dispatchItems.values()]
        .flatMap((dispatch) =>
          (dispatch.kind === 'alert' ? [dispatch] : dispatch.appeals)
            .filter((carried) => carried.appealId === appealId)
            .map(({ version }) => ({ version, dispatchId: dispatch.dispatchId })),
        )
        .sort((a, b) => a.version - b.version),
  };

  readonly appeals: StartingPorts['appeals'] = {
    openDispatches: async (appealId) =>
      (await this.appealDispatches.of(appealId))
        .map(({ dispatchId }) => this.getDispatch(dispatchId))
        .filter(({ status }) => status !== 'finished'),
    leaveOut: async (appealId, digestIds) => {
      for (const digest of digestIds.map((id) => this.getDispatch(id)))
        if (digest.kind === 'digest' && digest.status !== 'finished' && !digest.supersededAppeals.includes(appealId))
          digest.supersededAppeals = [...digest.supersededAppeals, appealId];
    },
  };

  readonly dispatches: Dispatches = {
    find: async (dispatchId) => {
      const found = this.dispatchItems.get(dispatchId);
      return found && { ...found };
    },
    cut: async (dispatchId, sliceBits, estimatedPeople) => {
      const dispatch = this.getDispatch(dispatchId);
      if (dispatch.sliceBits !== undefined) return dispatch.sliceBits;
      dispatch.estimatedPeople = estimatedPeople;
      dispatch.sliceBits = sliceBits;
      return sliceBits;
    },
    startSending: async (dispatchId) => {
      const dispatch = this.getDispatch(dispatchId);
      if (dispatch.status === 'planned') dispatch.status = 'sending';
    },
    finishIfComplete: async (dispatchId, nowMs) => {
      const dispatch = this.getDispatch(dispatchId);
      const isComplete = dispatch.sliceBits !== undefined && dispatch.closedSlices === 2 ** dispatch.sliceBits;
      if (!isComplete || dispatch.status === 'finished') return false;
      dispatch.status = 'finished';
      dispatch.finishedAtMs ??= nowMs;
      return true;
    },
  };

  readonly slices: Slices = {
    add: async (dispatchId, wakes) => {
      for (const { bits, turn } of wakes) {
        const name = nameOf({ dispatchId, bits });
        if (this.sliceItems.has(name)) continue;
        const fresh = { fence: 0, leasedUntilMs: 0, lateResults: 0, counts: NO_COUNTS, status: 'open' as const };
        this.sliceItems.set(name, { dispatchId, bits, turn, ...fresh });
      }
    },
    find: async (id) => {
      const slice = this.sliceItems.get(nameOf(id));
      return slice && { ...slice };
    },
    lease: async (id, nowMs, untilMs) => {
      const slice = this.sliceItems.get(nameOf(id));
      if (!slice) return { kind: 'unknown' };
      if (slice.status === 'closed') return { kind: 'closed', slice: { ...slice } };
      if (slice.leasedUntilMs > nowMs) return { kind: 'leased-elsewhere' };
      slice.leasedUntilMs = untilMs;
      slice.turn = queued(untilMs);
      delete slice.waitsBecause;
      slice.fence += 1;
      return { kind: 'leased', lease: leaseOn(slice) };
    },
    saveCounts: async (lease, counts) => {
      const slice = this.heldBy(lease, lease.fence);
      if (slice) slice.counts = counts;
    },
    park: async (lease, { atMs, dueAtMs, because, counts }) => {
      const slice = this.heldBy(lease, lease.fence);
      if (!slice) return;
      slice.leasedUntilMs = 0;
      slice.releasedAtMs = atMs;
      slice.turn = queued(dueAtMs);
      if (because) slice.waitsBecause = because;
      slice.counts = counts ?? slice.counts;
    },
    close: async (lease, lateResultsSeen, counts) => {
      const slice = this.heldBy(lease, lease.fence);
      if (!slice) return 'lost';
      if (slice.lateResults !== lateResultsSeen) return 'late-result';
      slice.status = 'closed';
      slice.leasedUntilMs = 0;
      delete slice.releasedAtMs;
      slice.counts = counts;
      this.getDispatch(lease.dispatchId).closedSlices += 1;
      return 'closed';
    },
    noteLateResult: async (id) => {
      const slice = this.getSlice(id);
      slice.lateResults += 1;
      return { ...slice };
    },
    correctCounts: async (seen, counts) => {
      const slice = this.getSlice(seen);
      if (slice.status !== 'closed' || slice.lateResults !== seen.lateResults) return false;
      slice.counts = counts;
      return true;
    },
  };

  readonly receipts: Receipts = {
    list: async (id) => [...(this.receiptItems.get(nameOf(id))?.values() ?? [])],
    find: async (id, callId) => this.receiptItems.get(nameOf(id))?.get(callId),
    writeIntent: async (lease, intent) => {
      if (!this.heldBy(lease, lease.fence)) return false;
      const receipts = this.receiptItems.get(nameOf(lease)) ?? new Map<string, Receipt>();
      if (receipts.has(intent.callId)) throw new Error(`call ${intent.callId} was written before`);
      this.receiptItems.set(nameOf(lease), receipts.set(intent.callId, intent));
      return true;
    },
    writeResult: async (id, { callId }, from, result) => this.replaceReceipt(id, callId, from, result),
    giveUp: async (id, intent, nowMs) => {
      const outcomes = intent.people.map(() => 'uncertain' as const);
      this.replaceReceipt(id, intent.callId, 'intent', { state: 'uncertain', outcomes, resultAtMs: nowMs });
    },
    noteEventsBack: async (id, callId, nowMs) => {
      const receipts = this.receiptItems.get(nameOf(id));
      const receipt = receipts?.get(callId);
      if (receipt?.state === 'uncertain') receipts?.set(callId, { ...receipt, eventsBackAtMs: nowMs });
    },
    resolve: async (lease, { callId, state }, outcomes, nowMs) =>
      this.heldBy(lease, lease.fence) !== undefined &&
      this.replaceReceipt(lease, callId, state, { state: 'resolved', outcomes, resultAtMs: nowMs }),
  };

  readonly welcomeOutcomes: WelcomeOutcomes = {
    list: async (id) => [...(this.receiptItems.get(nameOf(id))?.values() ?? [])].map(({ outcomes }) => outcomes[0]),
  };

  readonly planned: PlannedDispatches = {
    pages: (_fromMs, _toMs, afterPlace = '') => this.plannedAfter(afterPlace),
  };

  private async *plannedAfter(afterPlace: string) {
    const places = [...this.dispatchItems.keys()].map((dispatchId) => ({ place: dispatchId, dispatchId }));
    const rest = places.filter(({ place }) => place > afterPlace).sort((a, b) => (a.place < b.place ? -1 : 1));
    // A page each, so that there is an await before each.
    for (const one of rest) yield [one];
  }

  readonly erasedReceipts: ErasedReceipts = {
    list: async (id) =>
      [...(this.receiptItems.get(nameOf(id))?.values() ?? [])].map(({ callId, people }) => ({ callId, people })),
    rewrite: async (id, guard, rewrites) => {
      const slice = this.sliceItems.get(nameOf(id));
      const isSo = {
        closed: slice?.status === 'closed',
        leased: guard.kind === 'leased' && this.heldBy(id, guard.fence) !== undefined,
        'without-slice': true,
      };
      const receipts = this.receiptItems.get(nameOf(id)) ?? new Map<string, Receipt>();
      const isAsBefore = ({ callId, people }: NamedPeople) => receipts.get(callId)?.people.join() === people.join();
      if (!isSo[guard.kind] || !rewrites.every(isAsBefore)) return false;
      for (const { callId, becomes } of rewrites) {
        const receipt = receipts.get(callId);
        if (becomes === 'deleted') receipts.delete(callId);
        else if (receipt) receipts.set(callId, { ...receipt, people: becomes });
      }
      return true;
    },
  };

  /** Deletes a subscriber as erasure does: their rows, then their item. */
  erase(subscriberId: string): void {
    for (const rows of this.topicRows.values()) rows.delete(subscriberId);
    this.damaged.delete(subscriberId);
    this.subscribers.delete(subscriberId);
  }

  readonly steering: Steering = {
    slicesOf: async (dispatchId) => this.slicesOf(dispatchId),
    halt: async (dispatchId, kind, nowMs) => {
      const dispatch = this.getDispatch(dispatchId);
      const mayHalt = dispatch.halt === undefined || (kind !== 'paused' && dispatch.halt.kind === 'paused');
      if (dispatch.status === 'finished' || !mayHalt) return false;
      dispatch.halt = { kind, atMs: nowMs };
      return true;
    },
    resume: async (dispatchId) => {
      const dispatch = this.getDispatch(dispatchId);
      if (dispatch.status === 'finished' || dispatch.halt?.kind !== 'paused') return false;
      delete dispatch.halt;
      return true;
    },
    finishUnstarted: async (dispatchId, nowMs) => {
      const dispatch = this.getDispatch(dispatchId);
      const isOver = dispatch.halt?.kind === 'cancelled' || dispatch.halt?.kind === 'superseded';
      if (dispatch.status !== 'planned' || !isOver) return false;
      dispatch.status = 'finished';
      dispatch.finishedAtMs = nowMs;
      return true;
    },
    postponeStart: async () => {},
    holdBack: async (dispatchId, notBeforeMs) => {
      const dispatch = this.getDispatch(dispatchId);
      if (dispatch.kind === 'alert' && dispatch.status === 'planned') dispatch.notBeforeMs = notBeforeMs;
    },
    hastenSlice: async (id, nowMs, dueAtMs) => {
      const slice = this.getSlice(id);
      if (slice.status !== 'open' || slice.leasedUntilMs > nowMs) return false;
      slice.turn = queued(dueAtMs);
      return true;
    },
  };

  /** The newest version of each appeal that more than one was published of. */
  readonly newestVersions = new Map<string, number>();

  readonly reopening: Reopening = {
    reopenSlice: async ({ dispatchId }, id, nowMs) => {
      const dispatch = this.getDispatch(dispatchId);
      const slice = this.getSlice(id);
      const isNewest =
        dispatch.kind === 'digest' || (this.newestVersions.get(dispatch.appealId) ?? 1) <= dispatch.version;
      const isHalted = dispatch.halt && !(dispatch.status === 'finished' && dispatch.halt.kind === 'paused');
      if (slice.status !== 'closed' || dispatch.finishedAtMs === undefined || isHalted || !isNewest) return false;
      delete dispatch.halt;
      Object.assign(slice, { status: 'open', resendAskedAtMs: nowMs, turn: queued(nowMs) });
      dispatch.status = 'sending';
      dispatch.closedSlices -= 1;
      return true;
    },
  };

  readonly dueWork: DueWork = {
    dueDispatches: async () =>
      [...this.dispatchItems.values()].filter(({ status }) => status === 'planned').map(({ dispatchId }) => dispatchId),
    dueSlices: async (nowMs, limit) => this.slicesThat({ dueByMs: nowMs }, limit),
    slicesInLine: async (toPlace, limit) => this.slicesThat({ inLineTo: toPlace }, limit),
    giveTurn: async (id, was, turn) => {
      const slice = this.getSlice(id);
      if (!isWaiting(slice, was)) return false;
      slice.turn = turn;
      return true;
    },
  };

  /** Earliest turn first, as the index has them. */
  private slicesThat(was: Waited, limit: number): SliceId[] {
    return [...this.sliceItems.values()]
      .filter((slice) => isWaiting(slice, was))
      .toSorted((one, other) => numberOf(one.turn) - numberOf(other.turn))
      .slice(0, limit)
      .map(({ dispatchId, bits }) => ({ dispatchId, bits }));
  }

  private replaceReceipt(
    id: SliceId,
    callId: string,
    from: Receipt['state'],
    result: Pick<Receipt, 'state'> & Omit<CallResult, 'state'>,
  ): boolean {
    const receipts = this.receiptItems.get(nameOf(id));
    const receipt = receipts?.get(callId);
    if (!receipts || receipt?.state !== from) return false;
    receipts.set(callId, { ...receipt, ...result });
    return true;
  }

  private heldBy(id: SliceId, fence: number): StoredSlice | undefined {
    const slice = this.sliceItems.get(nameOf(id));
    return slice?.status === 'open' && slice.fence === fence ? slice : undefined;
  }

  private getSlice(id: SliceId): StoredSlice {
    const slice = this.sliceItems.get(nameOf(id));
    if (!slice) throw new Error(`there is no slice ${nameOf(id)}`);
    return slice;
  }

  private getDispatch(dispatchId: string): StoredDispatch {
    const dispatch = this.dispatchItems.get(dispatchId);
    if (!dispatch) throw new Error(`there is no dispatch ${dispatchId}`);
    return dispatch;
  }
}
