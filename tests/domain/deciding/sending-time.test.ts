import { describe, expect, test } from 'vitest';
import {
  goesOutAt,
  isLate,
  isPast,
  leavesAloneAt,
  readSendingTime,
} from '../../../functions/domain/deciding/sending-time.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

const MINUTE_MS = 60_000;
const at = (atMs: number) => ({ kind: 'at', local: '2026-12-01T09:00', zone: 'Europe/Paris', atMs }) as const;
const AT_ONCE = { kind: 'at-once' } as const;

describe('the time that a member enters', () => {
  const nowMs = Date.UTC(2026, 9, 1);
  const read = (day: string, time: string, zone = 'Europe/Paris') => readSendingTime({ day, time, zone }, nowMs);

  test.each([
    ['2026-10-02', '09:00', Date.UTC(2026, 9, 2, 7)],
    ['2026-12-02', '23:59', Date.UTC(2026, 11, 2, 22, 59)],
    ['2026-10-25', '02:30', Date.UTC(2026, 9, 25, 0, 30)],
  ])('is meant by the clock of the place, and of an hour that comes twice the first: %s %s', (day, time, atMs) => {
    expect(read(day, time)).toEqual({ kind: 'at', local: `${day}T${time}`, zone: 'Europe/Paris', atMs });
  });

  test.each(['9:30', '09.30', '9h30', '9 h 30', '٠٩:٣٠', '۹:۳۰', '０９：３０', '9H30'])(
    'may be written as people write hours: %s',
    (time) => {
      expect(read('2026-10-02', time)).toMatchObject({ local: '2026-10-02T09:30' });
    },
  );

  test('may have blanks around its place', () => {
    expect(read('2026-10-02', '09:00', ' Europe/Paris ')).toMatchObject({ zone: 'Europe/Paris' });
  });

  test.each([
    ['2027-03-28', '02:30', ['skipped']],
    ['2026-09-30', '09:00', ['past']],
    ['2026-10-01', '02:00', ['past']],
    ['2027-10-02', '09:00', ['far']],
    ['2026-02-30', '09:00', ['no-day']],
    ['2026-2-3', '09:00', ['no-day']],
    ['x2026-10-02', '09:00', ['no-day']],
    ['2026-10-02x', '09:00', ['no-day']],
    ['2026-10-02', '24:00', ['no-time']],
    ['2026-10-02', '9', ['no-time']],
    ['2026-10-02', '9:0', ['no-time']],
    ['2026-10-02', '0900', ['no-time']],
    ['2026-10-02', '29:00', ['no-time']],
    ['2026-10-02', '09:60', ['no-time']],
    ['2026-10-02', '09:000', ['no-time']],
    ['2026-10-02', 'x09:00', ['no-time']],
    ['', '', ['no-day', 'no-time']],
  ])('is refused with all that is wrong with it: %s %s', (day, time, faults) => {
    expect(read(day, time)).toEqual({ faults });
  });

  test('names each of three faults, and a place that has no clock', () => {
    expect(read('', '', 'Nowhere')).toEqual({ faults: ['no-day', 'no-time', 'no-zone'] });
    expect(read('2026-10-02', '09:00', 'Nowhere')).toEqual({ faults: ['no-zone'] });
  });

  test('may be a year ahead, to the minute', () => {
    expect(read('2027-10-01', '02:00')).toMatchObject({ kind: 'at', atMs: nowMs + 365 * DAY_MS });
    expect(read('2027-10-01', '02:01')).toEqual({ faults: ['far'] });
  });
});

test('what is approved goes out after the time to stop it, or at its own; what is urgent waits for no one', () => {
  const graceMs = 10 * MINUTE_MS;
  const goes = (when: typeof AT_ONCE | ReturnType<typeof at>, isUrgent = false) =>
    goesOutAt({ when, isUrgent }, NOW_MS, { graceMs }) - NOW_MS;
  expect([goes(AT_ONCE), goes(AT_ONCE, true)]).toEqual([graceMs, 0]);
  expect([goes(at(NOW_MS + DAY_MS)), goes(at(NOW_MS + MINUTE_MS)), goes(at(NOW_MS - DAY_MS), true)]).toEqual([
    DAY_MS,
    graceMs,
    0,
  ]);
});

test('what is sent without a colleague waits its time, or for its own, and no urgency shortens it', () => {
  const delayMs = 30 * MINUTE_MS;
  const leaves = (when: typeof AT_ONCE | ReturnType<typeof at>) => leavesAloneAt(when, NOW_MS, { delayMs }) - NOW_MS;
  expect([leaves(AT_ONCE), leaves(at(NOW_MS + DAY_MS)), leaves(at(NOW_MS + MINUTE_MS))]).toEqual([
    delayMs,
    DAY_MS,
    delayMs,
  ]);
});

test('an hour after its time it is late, and not at the hour itself', () => {
  const after = (ms: number) => [
    isLate(NOW_MS, NOW_MS + ms),
    isPast(at(NOW_MS), NOW_MS + ms),
    isPast(AT_ONCE, NOW_MS + ms),
  ];
  expect(after(60 * MINUTE_MS)).toEqual([false, false, false]);
  expect(after(60 * MINUTE_MS + 1)).toEqual([true, true, false]);
});
