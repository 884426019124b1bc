import { expect, test } from 'vitest';
import { makeOffsetClock } from '../../../functions/domain/rate/clock-offset.ts';

const MACHINE_MS = Date.UTC(2026, 10, 24);
const MINUTE_MS = 60_000;

function aClock() {
  const machine = { nowMs: MACHINE_MS };
  return { machine, clock: makeOffsetClock(() => machine.nowMs) };
}

test.each([
  ['nothing was ever written', undefined, 0],
  ['the last word is from just now', -250, 0],
  ['it was a little while ago, or its writer’s clock is behind', -1_000, -750],
  ['it was as long ago as a writer at work can be silent', -3_000, -2_750],
  ['it was so long ago that no other worker is at work', -3_001, 0],
  ['its writer’s clock is ahead', 1_000, 1_000],
  ['its writer’s clock is as far ahead as a clock can be', 10 * MINUTE_MS, 10 * MINUTE_MS],
  ['it is further ahead than a clock can be', 10 * MINUTE_MS + 1, 0],
])('a worker begins by its own clock or the others’: %s', (_, writtenAheadMs, aheadMs) => {
  const { clock } = aClock();
  clock.begin(writtenAheadMs === undefined ? undefined : MACHINE_MS + writtenAheadMs);
  expect(clock.nowMs() - MACHINE_MS).toBe(aheadMs);
});

test('it catches up with a worker that is ahead, and never waits for one that is behind', () => {
  const { clock, machine } = aClock();
  clock.catchUp(MACHINE_MS + 500);
  clock.catchUp(MACHINE_MS - 500);
  clock.catchUp(undefined);
  clock.catchUp(MACHINE_MS + 20 * MINUTE_MS);
  machine.nowMs += 100;
  expect(clock.nowMs()).toBe(MACHINE_MS + 600);
  expect(clock.ownMs(clock.nowMs())).toBe(machine.nowMs);
});

test('after a silence it begins again', () => {
  const { clock } = aClock();
  clock.catchUp(MACHINE_MS + 500);
  clock.begin(undefined);
  expect(clock.nowMs()).toBe(MACHINE_MS);
});
