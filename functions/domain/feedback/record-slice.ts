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

/** Others changed a call's ledger again and again. */
export class FeedbackContendedError extends Error {
  constructor(callId: string) {
    super(`the events of call ${callId} were changed by others ${MAX_ROUNDS} times in a row`);
    this.name = 'FeedbackContendedError';
  }
}

const MAX_ROUNDS = 8;
const MONTH_MS = daysInMs(30);

/** Events of a call whose entries are there, with who was in it. */
interface KnownCall extends CallEvents {
  readonly people: readonly string[];
}

interface Counted {
  readonly calls: readonly KnownCall[];
  readonly counts: Deliveries;
  readonly unknown: number;
}

/**
 * Records events of one slice's calls: counts those that are new, and suppresses whom they give cause for. All of it may run twice and
 * in any order. The calls are written together; what is refused or fails goes call by call, so that one holds up no other.
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
    // What stops one of them stops it alone again, and is told then.
    const together = await countTogether(slice, some, ports.ledger, nowMs).catch(() => undefined);
    if (together) {
      counted.push(together);
      continue;
    }
    for (const call of some)
      try {
        counted.push(await countAlone(slice, call, ports.ledger, nowMs));
      } catch (error) {
        fail(call, error);
      }
  }

  for (const call of counted.flatMap((one) => one.calls))
    try {
      await suppressAll(call, ports, settings, nowMs);
    } catch (error) {
      fail(call, error);
    }
  return {
    counted: counted.map(({ counts }) => counts).reduce(addDeliveries, NO_DELIVERIES),
    unknown: counted.reduce((sum, one) => sum + one.unknown, 0),
    failures,
  };
}

/** @returns undefined when another worker wrote to one of the calls meanwhile, and nothing was counted. */
async function countTogether(
  slice: SliceId,
  calls: readonly CallEvents[],
  ledger: FeedbackLedger,
  nowMs: number,
): Promise<Counted | undefined> {
  const callIds = calls.map(({ callId }) => callId);
  const peopleOf = await ledger.peopleOf(slice, callIds);
  const known = calls.flatMap((call): KnownCall[] => {
    const people = peopleOf.get(call.callId) ?? [];
    const events = call.events.filter(({ index }) => index < people.length);
    return events.length === 0 ? [] : [{ ...call, events, people }];
  });
  const unknown = eventsIn(calls) - eventsIn(known);
  if (known.length === 0) return { calls: [], counts: NO_DELIVERIES, unknown };

  const kept = await ledger.find(slice, callIds);
  const additions = known.map(({ callId, events }) => {
    const seen = kept.get(callId) ?? NOTHING_KEPT;
    const fresh = freshIn(events, seen.entries);
    return { callId, seen, fresh, counts: countsOf(fresh, events) };
  });
  const added = additions.filter(({ fresh }) => EVENT_KINDS.some((kind) => fresh[kind].size > 0));
  const counts = added.map((one) => one.counts).reduce(addDeliveries, NO_DELIVERIES);
  const isKept = added.length === 0 || (await ledger.add(slice, added, counts, nowMs)) === 'added';
  return isKept ? { calls: known, counts, unknown } : undefined;
}

const eventsIn = (calls: readonly CallEvents[]) => calls.reduce((sum, { events }) => sum + events.length, 0);

async function countAlone(slice: SliceId, call: CallEvents, ledger: FeedbackLedger, nowMs: number): Promise<Counted> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const counted = await countTogether(slice, [call], ledger, nowMs);
    if (counted) return counted;
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
