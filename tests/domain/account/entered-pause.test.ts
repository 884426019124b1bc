import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayOfPause, readPause, yearsOfPause, zoneOfPause } from '../../../functions/domain/account/entered-pause.ts';
import { TIME_ZONES } from '../../../functions/domain/time/time-zones.ts';
import { aSubscriber } from '../../support/builders.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

const FIRST_OF_APRIL = { kind: 'until', pause: { untilMs: Date.UTC(2024, 3, 1), untilDay: '2024-04-01' } };
const hoursAt = (timeZone: string, atMs: number) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(atMs);

test('a pause ends when its day begins by the clock of the subscriber’s digests', () => {
  const digestTime = { timeZone: 'Asia/Tokyo', hour: 8, weekday: 1 };
  const timeZone = zoneOfPause(aSubscriber({ follows: [], frequency: 'daily', digestTime }));
  expect(readPause('2024-04-01', 'UTC', NOW_MS)).toEqual(FIRST_OF_APRIL);
  expect(readPause('2024-04-01', timeZone, NOW_MS)).toEqual({
    kind: 'until',
    pause: { untilMs: Date.UTC(2024, 2, 31, 15), untilDay: '2024-04-01' },
  });
});

test('where their time zone is not known, it ends in no place before the day has begun', () => {
  const reading = readPause('2024-03-20', zoneOfPause(aSubscriber({ follows: [] })), NOW_MS);
  const endsAtMs = reading.kind === 'until' ? reading.pause.untilMs : 0;
  expect(TIME_ZONES.filter((timeZone) => hoursAt(timeZone, endsAtMs) < '20/03/2024')).toEqual([]);
  expect(hoursAt('America/Los_Angeles', endsAtMs)).toBe('20/03/2024, 05:00');
  expect(hoursAt('Pacific/Kiritimati', endsAtMs)).toBe('21/03/2024, 02:00');
});

test('tomorrow can be chosen wherever a subscriber is, and a pause never ends before it begins', () => {
  const timeZone = zoneOfPause(aSubscriber({ follows: [] }));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * DAY_MS }), fc.constantFrom(...TIME_ZONES), (afterMs, home) => {
      const nowMs = NOW_MS + afterMs;
      const today = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(home).toPlainDate();
      const tomorrow = today.add({ days: 1 }).toString();
      const reading = readPause(tomorrow, timeZone, nowMs);
      expect(reading).toMatchObject({ kind: 'until', pause: { untilDay: tomorrow } });
      expect(reading.kind === 'until' && reading.pause.untilMs > nowMs).toBe(true);
    }),
  );
});

test.each(['2024/4/1', '2024.04.01', ' 2024-04-01 ', '٢٠٢٤-٠٤-٠١', '۲۰۲۴/۴/۱', '２０２４-０４-０１', '٢٠٢٤-04-٠١'])(
  '%s is the first of April',
  (written) => {
    expect(readPause(written, 'UTC', NOW_MS)).toEqual(FIRST_OF_APRIL);
  },
);

test.each([
  ['', 'empty'],
  [' ', 'empty'],
  ['01/04/2024', 'malformed'],
  ['2024-02-30', 'malformed'],
  ['2025-02-29', 'malformed'],
  ['2024-13-01', 'malformed'],
  ['2024-00-10', 'malformed'],
  ['2024-04-00', 'malformed'],
  ['٢٠٢٤-٠٢-٣٠', 'malformed'],
  ['2024-04-01T10:00', 'malformed'],
  ['२०२४-०४-०१', 'malformed'],
  ['tomorrow', 'malformed'],
  ['0000-01-01', 'past'],
  ['2024-03-15', 'past'],
  ['1999-01-01', 'past'],
  ['2025-03-16', 'too-far'],
  ['9999-12-31', 'too-far'],
] as const)('%j is refused as %s', (written, reason) => {
  expect(readPause(written, 'UTC', NOW_MS)).toEqual({ kind: 'refused', reason });
});

test('the form offers each year in which a pause may end, and no other', () => {
  expect(yearsOfPause(NOW_MS, 'UTC')).toEqual([2024, 2025]);
  const newYearsEve = Date.UTC(2024, 11, 31, 12);
  expect([yearsOfPause(newYearsEve, 'UTC'), yearsOfPause(newYearsEve, 'Pacific/Auckland')]).toEqual([
    [2025],
    [2025, 2026],
  ]);
});

test('the day that was named is said back, even if another time zone is chosen later', () => {
  const paused = { pausedUntilMs: Date.UTC(2024, 3, 1, 12), pausedUntilDay: '2024-04-01' };
  for (const timeZone of ['America/Lima', 'Pacific/Auckland']) {
    const digestTime = { timeZone, hour: 8, weekday: 1 };
    expect(dayOfPause({ ...aSubscriber({ follows: [], frequency: 'daily', digestTime }), ...paused })).toBe(
      '2024-04-01',
    );
  }
});

test('of a pause from before days were kept, the day is that of its clock then', () => {
  const pausedUntilMs = Date.UTC(2024, 3, 1);
  const digestTime = { timeZone: 'America/Lima', hour: 8, weekday: 1 };
  expect(dayOfPause({ ...aSubscriber({ follows: [] }), pausedUntilMs })).toBe('2024-04-01');
  expect(dayOfPause({ ...aSubscriber({ follows: [], digestTime }), pausedUntilMs })).toBe('2024-03-31');
});
