import type { SliceId } from '../../../functions/domain/dispatch/dispatch.ts';
import type { AlertEntry, BulkCall, CallAnswer } from '../../../functions/domain/dispatch/ports.ts';
import { ALWAYS_AT_ONCE } from '../../../functions/domain/dispatch/rate.ts';
import { type SliceEnd, sendSlice } from '../../../functions/domain/dispatch/send-slice.ts';
import type { SendingSettings } from '../../../functions/domain/dispatch/sending-settings.ts';
import type { SendingPorts } from '../../../functions/domain/dispatch/slice-run.ts';
import { type StartingSettings, startDispatch } from '../../../functions/domain/dispatch/start-dispatch.ts';
import { sweep } from '../../../functions/domain/dispatch/sweep.ts';
import type { Subscriber } from '../../../functions/domain/subscribing/subscriber.ts';
import { aDispatch, anAppealVersion, DISPATCH_ID, PUBLISHED_AT_MS, someSendingSettings } from './builders.ts';
import { MemoryTable } from './memory-table.ts';

/** A call as SES saw it. `accepted` are the people it took, whatever the caller learned of it. */
export interface SeenCall {
  readonly callId: string;
  readonly people: readonly string[];
  readonly accepted: readonly string[];
  readonly addresses: readonly string[];
}

/** What SES does with a call: whom it takes, and what the caller gets to know. */
export type SesBehaviour = (call: BulkCall) => { readonly accepted: readonly string[]; readonly answer: CallAnswer };

export const takesAll: SesBehaviour = ({ entries }) => ({
  accepted: entries.map(({ subscriberId }) => subscriberId),
  answer: { kind: 'answered', outcomes: entries.map(() => 'accepted') },
});

export const someStartingSettings = (given: Partial<StartingSettings> = {}): StartingSettings => ({
  minSlicePeople: 5,
  maxSlicePeople: 10,
  sliceSeconds: 10,
  sendsPerSecond: 1,
  wakeSliceAfterMs: 60_000,
  ...given,
});

/** One dispatch to one audience, with everything around it in memory and a clock that only the test moves. */
export class MemoryWorld {
  readonly table = new MemoryTable();
  readonly seenCalls: SeenCall[] = [];
  readonly queue: { readonly slice: SliceId; readonly visibleAtMs: number }[] = [];
  readonly notAllowed = new Set<string>();
  readonly news = { unreadable: [] as string[], givenUp: 0 };
  nowMs = PUBLISHED_AT_MS + 1_000;
  timeLeftMs = 240_000;
  ses: SesBehaviour = takesAll;
  settings: SendingSettings = someSendingSettings();
  starting = someStartingSettings();
  appeal = anAppealVersion();
  private calls = 0;

  constructor(subscribers: readonly Subscriber[] = []) {
    for (const subscriber of subscribers) this.table.save(subscriber);
    this.table.dispatchItems.set(DISPATCH_ID, aDispatch());
  }

  readonly ports: SendingPorts = {
    dispatches: this.table.dispatches,
    slices: this.table.slices,
    receipts: this.table.receipts,
    candidates: this.table.candidates,
    people: this.table.people,
    appeals: { getVersion: async () => this.appeal },
    rate: ALWAYS_AT_ONCE,
    wakes: {
      send: async (slices, delayMs) => {
        for (const { dispatchId, bits } of slices)
          this.queue.push({ slice: { dispatchId, bits }, visibleAtMs: this.nowMs + delayMs });
      },
    },
    news: {
      callEnded: () => {},
      personUnreadable: (subscriberId) => this.news.unreadable.push(subscriberId),
      personNotAllowed: () => {},
      callsGivenUp: (_, people) => {
        this.news.givenUp += people;
      },
    },
    openMail: async () => ({
      entryFor: ({ subscriberId, address, language }, reasons): AlertEntry => ({
        subscriberId,
        address,
        language,
        leaveUrl: `https://alerts.example.org/leave/${subscriberId}`,
        reasonsHtml: reasons.map(({ followId }) => followId).join(),
        reasonsText: '',
      }),
      templateBytes: () => 1_000,
      entryBytes: () => 100,
      send: async (call) => this.answer(call),
    }),
    allows: (address) => !this.notAllowed.has(address),
    newCallId: () => {
      this.calls += 1;
      return `call-${String(this.calls).padStart(4, '0')}`;
    },
    nowMs: () => this.nowMs,
    timeLeftMs: () => this.timeLeftMs,
  };

  private answer(call: BulkCall): CallAnswer {
    const { accepted, answer } = this.ses(call);
    this.seenCalls.push({
      callId: call.callId,
      people: call.entries.map(({ subscriberId }) => subscriberId),
      accepted,
      addresses: call.entries.map(({ address }) => address),
    });
    return answer;
  }

  start() {
    return startDispatch(DISPATCH_ID, this.ports, this.starting);
  }

  send(bits = '', ports: SendingPorts = this.ports): Promise<SliceEnd> {
    return sendSlice({ dispatchId: DISPATCH_ID, bits }, ports, this.settings);
  }

  sweep() {
    return sweep({ ...this.ports, dueWork: this.table.dueWork }, this.starting);
  }

  /** Takes the first visible wake-up from the queue. */
  takeWakeUp(): SliceId | undefined {
    const index = this.queue.findIndex(({ visibleAtMs }) => visibleAtMs <= this.nowMs);
    return index === -1 ? undefined : this.queue.splice(index, 1)[0]?.slice;
  }

  /** Delivers, sweeps and lets time pass until the dispatch is finished. */
  async runToTheEnd(maxMinutes = 500): Promise<void> {
    for (let minute = 0; minute < maxMinutes; minute += 1) {
      await this.sweep();
      for (let slice = this.takeWakeUp(); slice; slice = this.takeWakeUp()) await this.send(slice.bits);
      if (this.dispatch().status === 'finished') return;
      this.nowMs += 60_000;
    }
    throw new Error('the dispatch did not end');
  }

  dispatch() {
    const dispatch = this.table.dispatchItems.get(DISPATCH_ID);
    if (!dispatch) throw new Error('the dispatch went away');
    return dispatch;
  }

  slice(bits = '') {
    const slice = this.table.slicesOf(DISPATCH_ID).find((candidate) => candidate.bits === bits);
    if (!slice) throw new Error(`there is no slice ${bits}`);
    return slice;
  }

  /** How often SES took a mail for each person. */
  acceptedTimes(): Map<string, number> {
    const times = new Map<string, number>();
    for (const id of this.seenCalls.flatMap(({ accepted }) => accepted)) times.set(id, (times.get(id) ?? 0) + 1);
    return times;
  }
}
