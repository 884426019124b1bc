import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SesEvents } from '../../../functions/domain/dispatch/ports.ts';
import { CALL_ID_BYTES, callIdFrom } from '../../../functions/domain/dispatch/sending/call-id.ts';
import { type Deliveries, NO_DELIVERIES } from '../../../functions/domain/feedback/deliveries.ts';
import type { EventKind } from '../../../functions/domain/feedback/mail-event.ts';
import {
  type EntrySets,
  entrySets,
  type FeedbackLedger,
  type LastEvent,
} from '../../../functions/domain/feedback/ports.ts';
import type { CallId } from '../../../functions/domain/feedback/tagged-mail.ts';
import type { TransientBounces } from '../../../functions/domain/subscriber/ports.ts';
import { anId } from '../sending/builders.ts';

export interface FeedbackUnderTest {
  readonly ledger: FeedbackLedger;
  readonly bounces: TransientBounces;
  readonly sesEvents: SesEvents;
  /** As a process of its own has it. */
  newLastEvent(): LastEvent;
  countsOf(dispatchId: string): Promise<Deliveries>;
  /** Puts a call in, as its receipt would. */
  holdsCall(call: CallId, people: readonly string[]): Promise<void>;
}

/** Later than any event of other work on the same table. */
const NOW_MS = Date.UTC(2100, 0, 1);

const aCall = (given: Partial<CallId> = {}): CallId => ({
  dispatchId: randomUUID(),
  bits: '01',
  callId: callIdFrom(randomBytes(CALL_ID_BYTES)),
  ...given,
});
const entries = (given: Partial<Record<EventKind, readonly number[]>>): EntrySets =>
  entrySets((kind) => new Set(given[kind] ?? []));
const counts = (given: Partial<Deliveries>): Deliveries => ({ ...NO_DELIVERIES, ...given });

/** What is kept of SES's events, in every store. */
export function checkFeedbackContract(underTest: () => FeedbackUnderTest): void {
  test('a call has its people in the order of their entries, and one that never was has none', async () => {
    const { ledger, holdsCall } = underTest();
    const call = aCall();
    const people = [anId(2), anId(1)];
    await holdsCall(call, people);
    expect(await ledger.peopleOf(call)).toEqual(people);
    expect(await ledger.peopleOf({ ...call, bits: '1' })).toBeUndefined();
  });

  test('entries add up, each kind for itself', async () => {
    const { ledger } = underTest();
    const call = aCall();
    const nothing = await ledger.find(call);
    expect(nothing).toEqual({ revision: 0, entries: entries({}) });
    const first = entries({ sent: [0, 49], delivered: [0] });
    expect(await ledger.add(call, nothing, first, counts({ delivered: 1 }), NOW_MS)).toBe('added');
    const seen = await ledger.find(call);
    expect(seen).toEqual({ revision: 1, entries: first });
    const second = entries({ delivered: [49], bounced: [0], delayed: [1], complained: [2], rejected: [3] });
    expect(await ledger.add(call, seen, second, counts({ bounced: 1 }), NOW_MS)).toBe('added');
    expect(await ledger.find(call)).toEqual({
      revision: 2,
      entries: entries({
        sent: [0, 49],
        delivered: [0, 49],
        bounced: [0],
        delayed: [1],
        complained: [2],
        rejected: [3],
      }),
    });
  });

  test.each([
    ['with counts', counts({ delivered: 1, deliveredTo: { other: 1 } })],
    ['without', NO_DELIVERIES],
  ])('of two who saw the same, the second one writes nothing, %s', async (_, counted) => {
    const { ledger, countsOf } = underTest();
    const call = aCall();
    const seen = await ledger.find(call);
    expect(await ledger.add(call, seen, entries({ delivered: [0] }), counted, NOW_MS)).toBe('added');
    expect(await ledger.add(call, seen, entries({ delivered: [1] }), counted, NOW_MS)).toBe('changed');
    expect((await ledger.find(call)).entries).toEqual(entries({ delivered: [0] }));
    expect(await countsOf(call.dispatchId)).toEqual(counted);
  });

  test('a dispatch’s deliveries are the sum over its slices, and of no other dispatch', async () => {
    const { ledger, countsOf } = underTest();
    const call = aCall();
    const others = [
      [call, counts({ delivered: 2, deliveredTo: { 'gmail.com': 1, other: 1 } })],
      [
        aCall({ dispatchId: call.dispatchId }),
        counts({ delivered: 1, complained: 1, deliveredTo: { 'gmail.com': 1 } }),
      ],
      [aCall({ dispatchId: call.dispatchId, bits: '' }), counts({ delayed: 3, bounced: 4, rejected: 5 })],
      [aCall(), counts({ delivered: 7, deliveredTo: { other: 7 } })],
    ] as const;
    for (const [one, counted] of others)
      await ledger.add(one, await ledger.find(one), entries({ delivered: [0] }), counted, NOW_MS);
    expect(await countsOf(call.dispatchId)).toEqual({
      delivered: 3,
      delayed: 3,
      bounced: 4,
      complained: 1,
      rejected: 5,
      deliveredTo: { 'gmail.com': 2, other: 1 },
    });
    expect(await countsOf(randomUUID())).toEqual(NO_DELIVERIES);
  });

  test('calls of one slice that are counted at the same time are all counted', async () => {
    const { ledger, countsOf } = underTest();
    const { dispatchId } = aCall();
    const calls = Array.from({ length: 6 }, () => aCall({ dispatchId }));
    const one = counts({ delivered: 1, deliveredTo: { other: 1 } });
    await Promise.all(
      calls.map(async (call) => ledger.add(call, await ledger.find(call), entries({ delivered: [0] }), one, NOW_MS)),
    );
    expect(await countsOf(dispatchId)).toEqual(counts({ delivered: 6, deliveredTo: { other: 6 } }));
  });

  test('every event but a rejection is sesEvents that SES took the mail', async () => {
    const { ledger, sesEvents } = underTest();
    const { dispatchId } = aCall();
    const [proven, rejected, unknown] = [aCall({ dispatchId }), aCall({ dispatchId }), aCall({ dispatchId })];
    const told = entries({ sent: [0], delivered: [1], delayed: [2], bounced: [3], complained: [4], rejected: [0, 5] });
    await ledger.add(proven, await ledger.find(proven), told, NO_DELIVERIES, NOW_MS);
    await ledger.add(rejected, await ledger.find(rejected), entries({ rejected: [0] }), NO_DELIVERIES, NOW_MS);
    const asked = [proven, unknown, rejected, proven].map(({ callId }) => callId);
    const found = await sesEvents.ofCalls({ dispatchId, bits: '01' }, asked);
    expect(new Map(found.map(({ callId, sent }) => [callId, sent]))).toEqual(
      new Map([
        [proven.callId, new Set([0, 1, 2, 3, 4])],
        [rejected.callId, new Set()],
      ]),
    );
    expect(found.length).toBe(2);
    expect(await sesEvents.ofCalls({ dispatchId, bits: '0' }, asked)).toEqual([]);
    expect(await sesEvents.ofCalls({ dispatchId, bits: '01' }, [])).toEqual([]);
  });

  test('the time of the last event goes forward only, no matter which process is first', async () => {
    const { sesEvents, newLastEvent } = underTest();
    const [one, other] = [newLastEvent(), newLastEvent()];
    await one.note(NOW_MS);
    await other.note(NOW_MS - 10_000);
    expect(await sesEvents.lastEventAtMs()).toBe(NOW_MS);
    await other.note(NOW_MS + 10_000);
    await one.note(NOW_MS + 5_000);
    expect(await sesEvents.lastEventAtMs()).toBe(NOW_MS + 10_000);
  });

  test('a transient bounce is kept once for each call, for each person', async () => {
    const { bounces } = underTest();
    const [ana, ben, first, second] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    expect(await bounces.note(ana, first, NOW_MS, NOW_MS)).toEqual([NOW_MS]);
    expect(await bounces.note(ana, first, NOW_MS, NOW_MS)).toEqual([NOW_MS]);
    expect((await bounces.note(ana, second, NOW_MS + 1, NOW_MS)).sort()).toEqual([NOW_MS, NOW_MS + 1]);
    expect((await bounces.note(ben, second, NOW_MS + 1, NOW_MS)).sort()).toEqual([NOW_MS + 1]);
    expect((await bounces.listOf(ana)).sort()).toEqual([NOW_MS, NOW_MS + 1]);
    expect(await bounces.listOf(randomUUID())).toEqual([]);
  });
}
