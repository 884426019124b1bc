import { expect, test } from 'vitest';
import { progressLine } from './progress.ts';

const MINUTE_MS = 60_000;

test('a long run says how many of its files are done, for how long it runs, and what it is at', () => {
  const running = new Map([['tests/domain/rate/schedule.test.ts', 60 * MINUTE_MS]]);
  const progress = { filesDone: 12, filesInAll: 40, startedAtMs: 59 * MINUTE_MS, running };
  expect(progressLine(progress, 62.5 * MINUTE_MS)).toBe(
    '12 of 40 files, 3 min; running tests/domain/rate/schedule.test.ts (2 min)',
  );
  expect(progressLine({ ...progress, filesDone: 40, running: new Map() }, 62.5 * MINUTE_MS)).toBe(
    '40 of 40 files, 3 min',
  );
});
