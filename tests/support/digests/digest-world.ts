import type { Language } from '../../../functions/contract/languages.ts';
import { changeCadence } from '../../../functions/domain/account/change-cadence.ts';
import type { AppealVersion } from '../../../functions/domain/appeal/versions.ts';
import { type PlanningEnd, planDigests } from '../../../functions/domain/digests/plan-digests.ts';
import type { DigestPlans } from '../../../functions/domain/digests/ports.ts';
import type { AlertDispatch, DigestDispatch, Dispatch } from '../../../functions/domain/dispatch/dispatches.ts';
import type { MailEntry } from '../../../functions/domain/dispatch/mailing.ts';
import {
  type DigestItem,
  type DigestMailingPorts,
  openDigestMailing,
} from '../../../functions/domain/dispatch/mailings/digest-mailing.ts';
import { reachedBefore } from '../../../functions/domain/dispatch/mailings/reached.ts';
import { judge } from '../../../functions/domain/dispatch/planning/audience.ts';
import { planLateEdition } from '../../../functions/domain/dispatch/planning/plan-alert.ts';
import type { Person } from '../../../functions/domain/dispatch/ports.ts';
import type { EntryOutcome, Receipt } from '../../../functions/domain/dispatch/sending/receipts.ts';
import { allSlices, rangeOf, sliceOf } from '../../../functions/domain/matching/id-range.ts';
import { withMoreEditions } from '../../../functions/domain/publishing/appeal-content.ts';
import type { Cadence } from '../../../functions/domain/subscriber/cadence/cadence.ts';
import type { DigestSlots, RegisteredSlot } from '../../../functions/domain/subscriber/cadence/slots-port.ts';
import { placeSubject, topicsOfFollows } from '../../../functions/domain/subscriber/follows/topics.ts';
import type { Subscriber } from '../../../functions/domain/subscriber/subscribers.ts';
import { anEdition } from '../editions.ts';
import { anAppealVersion } from '../sending/builders.ts';

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** A Monday. */
export const START_MS = Date.UTC(2026, 10, 2, 12);

/** How the two kinds of dispatch cut the id space here: not alike. */
const ALERT_BITS = 2;
const DIGEST_BITS = 1;

/** A mail as its reader sees it: which appeals, and by which dispatch. */
export interface Delivered {
  readonly subscriberId: string;
  /** `appeal id/version`, in the mail's order. */
  readonly appeals: readonly string[];
  readonly by: 'alert' | 'digest';
  readonly atMs: number;
}

const nameOf = ({ appealId, version }: { readonly appealId: string; readonly version: number }) =>
  `${appealId}/${version}`;

/** Publishing, alerts and digests in memory, by the real rules, under a clock that tests move. */
export class DigestWorld {
  nowMs = START_MS;
  readonly people = new Map<string, Subscriber>();
  /** Row to when it expires. */
  readonly rows = new Map<string, Map<string, number>>();
  readonly slots = new Map<string, RegisteredSlot>();
  readonly dispatches = new Map<string, Dispatch>();
  readonly versions = new Map<string, AppealVersion[]>();
  readonly receiptItems = new Map<string, Receipt[]>();
  readonly links: { readonly appealId: string; readonly version: number; readonly dispatchId: string }[] = [];
  readonly inbox: Delivered[] = [];
  /** What SES says to each mail. */
  outcomeOf: (subscriberId: string) => EntryOutcome = () => 'accepted';
  /** Runs after each person who is mailed by a digest. */
  afterMail: () => Promise<void> = async () => {};
  private made = 0;

  private newId(): string {
    this.made += 1;
    return `${this.made.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
  }

  async join(subscriber: Subscriber): Promise<Subscriber> {
    for (const topic of topicsOfFollows(subscriber.follows)) this.putRow(topic, subscriber.subscriberId);
    const { digestTime: _, ...others } = subscriber;
    this.people.set(subscriber.subscriberId, { ...others, frequency: 'immediate' });
    const { frequency, digestTime } = subscriber;
    if (frequency !== 'immediate' && digestTime) await this.change(subscriber.subscriberId, { frequency, digestTime });
    return this.personOf(subscriber.subscriberId);
  }

  personOf(subscriberId: string): Subscriber {
    const person = this.people.get(subscriberId);
    if (!person) throw new Error(`${subscriberId} is no subscriber`);
    return person;
  }

  private putRow(topic: string, subscriberId: string, expiresAtMs = Number.POSITIVE_INFINITY) {
    const rows = this.rows.get(topic) ?? new Map<string, number>();
    this.rows.set(topic, rows.set(subscriberId, expiresAtMs));
  }

  change(subscriberId: string, cadence: Cadence) {
    const ports = {
      digestSlots: this.digestSlots,
      hashOfAddress: async () => 'hash',
      subscribers: {
        find: async (id: string) => this.people.get(id),
        findIdByAddress: async () => undefined,
        nextRevision: async ({ revision = 0 }: { readonly revision?: number }) => revision + 1,
        save: async ({ subscriber }: { readonly subscriber: Subscriber }) => {
          this.people.set(subscriber.subscriberId, subscriber);
          return 'saved' as const;
        },
      },
      topicRows: {
        put: async (id: string, topics: readonly string[]) => {
          for (const topic of topics) this.putRow(topic, id);
        },
        retire: async (id: string, topics: readonly string[], _: number, nowMs: number) => {
          for (const topic of topics) this.putRow(topic, id, nowMs + DAY_MS);
        },
      },
    };
    return changeCadence(subscriberId, cadence, ports, this.nowMs);
  }

  /** Publishes an appeal, or the next version of one, with the dispatch of its alert. */
  publish(given: Partial<AppealVersion> = {}, alert: Partial<AlertDispatch> = {}): AlertDispatch {
    const appealId = given.appealId ?? this.newId();
    const earlier = this.versions.get(appealId) ?? [];
    const appeal = anAppealVersion({ ...given, appealId, version: earlier.length + 1, publishedAtMs: this.nowMs });
    this.versions.set(appealId, [...earlier, appeal]);
    const dispatch: AlertDispatch = {
      kind: 'alert',
      dispatchId: this.newId(),
      lane: 'bulk',
      status: 'sending',
      createdAtMs: this.nowMs,
      uncertain: 'resend',
      sliceBits: ALERT_BITS,
      closedSlices: 0,
      appealId,
      version: appeal.version,
      publisherId: appeal.publisherId,
      publishedAtMs: this.nowMs,
      reach: 'matching',
      isUrgent: false,
      waitsFor: [],
      ...alert,
    };
    this.dispatches.set(dispatch.dispatchId, dispatch);
    this.links.push({ appealId, version: appeal.version, dispatchId: dispatch.dispatchId });
    return dispatch;
  }

  /** Adds an edition to the newest version of an appeal, with the dispatch that mails those who waited for it. */
  addEdition({ appealId }: AlertDispatch, language: Language): AlertDispatch {
    const versions = this.versions.get(appealId) ?? [];
    const earlier = versions.at(-1);
    if (!earlier) throw new Error('no appeal');
    const version = withMoreEditions(earlier, [anEdition(language)]);
    if (!version) throw new Error('an edition of its own');
    this.versions.set(appealId, [...versions.slice(0, -1), version]);
    const late = { dispatchId: this.newId(), waitsFor: [], createdAtMs: this.nowMs, addedLanguages: [language] };
    const dispatch: AlertDispatch = { ...planLateEdition(version, late), status: 'sending', sliceBits: ALERT_BITS };
    this.dispatches.set(dispatch.dispatchId, dispatch);
    this.links.push({ appealId, version: version.version, dispatchId: dispatch.dispatchId });
    return dispatch;
  }

  /** Whom the receipts name that a slice of an alert goes by, as they are now. */
  reachedBefore = (alert: AlertDispatch, bits: string) => reachedBefore(alert, rangeOf(bits), this.mailingPorts);

  /** Mails one slice of an alert to the subscribers who are to have it now. */
  sendAlertSlice({ dispatchId }: AlertDispatch, bits: string, reached: ReadonlySet<string> = new Set()): void {
    const dispatch = this.dispatches.get(dispatchId);
    if (dispatch?.kind !== 'alert') throw new Error('no alert');
    const appeal = this.versions.get(dispatch.appealId)?.[dispatch.version - 1];
    if (!appeal) throw new Error('no appeal');
    const audience = {
      ...dispatch,
      appeal,
      subject: placeSubject(appeal.subject),
      reached,
      allows: () => true,
      nowMs: () => this.nowMs,
    };
    for (const subscriber of this.people.values()) {
      const { subscriberId } = subscriber;
      if (sliceOf(subscriberId, ALERT_BITS) !== bits) continue;
      if (judge({ kind: 'subscriber', subscriber }, audience).kind !== 'recipient') continue;
      this.write(dispatch, bits, subscriberId, undefined);
      if (this.outcomeOf(subscriberId) === 'accepted')
        this.inbox.push({ subscriberId, appeals: [nameOf(appeal)], by: 'alert', atMs: this.nowMs });
    }
  }

  end({ dispatchId }: AlertDispatch): void {
    const dispatch = this.dispatches.get(dispatchId);
    if (dispatch) this.dispatches.set(dispatchId, { ...dispatch, status: 'finished', finishedAtMs: this.nowMs });
  }

  /** Mails an alert to everyone, and ends it. */
  sendAlert(alert: AlertDispatch, reached?: ReadonlySet<string>): void {
    for (const bits of allSlices(ALERT_BITS)) this.sendAlertSlice(alert, bits, reached);
    this.end(alert);
  }

  private write({ dispatchId }: Dispatch, bits: string, subscriberId: string, carries: string | undefined) {
    const slice = `${dispatchId}/${bits}`;
    const receipt: Receipt = {
      callId: this.newId(),
      fence: 1,
      state: 'done',
      people: [subscriberId],
      outcomes: [this.outcomeOf(subscriberId)],
      intentAtMs: this.nowMs,
      resultAtMs: this.nowMs,
      ...(carries === undefined ? {} : { carries: [carries] }),
    };
    this.receiptItems.set(slice, [...(this.receiptItems.get(slice) ?? []), receipt]);
  }

  readonly digestSlots: DigestSlots = {
    join: async (slot, { sentUntilMs, joinedAtMs }, hasWaitedLong) => {
      const known = this.slots.get(slot) ?? { slot, sentUntilMs };
      const long = hasWaitedLong ? { joinedAfterLongWaitAtMs: joinedAtMs } : {};
      this.slots.set(slot, { ...known, joinedAtMs, ...long });
    },
    find: async (slot) => this.slots.get(slot),
    list: async () => [...this.slots.values()],
  };

  readonly digestPlans: DigestPlans = {
    endedAlerts: async (afterMs, untilMs) =>
      [...this.dispatches.values()].filter(
        (dispatch): dispatch is AlertDispatch =>
          dispatch.kind === 'alert' &&
          dispatch.status === 'finished' &&
          (dispatch.finishedAtMs ?? 0) > afterMs &&
          (dispatch.finishedAtMs ?? 0) <= untilMs,
      ),
    plan: async (digest, { slot, sentUntilMs }) => {
      const current = this.slots.get(slot);
      if (this.dispatches.has(digest.dispatchId) || current?.sentUntilMs !== sentUntilMs) return false;
      const lastPlan = { fromMs: digest.fromMs, plannedAtMs: digest.createdAtMs };
      this.slots.set(slot, { ...current, sentUntilMs: digest.toMs, lastPlan });
      this.dispatches.set(digest.dispatchId, digest);
      for (const { appealId, version } of digest.appeals)
        this.links.push({ appealId, version, dispatchId: digest.dispatchId });
      return true;
    },
    skip: async ({ slot, sentUntilMs }, untilMs) => {
      const current = this.slots.get(slot);
      if (current?.sentUntilMs === sentUntilMs) this.slots.set(slot, { ...current, sentUntilMs: untilMs });
    },
    drop: async ({ slot, sentUntilMs, joinedAtMs }) => {
      const current = this.slots.get(slot);
      if (current?.sentUntilMs === sentUntilMs && current.joinedAtMs === joinedAtMs) this.slots.delete(slot);
    },
  };

  plan(): Promise<PlanningEnd> {
    return planDigests(
      {
        digestSlots: this.digestSlots,
        digestPlans: this.digestPlans,
        candidates: { sample: async (topic) => ({ ids: this.idsUnder(topic), isComplete: true }) },
        nowMs: () => this.nowMs,
      },
      { startAfterMs: MINUTE_MS },
    );
  }

  get plannedDigests(): DigestDispatch[] {
    return [...this.dispatches.values()].filter(
      (dispatch): dispatch is DigestDispatch => dispatch.kind === 'digest' && dispatch.status === 'planned',
    );
  }

  readonly mailingPorts: DigestMailingPorts = {
    appeals: {
      getVersion: async (appealId, version) => {
        const found = this.versions.get(appealId)?.find((one) => one.version === version);
        if (!found) throw new RangeError(`There is no version ${version} of ${appealId}`);
        return found;
      },
    },
    newestVersions: { findNewest: async (appealId) => this.versions.get(appealId)?.at(-1) },
    candidates: { pages: (topic, { from, below }) => this.pages(topic, from, below) },
    people: {
      read: async (ids) =>
        ids.flatMap((id): Person[] => {
          const subscriber = this.people.get(id);
          return subscriber ? [{ kind: 'subscriber', subscriber }] : [];
        }),
    },
    appealDispatches: { of: async (appealId) => this.linksOf(appealId) },
    dispatches: { find: async (dispatchId) => this.dispatches.get(dispatchId) },
    receipts: { list: async ({ dispatchId, bits }) => this.receiptItems.get(`${dispatchId}/${bits}`) ?? [] },
    openDigestMail: async () => ({
      entryFor: (subscriber, items) => ({ entry: entryOf(subscriber, items), itemsHeld: items.length }),
      templateBytes: () => 0,
      entryBytes: () => 0,
      send: async () => ({ kind: 'unclear', reason: 'nothing is sent here' }),
    }),
    allows: (address) => !address.endsWith('@elsewhere.example.org'),
    nowMs: () => this.nowMs,
  };

  private linksOf = (appealId: string) =>
    this.links
      .filter((link) => link.appealId === appealId)
      .map(({ version, dispatchId }) => {
        const dispatch = this.dispatches.get(dispatchId);
        return { version, dispatchId, ...(dispatch && { createdAtMs: dispatch.createdAtMs }) };
      });

  private idsUnder(topic: string): string[] {
    const rows = [...(this.rows.get(topic) ?? [])].filter(([, expiresAtMs]) => expiresAtMs > this.nowMs);
    return rows.map(([id]) => id).sort();
  }

  private async *pages(topic: string, from: string, below: string) {
    for (const id of this.idsUnder(topic)) if (id > from && id < below) yield [id];
  }

  /**
   * Sends every digest that is planned: each candidate who is to be mailed is, unless their mail is out.
   * @param order - `together`: all of them have asked for receipts before the first of them mails.
   */
  async sendDigests(order: 'one-by-one' | 'together' = 'one-by-one'): Promise<void> {
    const runs = this.plannedDigests.flatMap((planned) => {
      const digest: DigestDispatch = { ...planned, status: 'sending', sliceBits: DIGEST_BITS };
      this.dispatches.set(digest.dispatchId, digest);
      return allSlices(DIGEST_BITS).map((bits) => this.runOf(digest, bits));
    });
    if (order === 'together') for (const run of runs) await run.next();
    for (const run of runs) for await (const _ of run);
    for (const dispatch of this.dispatches.values())
      if (dispatch.kind === 'digest' && dispatch.status === 'sending')
        this.dispatches.set(dispatch.dispatchId, { ...dispatch, status: 'finished', finishedAtMs: this.nowMs });
  }

  /** Sends one slice of a digest; stops once after it has asked for all receipts. */
  private async *runOf(digest: DigestDispatch, bits: string): AsyncGenerator<void> {
    const mailing = await openDigestMailing(digest, rangeOf(bits), this.mailingPorts);
    const candidates = (await Array.fromAsync(mailing.candidates())).flat();
    yield;
    for (const subscriberId of candidates) {
      const subscriber = this.people.get(subscriberId);
      const verdict = mailing.judge(subscriber && { kind: 'subscriber', subscriber });
      if (verdict.kind !== 'recipient') continue;
      this.write(digest, bits, subscriberId, verdict.entry.carries);
      const appeals = JSON.parse(verdict.entry.values.appeals ?? '[]');
      this.inbox.push({ subscriberId, appeals, by: 'digest', atMs: this.nowMs });
      await this.afterMail();
    }
  }

  /** Plans and sends what is due. */
  async runDigests(order?: 'one-by-one' | 'together'): Promise<void> {
    await this.plan();
    await this.sendDigests(order);
  }

  /** What a subscriber got, mail by mail. */
  mailsOf(subscriberId: string): string[] {
    return this.inbox
      .filter((mail) => mail.subscriberId === subscriberId)
      .map(({ by, appeals }) => `${by}: ${appeals.join(', ')}`);
  }
}

const entryOf = ({ subscriberId, address, language }: Subscriber, items: readonly DigestItem[]): MailEntry => ({
  subscriberId,
  address,
  template: language,
  language,
  unsubscribeUrl: 'https://alerts.example.org/unsubscribe',
  values: { appeals: JSON.stringify(items.map(({ appeal }) => nameOf(appeal))) },
});
