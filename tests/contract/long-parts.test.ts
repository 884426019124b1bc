import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf, PART_NAMES } from '../long/parts.ts';

test('each file of tests/long is of one part, and each file of a part is there', () => {
  const there = globSync('tests/long/**/*.test.ts', { cwd: join(import.meta.dirname, '../..') });
  const named = PART_NAMES.flatMap(filesOf).filter((file) => file.startsWith('tests/long/'));
  expect(named.toSorted()).toEqual(there.toSorted());
  expect(PART_NAMES.filter((name) => filesOf(name).length === 0)).toEqual([]);
});
