import type {
  SteeringAnswer,
  SteeringQuestion,
  Unanswered,
} from '../../../functions/contract/requests/steer-sending.ts';
import {
  type AlertDispatch,
  NO_COUNTS,
  type Slice,
  type SliceCounts,
} from '../../../functions/domain/dispatch/dispatches.ts';
import type { AppealDispatches } from '../../../functions/domain/dispatch/ports.ts';
import { type Deliveries, NO_DELIVERIES } from '../../../functions/domain/feedback/deliveries.ts';

/** Dispatches as members watch and steer them, with their counters. */
export class MemorySendings {
  readonly dispatches = new Map<string, AlertDispatch>();
  readonly slices = new Map<string, readonly Slice[]>();
  readonly deliveries = new Map<string, Deliveries>();
  readonly questions: SteeringQuestion[] = [];
  isHeld = false;
  /** The function that steers is cut off before it has done anything, or after all was done. */
  isCutOff: 'before' | 'after' | undefined;
  private readonly nowMs: () => number;

  constructor(nowMs: () => number) {
    this.nowMs = nowMs;
  }

  /** @param counts - of its only slice. */
  add(dispatch: AlertDispatch, counts: Partial<SliceCounts> = {}, deliveries: Partial<Deliveries> = {}): void {
    const { dispatchId, status } = dispatch;
    this.dispatches.set(dispatchId, dispatch);
    const slice: Slice = {
      ...{ dispatchId, bits: '', fence: 1, leasedUntilMs: 0, lateResults: 0 },
      status: status === 'finished' ? 'closed' : 'open',
      counts: { ...NO_COUNTS, ...counts },
    };
    this.slices.set(dispatchId, [slice]);
    this.deliveries.set(dispatchId, { ...NO_DELIVERIES, ...deliveries });
  }

  readonly ports = {
    dispatches: { find: async (dispatchId: string) => this.dispatches.get(dispatchId) },
    slicesOf: async (dispatchId: string) => this.slices.get(dispatchId) ?? [],
    deliveriesOf: async (dispatchId: string) => this.deliveries.get(dispatchId) ?? NO_DELIVERIES,
    isMailHeld: async () => this.isHeld,
    steer: async (question: SteeringQuestion): Promise<SteeringAnswer | Unanswered> => {
      const answer = this.isCutOff === 'before' ? undefined : this.steer(question);
      return answer && !this.isCutOff ? answer : { kind: 'unanswered' };
    },
  };

  readonly ofAppeals: AppealDispatches = {
    of: async (appealId) => [...this.dispatches.values()].filter((dispatch) => dispatch.appealId === appealId),
  };

  private steer(question: SteeringQuestion): SteeringAnswer {
    this.questions.push(question);
    const { dispatchId, publisherId, action } = question;
    const dispatch = this.dispatches.get(dispatchId);
    if (dispatch?.publisherId !== publisherId) return { kind: 'unknown' };
    if (dispatch.status === 'finished') return { kind: 'too-late' };
    const { halt: _, ...going } = dispatch;
    const kind = action === 'pause' ? 'paused' : 'cancelled';
    this.dispatches.set(dispatchId, action === 'resume' ? going : { ...going, halt: { kind, atMs: this.nowMs() } });
    return { kind: 'done' };
  }
}
