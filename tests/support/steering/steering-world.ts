import type { Lane } from '../../../functions/contract/lanes.ts';
import type { AlertDispatch, Slice, SliceId, WaitReason } from '../../../functions/domain/dispatch/dispatches.ts';
import { type Line, newLine, type Turn } from '../../../functions/domain/dispatch/planning/line.ts';
import { startDispatch } from '../../../functions/domain/dispatch/planning/start-dispatch.ts';
import type { DueWork } from '../../../functions/domain/dispatch/ports.ts';
import { type SteeringPorts, steerDispatch } from '../../../functions/domain/dispatch/watching/steer-dispatch.ts';
import type { LaneWakes, Steering, Watching } from '../../../functions/domain/dispatch/watching/steering-ports.ts';
import { type SweepPorts, type SweepSettings, sweep } from '../../../functions/domain/every-minute/sweep.ts';
import { aDispatch, DISPATCH_ID, PUBLISHED_AT_MS } from '../sending/builders.ts';
import { MemoryTable } from '../sending/memory-table.ts';

export const someSweepSettings = (given: Partial<SweepSettings> = {}): SweepSettings => ({
  minSlicePeople: 5,
  maxSlicePeople: 10,
  sliceSeconds: 10,
  wakeSliceAfterMs: 360_000,
  noProgressAfterMs: 600_000,
  noDeliveryAfterMs: 900_000,
  ...given,
});

/** Dispatches as they are started, steered and looked after, in memory; only the test works on their slices. */
export class SteeringWorld {
  readonly table = new MemoryTable();
  /** When each dispatch is due, in any part of the index. */
  readonly dueAtMs = new Map<string, number>();
  /** What was queued on each lane. */
  readonly queued: Record<Lane, string[]> = { urgent: [], bulk: [] };
  readonly deliveries = new Map<string, number>();
  settings = someSweepSettings();
  /** Mails a second that the account sends. */
  pace = 1;
  line: Line | undefined;
  people = 40;
  released = 0;
  sendingsDue = 0;
  letters = 0;
  nowMs = PUBLISHED_AT_MS + 60_000;

  constructor(...dispatches: readonly Partial<AlertDispatch>[]) {
    for (const dispatch of dispatches) this.plan(dispatch);
  }

  plan(given: Partial<AlertDispatch> = {}): void {
    const dispatch = aDispatch(given);
    this.table.dispatchItems.set(dispatch.dispatchId, { ...dispatch });
    this.dueAtMs.set(dispatch.dispatchId, this.nowMs);
  }

  private due(status: string, nowMs: number, limit: number): string[] {
    return [...this.table.dispatchItems.values()]
      .filter((dispatch) => dispatch.status === status)
      .map(({ dispatchId }) => ({ dispatchId, dueAtMs: this.dueAtMs.get(dispatchId) ?? 0 }))
      .filter(({ dueAtMs }) => dueAtMs <= nowMs)
      .sort((a, b) => a.dueAtMs - b.dueAtMs)
      .slice(0, limit)
      .map(({ dispatchId }) => dispatchId);
  }

  readonly steering: Steering = {
    ...this.table.steering,
    resume: async (dispatchId, nowMs) => {
      const isResumed = await this.table.steering.resume(dispatchId, nowMs);
      if (isResumed) this.dueAtMs.set(dispatchId, nowMs);
      return isResumed;
    },
    postponeStart: async (dispatchId, dueAtMs) => {
      if (this.dispatch(dispatchId).status === 'planned') this.dueAtMs.set(dispatchId, dueAtMs);
    },
  };

  readonly dueWork: DueWork = {
    ...this.table.dueWork,
    dueDispatches: async (nowMs, limit) => this.due('planned', nowMs, limit),
  };

  readonly watching: Watching = {
    dueWatches: async (nowMs, limit) => this.due('sending', nowMs, limit),
    finishedBetween: async (fromMs, toMs) =>
      [...this.table.dispatchItems.values()]
        .filter(({ finishedAtMs = 0 }) => finishedAtMs >= fromMs && finishedAtMs <= toMs)
        .map(({ dispatchId }) => dispatchId),
    keepWatch: async ({ dispatchId, watch: before }, watch, nextAtMs) => {
      const dispatch = this.dispatch(dispatchId);
      if (dispatch.status !== 'sending' || dispatch.watch !== before) return;
      dispatch.watch = watch;
      this.dueAtMs.set(dispatchId, nextAtMs);
    },
    delivered: async (dispatchId) => this.deliveries.get(dispatchId) ?? 0,
  };

  private readonly lanes: LaneWakes = {
    urgent: { send: async (slices) => void this.queued.urgent.push(...slices.map(nameOf)) },
    bulk: { send: async (slices) => void this.queued.bulk.push(...slices.map(nameOf)) },
  };

  readonly ports: SweepPorts & SteeringPorts = {
    dispatches: this.table.dispatches,
    slices: this.table.slices,
    steering: this.steering,
    appeals: this.table.appeals,
    watching: this.watching,
    dueWork: this.dueWork,
    lanes: this.lanes,
    lines: {
      find: async () => this.line ?? { ...newLine(this.nowMs), pace: this.pace },
      keep: async (line) => {
        this.line = line;
      },
    },
    readPace: async () => this.pace,
    estimate: async () => this.people,
    releaseDue: async () => this.released,
    wakeSendings: async () => this.sendingsDue,
    enqueueDueMails: async () => 0,
    enqueueUnsubscribes: async () => ({ done: 0, errors: [] }),
    enqueueStops: async () => ({ done: 0, errors: [] }),
    finishMoves: async () => ({ done: 0, errors: [] }),
    finishErasures: async () => ({ done: 0, errors: [] }),
    forgetErased: async () => ({ done: 0, errors: [], overdue: 0 }),
    countLetters: async () => this.letters,
    listUnlisted: async () => ({ done: 0, errors: [] }),
    keepNumbers: async () => ({ done: 0, errors: [] }),
    applyHeldRemovals: async () => ({ done: 0, errors: [] }),
    deleteStaleRows: async () => ({ done: 0, errors: [] }),
    deleteOverAccesses: async () => ({ done: 0, errors: [] }),
    recoverMembers: async () => ({ done: 0, errors: [] }),
    settleOffices: async () => ({ done: 0, errors: [] }),
    nowMs: () => this.nowMs,
  };

  start(dispatchId = DISPATCH_ID) {
    return startDispatch(dispatchId, this.ports, this.settings);
  }

  sweep() {
    return sweep(this.ports, this.settings);
  }

  steer(action: Parameters<typeof steerDispatch>[0], dispatchId = DISPATCH_ID) {
    return steerDispatch(action, dispatchId, this.ports, this.settings);
  }

  dispatch(dispatchId = DISPATCH_ID) {
    const dispatch = this.table.dispatchItems.get(dispatchId);
    if (!dispatch) throw new Error(`there is no dispatch ${dispatchId}`);
    return dispatch;
  }

  slices(dispatchId = DISPATCH_ID): Slice[] {
    return this.table.slicesOf(dispatchId);
  }

  /** When, or where in the line, it is a slice's turn. */
  turnOf(bits: string, dispatchId = DISPATCH_ID): Turn | undefined {
    return this.table.sliceItems.get(`${dispatchId}/${bits}`)?.turn;
  }

  /** When a queued slice is due for the sweep. */
  sliceDueAtMs(bits: string): number | undefined {
    const turn = this.turnOf(bits);
    return turn?.kind === 'queued' ? turn.dueAtMs : undefined;
  }

  /** Takes what is queued, as the workers do. */
  takeQueued(lane: Lane = 'urgent'): string[] {
    return this.queued[lane].splice(0);
  }

  async lease(bits: string, dispatchId = DISPATCH_ID, forMs = 300_000) {
    const leasing = await this.table.slices.lease({ dispatchId, bits }, this.nowMs, this.nowMs + forMs);
    if (leasing.kind !== 'leased') throw new Error(`slice ${bits} is ${leasing.kind}`);
    return leasing.lease;
  }

  /** A worker mails so many people of a slice and closes it. */
  async close(bits: string, accepted = 0, dispatchId = DISPATCH_ID) {
    const lease = await this.lease(bits, dispatchId);
    const counts = { ...lease.counts, candidates: accepted, matched: accepted, accepted };
    await this.table.slices.close(lease, lease.lateResults, counts);
  }

  /** A worker mails so many people of a slice and leaves it until a time, for a reason. */
  async park(bits: string, because: WaitReason, accepted = 0, dueInMs = 3_600_000, dispatchId = DISPATCH_ID) {
    const lease = await this.lease(bits, dispatchId);
    const counts = { ...lease.counts, candidates: accepted, matched: accepted, accepted };
    await this.table.slices.park(lease, { atMs: this.nowMs, dueAtMs: this.nowMs + dueInMs, because, counts });
  }
}

/** A slice as its bits; of another dispatch than the usual one, with its id before them. */
const nameOf = ({ dispatchId, bits }: SliceId) => (dispatchId === DISPATCH_ID ? bits : `${dispatchId}/${bits}`);
