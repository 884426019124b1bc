import { expect, test } from 'vitest';
import type { Receipts } from '../../../../functions/domain/dispatch/ports.ts';
import type { Receipt } from '../../../../functions/domain/dispatch/sending/receipts.ts';
import { nextLookAtMs, resolveUncertainCalls } from '../../../../functions/domain/dispatch/sending/uncertain-calls.ts';
import { aReceipt, someSendingSettings, PUBLISHED_AT_MS as T } from '../../../support/sending/builders.ts';
import { aWorld } from '../../../support/sending/started-world.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const settings = someSendingSettings({ resolveUncertainAfterMs: 10 * MINUTE_MS, postponeUncertainForMs: 6 * HOUR_MS });
const call = aReceipt({ state: 'uncertain', outcomes: ['uncertain'], intentAtMs: T });

test.each([
  ['first when its events have had their time', 0, 10 * MINUTE_MS],
  ['then again and again', 10 * MINUTE_MS, 20 * MINUTE_MS],
  ['but for sure when it is put off no longer', 6 * HOUR_MS - 1, 6 * HOUR_MS],
  ['and after that as before', 6 * HOUR_MS, 6 * HOUR_MS + 10 * MINUTE_MS],
])('a call without an answer is looked at %s', (_, nowMs, lookMs) => {
  expect(nextLookAtMs(call, settings, T + nowMs) - T).toBe(lookMs);
});

test('an operator’s wish is for calls from before it that are decided, and keeps no other from being decided in its time', async () => {
  const askedAtMs = T + HOUR_MS;
  const doubtful = (callId: string, given: Partial<Receipt>) => aReceipt({ ...call, callId, ...given });
  const receipts = [
    doubtful('due', {}),
    doubtful('asked for', { state: 'resolved' }),
    doubtful('made since', { state: 'resolved', intentAtMs: askedAtMs }),
  ];
  const world = await aWorld([]);
  world.nowMs = askedAtMs;
  world.lastEventAtMs = askedAtMs;
  const resolved: string[] = [];
  const resolve: Receipts['resolve'] = async (_, { callId }) => {
    resolved.push(callId);
    return true;
  };
  const ports = { ...world.ports, receipts: { ...world.ports.receipts, resolve } };
  const { dispatchId, bits, fence, counts, lateResults } = world.slice();
  const lease = { dispatchId, bits, fence, counts, lateResults, resendAskedAtMs: askedAtMs };
  const late = { ...settings, resolveUncertainAfterMs: HOUR_MS };
  await resolveUncertainCalls(lease, world.dispatch(), receipts, ports, late);
  expect(resolved).toEqual(['due', 'asked for']);
});

test('events that come again after a silence have their time from then on', () => {
  const back = { ...call, eventsBackAtMs: T + HOUR_MS };
  expect(nextLookAtMs(back, settings, T + HOUR_MS + MINUTE_MS) - T).toBe(HOUR_MS + 10 * MINUTE_MS);
});
