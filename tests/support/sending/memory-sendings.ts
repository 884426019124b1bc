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
import type { BlurredParts, ShownMonth, ShownSending } from '../../../functions/domain/showing/showing.ts';

/** Dispatches as members watch and steer them, with the numbers that they see. */
export class MemorySendings {
  readonly dispatches = new Map<string, AlertDispatch>();
  readonly slices = new Map<string, readonly Slice[]>();
  readonly shown = new Map<string, ShownSending>();
  readonly months: ShownMonth[] = [];
  readonly questions: SteeringQuestion[] = [];
  isHeld = false;
  /** The function that steers is cut off before it has done anything, or after all was done. */
  isCutOff: 'before' | 'after' | undefined;
  private readonly nowMs: () => number;

  constructor(nowMs: () => number) {
    this.nowMs = nowMs;
  }

  /**
   * @param counts - of its only slice.
   * @param parts - what is kept of its numbers; left out, nothing yet.
   */
  add(dispatch: AlertDispatch, counts: Partial<SliceCounts> = {}, parts?: BlurredParts | 'used up'): void {
    const { dispatchId, status } = dispatch;
    this.dispatches.set(dispatchId, dispatch);
    const slice: Slice = {
      ...{ dispatchId, bits: '', fence: 1, leasedUntilMs: 0, lateResults: 0 },
      status: status === 'finished' ? 'closed' : 'open',
      counts: { ...NO_COUNTS, ...counts },
    };
    this.slices.set(dispatchId, [slice]);
    if (parts) this.shown.set(dispatchId, parts === 'used up' ? {} : { parts });
  }

  readonly ports = {
    dispatches: { find: async (dispatchId: string) => this.dispatches.get(dispatchId) },
    slicesOf: async (dispatchId: string) => this.slices.get(dispatchId) ?? [],
    shownNumbers: {
      find: async (_: string, dispatchId: string) => this.shown.get(dispatchId),
      months: async (_: string, from: string, to: string) =>
        this.months.filter(({ month }) => month >= from && month <= to),
    },
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
