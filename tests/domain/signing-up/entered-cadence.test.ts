import { expect, test } from 'vitest';
import {
  DEFAULT_CADENCE,
  type EnteredCadence,
  readCadence,
} from '../../../functions/domain/signing-up/entered-cadence.ts';
import { latestOccurrenceMs } from '../../../functions/domain/subscriber/cadence/occurrences.ts';
import { slotOf } from '../../../functions/domain/subscriber/cadence/slot.ts';
import { TIME_ZONES } from '../../../functions/domain/time/time-zones.ts';

const read = (entered: Partial<EnteredCadence>) => readCadence({ ...DEFAULT_CADENCE, ...entered });

test('what the form is first shown with is mail at once', () => {
  expect(readCadence(DEFAULT_CADENCE)).toEqual({ kind: 'cadence', cadence: { frequency: 'immediate' } });
});

test('what is entered beside a choice that has no use for it counts for nothing', () => {
  const unread = { weekday: 'x', hour: 'x', timeZone: 'x' };
  expect(read({ frequency: 'immediate', ...unread })).toEqual({ kind: 'cadence', cadence: { frequency: 'immediate' } });
  expect(read({ frequency: 'daily', weekday: 'x' })).toEqual({
    kind: 'cadence',
    cadence: { frequency: 'daily', digestTime: { timeZone: 'UTC', hour: 8, weekday: 1 } },
  });
});

test('a weekly digest has its day, its hour and its zone', () => {
  expect(read({ frequency: 'weekly', weekday: '7', hour: '23', timeZone: 'Asia/Ho_Chi_Minh' })).toEqual({
    kind: 'cadence',
    cadence: { frequency: 'weekly', digestTime: { timeZone: 'Asia/Ho_Chi_Minh', hour: 23, weekday: 7 } },
  });
});

test.each([
  ['Ho Chi Minh', 'Asia/Ho_Chi_Minh'],
  ['Kyiv', 'Europe/Kyiv'],
  ['Indiana, Tell City', 'America/Indiana/Tell_City'],
])('the place %s alone names its zone', (place, timeZone) => {
  expect(read({ frequency: 'daily', timeZone: place })).toEqual({
    kind: 'cadence',
    cadence: { frequency: 'daily', digestTime: { timeZone, hour: 8, weekday: 1 } },
  });
});

test('a frequency that no page offered is refused', () => {
  expect(read({ frequency: 'hourly' })).toEqual({
    kind: 'refused',
    faults: [{ field: 'frequency', reason: 'unknown-frequency' }],
  });
});

test.each(['', '0', '8', '1.5', '1 ', 'Monday'])('"%s" is no day of the week', (weekday) => {
  expect(read({ frequency: 'weekly', weekday })).toEqual({
    kind: 'refused',
    faults: [{ field: 'weekday', reason: 'unknown-weekday' }],
  });
});

test.each(['', '24', '-1', '8.5', '08', '1e1', 'noon'])('"%s" is no hour', (hour) => {
  expect(read({ frequency: 'daily', hour })).toEqual({
    kind: 'refused',
    faults: [{ field: 'hour', reason: 'unknown-hour' }],
  });
});

test.each(['', 'Mars/Base', 'Etc/GMT+5', '+02:00', 'Europe/Berlin@x', '__proto__'])('"%s" is no zone', (timeZone) => {
  expect(read({ frequency: 'daily', timeZone })).toEqual({
    kind: 'refused',
    faults: [{ field: 'time-zone', reason: 'unknown-time-zone', zone: timeZone }],
  });
});

test.each([
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['America/Argentina/Buenos_Aires', 'America/Buenos_Aires'],
  ['US/Eastern', 'America/New_York'],
  ['Europe/Belfast', 'Europe/London'],
  ['europe/berlin', 'Europe/Berlin'],
  ['Etc/UTC', 'UTC'],
  ['utc', 'UTC'],
  ['Japan', 'Asia/Tokyo'],
])('%s is kept as %s, so that all names of a zone share one slot', (timeZone, kept) => {
  const digestTime = { timeZone: kept, hour: 8, weekday: 1 };
  expect(read({ frequency: 'daily', timeZone })).toEqual({
    kind: 'cadence',
    cadence: { frequency: 'daily', digestTime },
  });
});

test.each([
  ...['EST', 'MST', 'HST', 'EST5EDT', 'CST6CDT', 'MST7MDT', 'PST8PDT', 'CET', 'MET', 'WET', 'EET', 'est', 'Cet'],
  ...['IST', 'JST', 'PST', 'GMT', 'GMT0', 'GMT+5', 'Etc/GMT', 'Zulu', 'Universal', 'Greenwich', 'SystemV/EST5'],
])('%s says what a clock shows and no place, and is refused', (timeZone) => {
  expect(read({ frequency: 'daily', timeZone })).toEqual({
    kind: 'refused',
    faults: [{ field: 'time-zone', reason: 'unknown-time-zone', zone: timeZone }],
  });
});

test('digests can be planned in every zone that is offered', () => {
  for (const timeZone of TIME_ZONES) {
    const reading = read({ frequency: 'daily', timeZone });
    const slot = reading.kind === 'cadence' ? slotOf(reading.cadence) : undefined;
    expect(slot).toBe(`daily@08@${timeZone}`);
    expect(() => latestOccurrenceMs(slot ?? '', 0)).not.toThrow();
  }
});
