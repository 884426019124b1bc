import { expect, test } from 'vitest';
import { isPast, oldestDayOnEarth } from '../../../functions/domain/appeal/is-past.ts';

test.each([
  ['2024-03-15T11:59:59Z', '2024-03-14'],
  ['2024-03-15T12:00:00Z', '2024-03-15'],
  ['2024-01-01T00:00:00Z', '2023-12-31'],
])('at %s the oldest day that it still is anywhere is %s', (moment, day) => {
  expect(oldestDayOnEarth(Date.parse(moment))).toBe(day);
});

test('an appeal is past when its last day is over everywhere, and one without such a day never is', () => {
  const lastDay = { expiresOn: '2024-03-14' };
  expect(isPast(lastDay, Date.parse('2024-03-15T11:59:59Z'))).toBe(false);
  expect(isPast(lastDay, Date.parse('2024-03-15T12:00:00Z'))).toBe(true);
  expect(isPast({}, Date.parse('2024-03-15T12:00:00Z'))).toBe(false);
});

test('the last day of a zone is over at midnight of its clock', () => {
  const over = (atMs: number, actByZone: string) => isPast({ expiresOn: '2026-12-15', actByZone }, atMs);
  const midnightInMoscow = Date.UTC(2026, 11, 15, 21);
  expect([over(midnightInMoscow - 1, 'Europe/Moscow'), over(midnightInMoscow, 'Europe/Moscow')]).toEqual([false, true]);
  expect(over(midnightInMoscow, 'America/New_York')).toBe(false);
});
