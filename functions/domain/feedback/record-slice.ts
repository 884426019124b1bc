import type { SliceId } from '../dispatch/dispatch.ts';
import { inChunks } from '../in-chunks.ts';
import { provenAtMs, type TransientBounces } from '../subscriber/subscriber.ts';
import { daysInMs } from '../time/time.ts';
import { addDeliveries, COUNTED_KINDS, type Deliveries, NO_DELIVERIES } from './deliveries.ts';
import { EVENT_KINDS, type EventKind, type MailEvent } from './mail-event.ts';
import {
  type EntrySets,
  entrySets,
  type FeedbackLedger,
  type FeedbackObserver,
  MOST_CALLS_TOGETHER,
  NOTHING_KEPT,
} from './ports.ts';
import { type SuppressPorts, suppress } from './suppress.ts';

export interface RecordPorts extends SuppressPorts {
  readonly ledger: FeedbackLedger;
  readonly bounces: TransientBounces;
  readonly observer: FeedbackObserver;
}

export interface RecordSettings {
  /** Transient bounces of different mails, within a month, that a person is suppressed after. */
  readonly transientBouncesAllowed: number;
}

/** An event of one entry of a call, and the message that brought it. */
export interface EntryEvent {
  readonly index: number;
  readonly event: MailEvent;
  readonly messageId: string;
}

/** Events of one call, which is of the slice that is recorded. */
export interface CallEvents {
  readonly callId: string;
  readonly events: readonly EntryEvent[];
}

/** What the events of a slice's calls came to. */
export interface SliceRecorded {
  readonly counted: Deliveries;
  /** Events of calls that never were, and of entries that a call does not have. */
  readonly unknown: number;
  /** Messages that have to come again, with what stopped them. */
  readonly failures: ReadonlyMap<string, unknown>;
}

/** Others changed the ledger of a slice's calls again and again. */
export class FeedbackContendedError extends Error {
  constructor({ dispatchId, bits }: SliceId) {
    super(`the events of slice ${dispatchId}#${bits} were changed by others ${MAX_ROUNDS} times in a row`);
    this.name = 'FeedbackContendedError';
  }
}

const MAX_ROUNDS = 8;
/** Whose people are suppressed side by side: a storm of bounces has hundreds of them. */
const CALLS_AT_ONCE = 10;
const MONTH_MS = daysInMs(30);

/** Events of a call whose entries are there, with who was in it. */
interface KnownCall extends CallEvents {
  readonly people: readonly string[];
}

interface Counted {
  readonly known: readonly KnownCall[];
  readonly damaged: readonly (readonly [call: CallEvents, error: unknown])[];
  readonly counts: Deliveries;
  readonly unknown: number;
}

/**
 * Records events of one slice's calls: counts those that are new, and suppresses whom they give cause for. All of it may run twice and
 * in any order. The calls are written together: alone, each would wait for the slice's counts. One that is damaged holds up no other.
 */
export async function recordSlice(
  slice: SliceId,
  calls: readonly CallEvents[],
  ports: RecordPorts,
  settings: RecordSettings,
  nowMs: number,
): Promise<SliceRecorded> {
  const failures = new Map<string, unknown>();
  const counted: Counted[] = [];
  const fail = ({ events }: CallEvents, error: unknown) => {
    for (const { messageId } of events) failures.set(messageId, error);
  };

  for (const some of inChunks(calls, MOST_CALLS_TOGETHER)) {
    try {
      const one = await countNew(slice, some, ports.ledger, nowMs);
      counted.push(one);
      for (const [call, error] of one.damaged) fail(call, error);
    } catch (error) {
      for (const call of some) fail(call, error);
    }
  }
  for (const some of inChunks(
    counted.flatMap(({ known }) => known),
    CALLS_AT_ONCE,
  ))
    await Promise.all(
      some.map((call) => suppressAll(call, ports, settings, nowMs).catch((error: unknown) => fail(call, error))),
    );
  return {
    counted: counted.map(({ counts }) => counts).reduce(addDeliveries, NO_DELIVERIES),
    unknown: counted.reduce((sum, one) => sum + one.unknown, 0),
    failures,
  };
}

/** @throws {FeedbackContendedError} when other workers wrote to one of the calls again and again. */
async function countNew(
  slice: SliceId,
  calls: readonly CallEvents[],
  ledger: FeedbackLedger,
  nowMs: number,
): Promise<Counted> {
  const callIds = calls.map(({ callId }) => callId);
  const peopleOf = await ledger.peopleOf(slice, callIds);
  if (peopleOf.found.size + peopleOf.damaged.size === 0)
    return { known: [], damaged: [], counts: NO_DELIVERIES, unknown: eventsIn(calls) };
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const kept = await ledger.find(slice, callIds);
    const damaged = calls.flatMap((call) => {
      const errors = [peopleOf, kept].flatMap(({ damaged: of }) => (of.has(call.callId) ? [of.get(call.callId)] : []));
      return errors.slice(0, 1).map((error) => [call, error] as const);
    });
    const whole = calls.filter((call) => !damaged.some(([one]) => one === call));
    const known = whole.flatMap((call): KnownCall[] => {
      const people = peopleOf.found.get(call.callId) ?? [];
      const events = call.events.filter(({ index }) => index < people.length);
      return events.length === 0 ? [] : [{ ...call, events, people }];
    });
    const additions = known.map(({ callId, events }) => {
      const seen = kept.found.get(callId) ?? NOTHING_KEPT;
      const fresh = freshIn(events, seen.entries);
      return { callId, seen, fresh, counts: countsOf(fresh, events) };
    });
    const added = additions.filter(({ fresh }) => EVENT_KINDS.some((kind) => fresh[kind].size > 0));
    const counts = added.map((one) => one.counts).reduce(addDeliveries, NO_DELIVERIES);
    if (added.length === 0 || (await ledger.add(slice, added, counts, nowMs)) === 'added')
      return { known, damaged, counts, unknown: eventsIn(whole) - eventsIn(known) };
  }
  throw new FeedbackContendedError(slice);
}

const eventsIn = (calls: readonly CallEvents[]) => calls.reduce((sum, { events }) => sum + events.length, 0);

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

/** @throws what its ports throw, after all other recipients' events had their effect: the events then come again. */
async function suppressAll(
  { callId, people, events }: KnownCall,
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
