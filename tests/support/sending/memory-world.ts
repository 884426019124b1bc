import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import type { DigestDispatch, Dispatch, SliceId } from '../../../functions/domain/dispatch/dispatches.ts';
import type { BulkCall, MailEntry } from '../../../functions/domain/dispatch/mailing.ts';
import { type AlertMail, openAlertMailing } from '../../../functions/domain/dispatch/mailings/alert-mailing.ts';
import { type DigestMail, openDigestMailing } from '../../../functions/domain/dispatch/mailings/digest-mailing.ts';
import { estimateAlert } from '../../../functions/domain/dispatch/planning/estimate-alert.ts';
import { atPace, type Line, newLine } from '../../../functions/domain/dispatch/planning/line.ts';
import {
  type StartingPorts,
  type StartingSettings,
  startDispatch,
} from '../../../functions/domain/dispatch/planning/start-dispatch.ts';
import type { Appeals, CallAnswer, EventsOfCall, SesEvents, Wakes } from '../../../functions/domain/dispatch/ports.ts';
import type { ResendingPorts } from '../../../functions/domain/dispatch/sending/resend-doubtful.ts';
import { type SliceEnd, sendSlice } from '../../../functions/domain/dispatch/sending/send-slice.ts';
import type { SendingSettings } from '../../../functions/domain/dispatch/sending/sending-settings.ts';
import type { SendingPorts } from '../../../functions/domain/dispatch/sending/slice-run.ts';
import { enqueueDueSlices } from '../../../functions/domain/dispatch/watching/enqueue-due-slices.ts';
import type { Rate } from '../../../functions/domain/rate/ports.ts';
import { slotTopic } from '../../../functions/domain/subscriber/cadence/slot.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { aDispatch, anAppealVersion, DISPATCH_ID, PUBLISHED_AT_MS, someSendingSettings } from './builders.ts';
import { MemoryTable } from './memory-table.ts';

/** A call as SES saw it. `accepted` are the people it took, no matter what the caller learned of it. */
export interface SeenCall {
  readonly callId: string;
  readonly dispatchId: string;
  readonly template: string;
  readonly people: readonly string[];
  readonly accepted: readonly string[];
  readonly addresses: readonly string[];
  /** Of each person's digest, the appeals in it as `appeal id/version`, the newest first. */
  readonly digests: readonly string[];
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
  wakeSliceAfterMs: 60_000,
  ...given,
});

/** A rate that lets every call go at once. */
export const anUnlimitedRate = (entriesPerCall = 50): Rate => ({
  take: async () => ({ kind: 'go' }),
  entriesPerCall: async () => entriesPerCall,
});

/** The dispatches of an appeal to its audiences, digests among them, with everything around them in memory and a clock that only the test moves. */
export class MemoryWorld {
  readonly table = new MemoryTable();
  /** Mails a second that the account sends. */
  pace = 1;
  line: Line | undefined;
  readonly seenCalls: SeenCall[] = [];
  readonly queue: { readonly slice: SliceId; readonly visibleAtMs: number }[] = [];
  readonly notAllowed = new Set<string>();
  readonly observer = {
    unreadable: [] as string[],
    notAllowed: [] as string[],
    ended: [] as string[],
    givenUp: 0,
    resolved: 0,
    postponed: 0,
  };
  /** What SES's events have told of each call. */
  readonly events = new Map<string, Set<number>>();
  lastEventAtMs: number | undefined;
  nowMs = PUBLISHED_AT_MS + 1_000;
  timeLeftMs = 240_000;
  /** The highest of all numbers leaves what is shuffled in its order. */
  randomBelow = (limit: number) => limit - 1;
  ses: SesBehaviour = takesAll;
  rate = anUnlimitedRate();
  settings: SendingSettings = someSendingSettings();
  starting = someStartingSettings();
  /** Every version of every appeal. */
  readonly appeals: AppealVersion[] = [anAppealVersion()];
  private calls = 0;

  constructor(subscribers: readonly Subscriber[] = []) {
    for (const subscriber of subscribers) this.table.save(subscriber);
    this.plan(aDispatch());
  }

  plan(dispatch: Dispatch): void {
    this.table.dispatchItems.set(dispatch.dispatchId, { ...dispatch });
  }

  readonly sesEvents: SesEvents = {
    ofCalls: async (_, callIds) =>
      callIds.flatMap((callId): EventsOfCall[] => {
        const sent = this.events.get(callId);
        return sent ? [{ callId, sent }] : [];
      }),
    lastEventAtMs: async () => this.lastEventAtMs,
  };

  private readonly wakes: Wakes = {
    send: async (slices, delayMs) => {
      for (const { dispatchId, bits } of slices)
        this.queue.push({ slice: { dispatchId, bits }, visibleAtMs: this.nowMs + delayMs });
    },
  };

  private readonly appealStore: Appeals = {
    getVersion: async (appealId, version) =>
      this.appeals.find((appeal) => appeal.appealId === appealId && appeal.version === version) ?? anAppealVersion(),
  };

  openMail: (appeal: AppealVersion) => AlertMail = () => ({
    entryFor: ({ subscriberId, address, language }, reasons, part): MailEntry => ({
      subscriberId,
      address,
      template: `${part}-${language}`,
      language,
      unsubscribeUrl: `https://alerts.example.org/unsubscribe/${subscriberId}`,
      values: { reasons: reasons.map(({ followId }) => followId).join() },
    }),
    templateBytes: () => 1_000,
    entryBytes: () => 100,
    send: async (call) => this.answer(call),
  });

  openDigestMail: (digest: DigestDispatch) => DigestMail = () => ({
    entryFor: ({ subscriberId, address, language }, items) => ({
      entry: {
        subscriberId,
        address,
        template: language,
        language,
        unsubscribeUrl: `https://alerts.example.org/unsubscribe/${subscriberId}`,
        values: { appeals: items.map(({ appeal }) => `${appeal.appealId}/${appeal.version}`).join() },
      },
      itemsHeld: items.length,
    }),
    templateBytes: () => 1_000,
    entryBytes: () => 100,
    send: async (call) => this.answer(call),
  });

  private readonly mailingPorts = {
    appeals: this.appealStore,
    newestVersions: {
      findNewest: async (appealId: string) =>
        this.appeals
          .filter((appeal) => appeal.appealId === appealId)
          .toSorted((a, b) => a.version - b.version)
          .at(-1),
    },
    candidates: this.table.candidates,
    people: this.table.people,
    appealDispatches: this.table.appealDispatches,
    dispatches: this.table.dispatches,
    receipts: this.table.receipts,
    openMail: async (appeal: AppealVersion) => this.openMail(appeal),
    openDigestMail: async (digest: DigestDispatch) => this.openDigestMail(digest),
    allows: (address: string) => !this.notAllowed.has(address),
    nowMs: () => this.nowMs,
  };

  readonly ports: SendingPorts = {
    dispatches: this.table.dispatches,
    slices: this.table.slices,
    receipts: this.table.receipts,
    people: this.table.people,
    rate: {
      take: (channel, people, latestMs) => this.rate.take(channel, people, latestMs),
      entriesPerCall: () => this.rate.entriesPerCall(),
    },
    sesEvents: this.sesEvents,
    wakes: this.wakes,
    observer: {
      callEnded: (_, callId, answer) => this.observer.ended.push(`${callId} ${answer.kind}`),
      personUnreadable: (subscriberId) => this.observer.unreadable.push(subscriberId),
      personNotAllowed: (subscriberId) => this.observer.notAllowed.push(subscriberId),
      callsGivenUp: (_, people) => {
        this.observer.givenUp += people;
      },
      callResolved: () => {
        this.observer.resolved += 1;
      },
      callPostponed: () => {
        this.observer.postponed += 1;
      },
    },
    openMailing: (dispatch, range) =>
      dispatch.kind === 'alert'
        ? openAlertMailing(dispatch, range, this.mailingPorts)
        : openDigestMailing(dispatch, range, this.mailingPorts),
    newCallId: () => {
      this.calls += 1;
      return `call-${String(this.calls).padStart(4, '0')}`;
    },
    randomBelow: (limit) => this.randomBelow(limit),
    nowMs: () => this.nowMs,
    timeLeftMs: () => this.timeLeftMs,
  };

  readonly startingPorts: StartingPorts = {
    lines: { find: async () => this.lineNow() },
    dispatches: this.table.dispatches,
    slices: this.table.slices,
    steering: this.table.steering,
    appeals: this.table.appeals,
    lanes: { urgent: this.wakes, bulk: this.wakes },
    estimate: async (dispatch) => {
      if (dispatch.kind === 'digest') return this.table.topicRows.get(slotTopic(dispatch.slot))?.size ?? 0;
      return estimateAlert(dispatch, {
        appeals: this.appealStore,
        candidates: this.table.candidates,
        steering: this.table.steering,
        appealDispatches: this.table.appealDispatches,
        welcomeOutcomes: this.table.welcomeOutcomes,
      });
    },
    nowMs: () => this.nowMs,
  };

  readonly resendingPorts: ResendingPorts = {
    dispatches: this.table.dispatches,
    steering: this.table.steering,
    receipts: this.table.receipts,
    newestVersions: this.mailingPorts.newestVersions,
    reopening: this.table.reopening,
    nowMs: () => this.nowMs,
  };

  private answer(call: BulkCall): CallAnswer {
    const { accepted, answer } = this.ses(call);
    this.seenCalls.push({
      callId: call.callId,
      dispatchId: call.dispatchId,
      template: call.entries[0]?.template ?? '',
      people: call.entries.map(({ subscriberId }) => subscriberId),
      accepted,
      addresses: call.entries.map(({ address }) => address),
      digests: call.entries.map(({ values }) => values.appeals ?? ''),
    });
    return answer;
  }

  start(dispatchId = DISPATCH_ID) {
    return startDispatch(dispatchId, this.startingPorts, this.starting);
  }

  send(bits = '', ports: SendingPorts = this.ports, dispatchId = DISPATCH_ID): Promise<SliceEnd> {
    return sendSlice({ dispatchId, bits }, ports, this.settings);
  }

  /** What the sweep does for dispatches that wait for their start and slices past their time. */
  async sweep(): Promise<void> {
    for (const dispatchId of await this.table.dueWork.dueDispatches(this.nowMs, 50)) await this.start(dispatchId);
    this.line = this.lineNow();
    await enqueueDueSlices({ ...this.startingPorts, dueWork: this.table.dueWork }, this.line, this.starting);
  }

  private lineNow(): Line {
    return atPace(this.line ?? newLine(this.nowMs), this.pace, this.nowMs);
  }

  /** Takes the first visible wake-up from the queue. */
  takeWakeUp(): SliceId | undefined {
    const index = this.queue.findIndex(({ visibleAtMs }) => visibleAtMs <= this.nowMs);
    return index === -1 ? undefined : this.queue.splice(index, 1)[0]?.slice;
  }

  /** Delivers, sweeps and lets time pass until every dispatch is finished. */
  async runToTheEnd(maxMinutes = 2_000): Promise<void> {
    for (let minute = 0; minute < maxMinutes; minute += 1) {
      await this.sweep();
      for (let slice = this.takeWakeUp(); slice; slice = this.takeWakeUp())
        await this.send(slice.bits, this.ports, slice.dispatchId);
      if ([...this.table.dispatchItems.values()].every(({ status }) => status === 'finished')) return;
      this.nowMs += 60_000;
    }
    throw new Error('the dispatches did not end');
  }

  dispatch(dispatchId = DISPATCH_ID) {
    const dispatch = this.table.dispatchItems.get(dispatchId);
    if (!dispatch) throw new Error('the dispatch went away');
    return dispatch;
  }

  slice(bits = '', dispatchId = DISPATCH_ID) {
    const slice = this.table.slicesOf(dispatchId).find((candidate) => candidate.bits === bits);
    if (!slice) throw new Error(`there is no slice ${bits}`);
    return slice;
  }

  /** How often SES took a mail for each person. */
  acceptedTimes(calls: readonly SeenCall[] = this.seenCalls): Map<string, number> {
    const times = new Map<string, number>();
    for (const id of calls.flatMap(({ accepted }) => accepted)) times.set(id, (times.get(id) ?? 0) + 1);
    return times;
  }
}
