import type { MailChannelName } from '../../contract/lanes.ts';
import type { SliceId } from '../dispatch/dispatch.ts';
import { inChunks } from '../in-chunks.ts';
import type { Confirmations } from '../notices/notices.ts';
import { addDeliveries, type Deliveries, NO_DELIVERIES } from './deliveries.ts';
import type { MailEvent, Received } from './mail-event.ts';
import type { CanaryRuns, LastEvent } from './ports.ts';
import { recordNotices } from './record-notices.ts';
import { type CallEvents, type RecordPorts, type RecordSettings, recordSlice } from './record-slice.ts';

export interface FeedbackPorts extends RecordPorts {
  readonly confirmations: Confirmations;
  readonly lastEvent: LastEvent;
  readonly canaryRuns: CanaryRuns;
}

/** What a batch of events came to. */
export interface FeedbackRecorded {
  readonly counted: Deliveries;
  readonly canaries: readonly MailChannelName[];
  readonly ofNotices: number;
  readonly untagged: number;
  /** Events that are mistagged, and events of calls that never were. */
  readonly unknown: number;
  readonly failures: ReadonlyMap<string, unknown>;
}

const SLICES_AT_ONCE = 25;

/** Records a batch of events, those of one slice in one write. One slice's failure, and one damaged call, hold up no other. */
export async function recordFeedback(
  received: readonly Received[],
  ports: FeedbackPorts,
  settings: RecordSettings,
  nowMs: number,
): Promise<FeedbackRecorded> {
  const failures = new Map<string, unknown>();
  let counted = NO_DELIVERIES;
  let unknown = received.filter(({ event }) => event.mail.kind === 'mistagged').length;
  for (const some of inChunks(bySlice(received), SLICES_AT_ONCE)) {
    const recorded = some.map(({ slice, calls }) => recordSlice(slice, calls, ports, settings, nowMs));
    for (const one of await Promise.all(recorded)) {
      counted = addDeliveries(counted, one.counted);
      unknown += one.unknown;
      for (const [messageId, error] of one.failures) failures.set(messageId, error);
    }
  }

  const notices = await recordNotices(received, ports.confirmations, nowMs);
  const canaries = await recordCanaries(received, ports.canaryRuns, nowMs);
  for (const [messageId, error] of [...notices.failures, ...canaries.failures]) failures.set(messageId, error);

  const events = received.map(({ event }) => event);
  const moments = events.filter(({ mail }) => mail.kind !== 'notice').map(({ toldAtMs }) => toldAtMs);
  // Not before all of them are kept: a worker that finds no event of a call relies on this moment. One of a notice would tell a stranger who asked for
  // it, by a copy of the table made moments later, that it left.
  if (failures.size === 0 && moments.length > 0) await ports.lastEvent.note(Math.max(...moments));
  return {
    counted,
    unknown,
    failures,
    canaries: canaries.delivered,
    ofNotices: notices.seen,
    untagged: untaggedIn(events),
  };
}

interface EventsOfSlice {
  readonly slice: SliceId;
  readonly calls: readonly CallEvents[];
}

function bySlice(received: readonly Received[]): EventsOfSlice[] {
  const entries = received.flatMap(({ messageId, event }) =>
    event.mail.kind === 'entry' ? [{ ...event.mail, event, messageId }] : [],
  );
  const slices = Map.groupBy(entries, ({ call }) => `${call.dispatchId}#${call.bits}`).values();
  return [...slices].flatMap((ofSlice) => {
    const [first] = ofSlice;
    const calls = [...Map.groupBy(ofSlice, ({ call }) => call.callId)].map(([callId, events]) => ({ callId, events }));
    return first ? [{ slice: { dispatchId: first.call.dispatchId, bits: first.call.bits }, calls }] : [];
  });
}

const untaggedIn = (events: readonly MailEvent[]) => events.filter(({ mail }) => mail.kind === 'untagged').length;

interface CanariesRecorded {
  readonly delivered: readonly MailChannelName[];
  /** Messages that have to come again, with what stopped them. */
  readonly failures: ReadonlyMap<string, unknown>;
}

/**
 * Writes down what came of an operator's canaries, who waits for it. No event of a canary counts for a dispatch or for
 * the breaker of confirmations, and no subscriber is suppressed for one.
 */
async function recordCanaries(
  received: readonly Received[],
  runs: CanaryRuns,
  nowMs: number,
): Promise<CanariesRecorded> {
  const failures = new Map<string, unknown>();
  const delivered: MailChannelName[] = [];
  for (const { messageId, event } of received) {
    if (event?.mail.kind !== 'canary') continue;
    const { channel, run } = event.mail;
    if (event.kind === 'delivered') delivered.push(channel);
    if (!run) continue;
    try {
      await runs.note({ channel, ...run, kind: event.kind, toldAtMs: event.toldAtMs }, nowMs);
    } catch (error) {
      failures.set(messageId, error);
    }
  }
  return { delivered, failures };
}
