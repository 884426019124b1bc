import { expect, test } from 'vitest';
import { faultsOfTime, momentInWords } from '../../../../functions/domain/publishing/releases/release-time.ts';
import { NOW_MS } from '../../../support/publishing/builders.ts';

test.each([
  ['2026-12-01T09:00+01:00', 'Tuesday, 1 December 2026 at 09:00 (UTC+01:00)'],
  ['2026-12-01T09:00:30Z', 'Tuesday, 1 December 2026 at 09:00 (UTC)'],
  ['2026-06-30T23:45-03:30', 'Tuesday, 30 June 2026 at 23:45 (UTC-03:30)'],
  ['2026-01-01T00:15:00.000+05:45', 'Thursday, 1 January 2026 at 00:15 (UTC+05:45)'],
])('%s is said on the clock that it was written by', (moment, words) => {
  expect(momentInWords(moment)).toBe(words);
});

test('an appeal may wait for 366 days, and no longer', () => {
  const [last, afterwards] = ['2025-06-21T12:00Z', '2025-06-21T12:01Z'];
  expect(faultsOfTime(last, NOW_MS)).toEqual([]);
  expect(faultsOfTime(afterwards, NOW_MS)).toMatchObject([{ field: 'releaseAt' }]);
});
