import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  backoffMs,
  countTroubles,
  ENTRY_OUTCOMES,
  type EntryOutcome,
  foldReceipts,
  isToBeMailed,
  type Receipt,
  waitReasonOf,
} from '../../../../functions/domain/dispatch/sending/receipts.ts';
import { aReceipt, aRetryPolicy, PUBLISHED_AT_MS as T } from '../../../support/sending/builders.ts';

const policy = aRetryPolicy();
const ended = (outcome: EntryOutcome, atMs: number, callId = String(atMs)): Receipt =>
  aReceipt({ callId, outcomes: [outcome], intentAtMs: atMs, resultAtMs: atMs });
const stateOf = (...receipts: Receipt[]) => foldReceipts(receipts, policy).get('ana');

test.each([
  ['accepted', { kind: 'accepted' }],
  ['refused', { kind: 'terminal' }],
  ['uncertain', { kind: 'uncertain' }],
  ['failed', { kind: 'retry', attempts: 1, firstAtMs: T, afterMs: T + 1_000 }],
  ['refused-unproven', { kind: 'retry', attempts: 1, firstAtMs: T, afterMs: T + 1_000 }],
  ['throttled', undefined],
  ['over-quota', undefined],
  ['paused', undefined],
  ['misconfigured', undefined],
  ['not-sent', undefined],
  ['freed', undefined],
] as const)('%s leaves a person as %o', (outcome, state) => {
  expect(stateOf(ended(outcome, T))).toEqual(state);
});

test('an intent without its result may have been sent', () => {
  expect(stateOf(aReceipt({ state: 'intent', outcomes: [] }))).toEqual({ kind: 'uncertain' });
});

test('an entry that its result does not name is uncertain', () => {
  const states = foldReceipts([aReceipt({ people: ['ana', 'bo'], outcomes: ['accepted'] })], policy);
  expect(states.get('bo')).toEqual({ kind: 'uncertain' });
});

test('each failure doubles the wait', () => {
  expect(stateOf(ended('failed', T), ended('failed', T + 2_000))).toEqual({
    kind: 'retry',
    attempts: 2,
    firstAtMs: T,
    afterMs: T + 2_000 + 2_000,
  });
});

test('a person who fails for too long is given up', () => {
  expect(stateOf(ended('failed', T), ended('failed', T + 60_000))).toEqual({ kind: 'terminal' });
});

test('a failure that came before is forgotten once SES accepts', () => {
  expect(stateOf(ended('failed', T), ended('accepted', T + 2_000))).toEqual({ kind: 'accepted' });
});

test('accepted outlasts everything else, in any order of reading', () => {
  const receipt = fc.record({ outcome: fc.constantFrom(...ENTRY_OUTCOMES), at: fc.nat(100_000) });
  fc.assert(
    fc.property(fc.array(receipt, { maxLength: 8 }), fc.nat(100_000), (others, at) => {
      const receipts = others.map((other, index) => ended(other.outcome, T + other.at, `call-${index}`));
      expect(stateOf(ended('accepted', T + at), ...receipts)).toEqual({ kind: 'accepted' });
    }),
  );
});

test.each([
  ['refused', 'failed', 'terminal'],
  ['uncertain', 'failed', 'uncertain'],
  ['uncertain', 'refused', 'uncertain'],
  ['accepted', 'uncertain', 'accepted'],
] as const)('%s outlasts %s, in either order', (stronger, weaker, kind) => {
  expect(stateOf(ended(stronger, T), ended(weaker, T + 10))).toEqual({ kind });
  expect(stateOf(ended(weaker, T), ended(stronger, T + 10))).toEqual({ kind });
});

test('the order in which receipts are read changes nothing', () => {
  const receipt = fc.constantFrom(...ENTRY_OUTCOMES);
  fc.assert(
    fc.property(fc.array(receipt, { maxLength: 8 }), (outcomes) => {
      const receipts = outcomes.map((outcome, index) => ended(outcome, T + index * 100));
      expect(foldReceipts(receipts.toReversed(), policy)).toEqual(foldReceipts(receipts, policy));
    }),
  );
});

test('mailed are those not tried yet, and those whose retry is due', () => {
  const retry = { kind: 'retry', attempts: 1, firstAtMs: T, afterMs: T + 10 } as const;
  expect(isToBeMailed(undefined, T)).toBe(true);
  expect(isToBeMailed(retry, T + 9)).toBe(false);
  expect(isToBeMailed(retry, T + 10)).toBe(true);
  for (const kind of ['accepted', 'terminal', 'uncertain'] as const) expect(isToBeMailed({ kind }, T)).toBe(false);
});

test('waits grow up to the longest', () => {
  expect([0, 1, 2, 3, 4, 5, 99].map((attempts) => backoffMs(attempts, policy))).toEqual([
    1_000, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000,
  ]);
});

test('the wait after a failure begins with its answer, not with the call', () => {
  const slow = aReceipt({ outcomes: ['failed'], intentAtMs: T, resultAtMs: T + 300 });
  expect(stateOf(slow)).toEqual({ kind: 'retry', attempts: 1, firstAtMs: T + 300, afterMs: T + 1_300 });
});

test('a call stops its slice for the first of its people that should', () => {
  expect(waitReasonOf(['accepted', 'over-quota', 'throttled'])).toBe('daily-quota');
  expect(waitReasonOf(['accepted', 'failed'])).toBeUndefined();
});

test('a call is trouble when one of its people should stop the slice', () => {
  expect(countTroubles([aReceipt({ people: ['ana', 'bo'], outcomes: ['failed', 'throttled'] })])).toBe(1);
});

test('troubles are the calls since a recipient was last accepted that should stop a slice', () => {
  const calls = [ended('throttled', T), ended('accepted', T + 1), ended('throttled', T + 2), ended('refused', T + 3)];
  expect(countTroubles([...calls, ended('uncertain', T + 4)])).toBe(2);
});
