import { expect, test } from 'vitest';
import { partsTable } from './parts-table.ts';

const aRun = { failed: 0, walked: [] };

test('the table says of each part how many tests it had, how long they took, and what they covered', () => {
  const walked = [
    { pages: ['team/member', 'sent/end'], screens: ['en'] },
    { pages: ['team/member'], screens: ['ar'] },
  ];
  const table = partsTable([
    { ...aRun, name: 'desk', tests: 8, durationMs: 461_000, walked },
    { ...aRun, name: 'floods', tests: 3, failed: 1, durationMs: 9_400 },
  ]);
  expect(table.split('\n')).toEqual([
    'Part             tests    took  covers',
    'desk                 8    7:41  every page of the desk: 2 pages, 2 screens',
    'floods    3 (1 failed)    0:09  floods of requests',
  ]);
});
