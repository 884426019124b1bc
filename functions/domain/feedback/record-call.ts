import { provenAtMs, type TransientBounces } from '../subscriber/subscriber.ts';
import { daysInMs } from '../time/time.ts';
import { addDeliveries, COUNTED_KINDS, type Deliveries, NO_DELIVERIES } from './deliveries.ts';
import { EVENT_KINDS, type EventKind, type MailEvent } from './mail-event.ts';
import { type EntrySets, entrySets, type FeedbackLedger, type FeedbackObserver } from './ports.ts';
import { type SuppressPorts, suppress } from './suppress.ts';
import type { CallId } from './tagged-mail.ts';

export interface RecordPorts extends SuppressPorts {
  readonly ledger: FeedbackLedger;
  readonly bounces: TransientBounces;
  readonly observer: FeedbackObserver;
}

export interface RecordSettings {
  /** Transient bounces of different mails, within a month, that a person is suppressed after. */
  readonly transientBouncesAllowed: number;
}

/** An event of one entry of a call. */
export interface EntryEvent {
  readonly index: number;
  readonly event: MailEvent;
}

/** What a call's events came to. */
export interface CallRecorded {
  readonly counted: Deliveries;
  readonly unknown: number;
}

/** Others changed a call's ledger again and again. */
export class FeedbackContendedError extends Error {
  constructor(callId: string) {
    super(`the events of call ${callId} were changed by others ${MAX_ROUNDS} times in a row`);
    this.name = 'FeedbackContendedError';
  }
}

const MAX_ROUNDS = 8;
const MONTH_MS = daysInMs(30);

/**
 * Records events of one call: counts those that are new, and suppresses whom they give cause for. All of it may run twice and in
 * any order.
 * @throws what its ports throw, after all other recipients' events had their effect: the events then come again.
 */
export async function recordCall(
  call: CallId,
  events: readonly EntryEvent[],
  ports: RecordPorts,
  settings: RecordSettings,
  nowMs: number,
): Promise<CallRecorded> {
  const people = (await ports.ledger.peopleOf(call)) ?? [];
  const known = events.filter(({ index }) => index < people.length);
  const unknown = events.length - known.length;
  if (known.length === 0) return { counted: NO_DELIVERIES, unknown };
  const counted = await countNew(call, known, ports.ledger, nowMs);
  await suppressAll(call, people, known, ports, settings, nowMs);
  return { counted, unknown };
}

async function countNew(
  call: CallId,
  events: readonly EntryEvent[],
  ledger: FeedbackLedger,
  nowMs: number,
): Promise<Deliveries> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const seen = await ledger.find(call);
    const fresh = freshIn(events, seen.entries);
    if (EVENT_KINDS.every((kind) => fresh[kind].size === 0)) return NO_DELIVERIES;
    const counts = countsOf(fresh, events);
    if ((await ledger.add(call, seen, fresh, counts, nowMs)) === 'added') return counts;
  }
  throw new FeedbackContendedError(call.callId);
}

function freshIn(events: readonly EntryEvent[], known: EntrySets): EntrySets {
  const freshOf = (kind: EventKind) =>
    new Set(events.flatMap(({ index, event }) => (event.kind === kind && !known[kind].has(index) ? [index] : [])));
  return entrySets(freshOf);
}

function countsOf(fresh: EntrySets, events: readonly EntryEvent[]): Deliveries {
  const counts = Object.fromEntries(COUNTED_KINDS.map((kind) => [kind, fresh[kind].size]));
  const providers = new Map(events.map(({ index, event }) => [index, event.provider]));
  const byProvider = [...fresh.delivered].map(
    (index): Deliveries => ({ ...NO_DELIVERIES, deliveredTo: { [providers.get(index) ?? 'other']: 1 } }),
  );
  return byProvider.reduce(addDeliveries, { ...NO_DELIVERIES, ...counts });
}

async function suppressAll(
  { callId }: CallId,
  people: readonly string[],
  events: readonly EntryEvent[],
  ports: RecordPorts,
  settings: RecordSettings,
  nowMs: number,
): Promise<void> {
  const failures: unknown[] = [];
  for (const { index, event } of events) {
    try {
      await suppressFor(event, people[index] ?? '', callId, ports, settings, nowMs);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length === 0) return;
  const message = `${failures.length} people of call ${callId} could not be suppressed`;
  throw new AggregateError(failures, message, { cause: failures[0] });
}

async function suppressFor(
  { consequence, mailedAtMs }: MailEvent,
  subscriberId: string,
  callId: string,
  ports: RecordPorts,
  { transientBouncesAllowed }: RecordSettings,
  nowMs: number,
): Promise<void> {
  if (consequence === undefined) return;
  if (consequence === 'transient-bounce') {
    const subscriber = await ports.subscribers.find(subscriberId);
    if (subscriber?.status !== 'active') return;
    const mails = await ports.bounces.note(subscriberId, callId, mailedAtMs, nowMs);
    const sinceProven = mails.filter((atMs) => atMs >= provenAtMs(subscriber));
    if (mostWithin(MONTH_MS, sinceProven) <= transientBouncesAllowed) return;
  }
  const because = consequence === 'complaint' ? 'complaint' : 'bounce';
  const outcome = await suppress(subscriberId, because, mailedAtMs, ports, nowMs);
  if (outcome === 'suppressed') ports.observer.suppressed(subscriberId, because);
}

/** How many of some moments lie within one span, wherever it is laid: both ends count. */
function mostWithin(spanMs: number, moments: readonly number[]): number {
  const counts = moments.map((from) => moments.filter((atMs) => atMs >= from && atMs <= from + spanMs).length);
  return Math.max(0, ...counts);
}
