import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SesEvents } from '../../../functions/domain/dispatch/ports.ts';
import { CALL_ID_BYTES, callIdFrom } from '../../../functions/domain/dispatch/sending/call-id.ts';
import { type Deliveries, NO_DELIVERIES } from '../../../functions/domain/feedback/deliveries.ts';
import type { EventKind } from '../../../functions/domain/feedback/mail-event.ts';
import {
  type CallFeedback,
  type EntrySets,
  entrySets,
  type FeedbackLedger,
  type LastEvent,
  MOST_CALLS_TOGETHER,
  NOTHING_KEPT,
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

/** What a ledger keeps of one call, and adds to it. */
const ofOne = (ledger: FeedbackLedger, call: CallId) => ({
  find: async () => (await ledger.find(call, [call.callId])).found.get(call.callId) ?? NOTHING_KEPT,
  add: (seen: CallFeedback, fresh: EntrySets, counted: Deliveries) =>
    ledger.add(call, [{ callId: call.callId, seen, fresh }], counted, NOW_MS),
});

/** What is kept of SES's events, in every store. */
export function checkFeedbackContract(underTest: () => FeedbackUnderTest): void {
  test('a call has its people in the order of their entries, and one that never was has none', async () => {
    const { ledger, holdsCall } = underTest();
    const call = aCall();
    const people = [anId(2), anId(1)];
    await holdsCall(call, people);
    const nothing = { found: new Map(), damaged: new Map() };
    const asked = [call.callId, aCall().callId];
    expect(await ledger.peopleOf(call, asked)).toEqual({ ...nothing, found: new Map([[call.callId, people]]) });
    expect(await ledger.peopleOf({ ...call, bits: '1' }, [call.callId])).toEqual(nothing);
  });

  test('entries add up, each kind for itself', async () => {
    const { ledger } = underTest();
    const call = aCall();
    const { find, add } = ofOne(ledger, call);
    expect((await ledger.find(call, [call.callId])).found.size).toBe(0);
    const first = entries({ sent: [0, 49], delivered: [0] });
    expect(await add(NOTHING_KEPT, first, counts({ delivered: 1 }))).toBe('added');
    const seen = await find();
    expect(seen).toEqual({ revision: 1, entries: first });
    const second = entries({ delivered: [49], bounced: [0], delayed: [1], complained: [2], rejected: [3] });
    expect(await add(seen, second, counts({ bounced: 1 }))).toBe('added');
    expect(await find()).toEqual({
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
    const { find, add } = ofOne(ledger, call);
    const seen = await find();
    expect(await add(seen, entries({ delivered: [0] }), counted)).toBe('added');
    expect(await add(seen, entries({ delivered: [1] }), counted)).toBe('changed');
    expect((await find()).entries).toEqual(entries({ delivered: [0] }));
    expect(await countsOf(call.dispatchId)).toEqual(counted);
  });

  test('calls of a slice are kept together with what they count, and not one of them when another worker wrote to one', async () => {
    const { ledger, countsOf } = underTest();
    const { dispatchId } = aCall();
    const calls = Array.from({ length: MOST_CALLS_TOGETHER }, () => aCall({ dispatchId }));
    const slice = { dispatchId, bits: '01' };
    const callIds = calls.map(({ callId }) => callId);
    const added = callIds.map((callId) => ({ callId, seen: NOTHING_KEPT, fresh: entries({ delivered: [0] }) }));
    const counted = counts({ delivered: calls.length, deliveredTo: { other: calls.length } });
    expect(await ledger.add(slice, added.slice(-1), NO_DELIVERIES, NOW_MS)).toBe('added');
    expect(await ledger.add(slice, added, counted, NOW_MS)).toBe('changed');
    expect([(await ledger.find(slice, callIds)).found.size, await countsOf(dispatchId)]).toEqual([1, NO_DELIVERIES]);
    expect(await ledger.add(slice, added.slice(0, -1), counted, NOW_MS)).toBe('added');
    expect([(await ledger.find(slice, callIds)).found.size, await countsOf(dispatchId)]).toEqual([
      calls.length,
      counted,
    ]);
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
      await ofOne(ledger, one).add(NOTHING_KEPT, entries({ delivered: [0] }), counted);
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
    await Promise.all(calls.map((call) => ofOne(ledger, call).add(NOTHING_KEPT, entries({ delivered: [0] }), one)));
    expect(await countsOf(dispatchId)).toEqual(counts({ delivered: 6, deliveredTo: { other: 6 } }));
  });

  test('every event but a rejection is sesEvents that SES took the mail', async () => {
    const { ledger, sesEvents } = underTest();
    const { dispatchId } = aCall();
    const [proven, rejected, unknown] = [aCall({ dispatchId }), aCall({ dispatchId }), aCall({ dispatchId })];
    const told = entries({ sent: [0], delivered: [1], delayed: [2], bounced: [3], complained: [4], rejected: [0, 5] });
    await ofOne(ledger, proven).add(NOTHING_KEPT, told, NO_DELIVERIES);
    await ofOne(ledger, rejected).add(NOTHING_KEPT, entries({ rejected: [0] }), NO_DELIVERIES);
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
