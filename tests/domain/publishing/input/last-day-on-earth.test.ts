import { expect, test } from 'vitest';
import { lastDayOnEarth } from '../../../../functions/domain/publishing/input/last-day-on-earth.ts';

test('the day changes at ten in the morning UTC, when it begins in Kiritimati', () => {
  expect(lastDayOnEarth(Date.UTC(2024, 1, 28, 9, 59, 59, 999))).toBe('2024-02-28');
  expect(lastDayOnEarth(Date.UTC(2024, 1, 28, 10))).toBe('2024-02-29');
});
