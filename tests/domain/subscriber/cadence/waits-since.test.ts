import { expect, test } from 'vitest';
import {
  dueWindow,
  isNewToSlot,
  reachesBackTo,
} from '../../../../functions/domain/subscriber/cadence/digest-window.ts';
import { joinSlot } from '../../../../functions/domain/subscriber/cadence/join-slot.ts';
import type { RegisteredSlot } from '../../../../functions/domain/subscriber/cadence/slots-port.ts';
import { isLongWait, waitsSince } from '../../../../functions/domain/subscriber/cadence/waits-since.ts';
import type { Subscriber } from '../../../../functions/domain/subscriber/subscribers.ts';
import { aSubscriber } from '../../../support/builders.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOW_MS = Date.UTC(2026, 5, 30);
const ago = (days: number, hours = 0) => NOW_MS - days * DAY_MS - hours * HOUR_MS;
/** So far back a slot's next digest reaches for sure. */
const USUAL = ago(8, -1);

const aSlot = (given: Partial<RegisteredSlot> = {}): RegisteredSlot => ({
  slot: 'daily@08@UTC',
  sentUntilMs: ago(9),
  joinedAtMs: ago(40),
  ...given,
});
/** Confirmed a month ago and reads that slot since three weeks ago. */
const aReader = (given: Partial<Subscriber> = {}) =>
  aSubscriber({ confirmedAtMs: ago(30), cadenceSinceMs: ago(21), frequency: 'daily', ...given });

test.each<[string, Subscriber, RegisteredSlot | undefined, number]>([
  ['the usual look back, for who never read digests', aSubscriber({ confirmedAtMs: ago(30) }), undefined, USUAL],
  ['the usual look back at least', aReader({ confirmedAtMs: ago(1) }), undefined, USUAL],
  ['their confirmation, as long as no digest is behind them', aReader(), undefined, ago(30)],
  ['since when appeals waited when they came', aReader({ waitsSinceMs: ago(25) }), undefined, ago(25)],
  ['the end of their slot’s last digest, once that surely brought the rest', aReader(), aSlot(), ago(9)],
  ['the usual look back after a digest of today', aReader(), aSlot({ sentUntilMs: ago(0, 2) }), USUAL],
  [
    'their confirmation, where they came an hour before its end',
    aReader({ cadenceSinceMs: ago(9, 1) }),
    aSlot(),
    ago(30),
  ],
  ['its end, where they came before that', aReader({ cadenceSinceMs: ago(9, 1) - 1 }), aSlot(), ago(9)],
  [
    'its beginning, while it may be under way',
    aReader(),
    aSlot({ lastPlan: { fromMs: ago(12), plannedAtMs: ago(1) + 1 } }),
    ago(12),
  ],
  ['its end, a day later', aReader(), aSlot({ lastPlan: { fromMs: ago(12), plannedAtMs: ago(1) } }), ago(9)],
])('appeals may wait since %s', (_, subscriber, registered, sinceMs) => {
  expect(waitsSince(subscriber, registered, NOW_MS)).toBe(sinceMs);
});

test('a wait is long when it is longer than the usual look back', () => {
  expect([isLongWait(USUAL, NOW_MS), isLongWait(USUAL - 1, NOW_MS)]).toEqual([false, true]);
});

test('who came less than an hour before a digest’s span may lack the digest before', () => {
  expect([ago(9, 1), ago(9, 1) + 1].map((cameAtMs) => isNewToSlot(cameAtMs, { fromMs: ago(9) }))).toEqual([
    false,
    true,
  ]);
});

test.each<[string, Partial<RegisteredSlot>, number]>([
  ['its span, where no one is new', {}, ago(9)],
  ['eight days more for who is', { joinedAtMs: ago(8) }, ago(17)],
  ['thirty days more for who waited long', { joinedAtMs: ago(8), joinedAfterLongWaitAtMs: ago(8) }, ago(39)],
  [
    'eight days more, where the one who waited long has had a digest',
    { joinedAtMs: ago(8), joinedAfterLongWaitAtMs: ago(20) },
    ago(17),
  ],
])('a digest reaches back to the beginning of %s', (_, joined, fromMs) => {
  expect(reachesBackTo(aSlot(joined), { fromMs: ago(9), toMs: ago(8) })).toBe(fromMs);
});

test('a digest is due from its hour on, up to a minute before it, and once', () => {
  const atEightMs = ago(0, -8);
  const due = (sentUntilMs: number) => dueWindow(aSlot({ sentUntilMs }), atEightMs);
  expect(due(ago(9))).toEqual({ fromMs: ago(9), toMs: atEightMs - 60_000 });
  expect(due(atEightMs - 60_000)).toBeUndefined();
});

test('who comes to a slot has waited no longer than others unless it is said', async () => {
  const joined: unknown[] = [];
  const ports = { digestSlots: { join: async (...said: unknown[]) => void joined.push(said) } };
  await joinSlot('daily@08@UTC', ports, NOW_MS + HOUR_MS);
  await joinSlot('daily@08@UTC', ports, NOW_MS + HOUR_MS, true);
  const coming = { sentUntilMs: ago(1, -8) - 60_000, joinedAtMs: NOW_MS + DAY_MS };
  expect(joined).toEqual([
    ['daily@08@UTC', coming, false],
    ['daily@08@UTC', coming, true],
  ]);
});
