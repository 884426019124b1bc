import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { atMost, barOfMachine, type Section } from '../../../scripts/bench/figure.ts';
import { withLastRun } from '../../../scripts/bench/keep-table.ts';

const section: Section = {
  title: 'Functions',
  figures: [
    { name: 'desk', value: '4.10 ×', bar: atMost(4.1, 1.5), note: '476 ms', raw: {} },
    { name: 'the rest', value: '1', raw: {} },
  ],
};

test('the last run takes the place of the one before, and the page’s other chapters stay', () => {
  const page = readFileSync('docs/performance.md', 'utf8');
  const once = withLastRun(page, [section], 'commit abc');
  expect(once.startsWith(page.slice(0, page.indexOf('## The last run')))).toBe(true);
  expect(once).toContain('\nOf commit abc, on Node ');
  expect(once).toContain('| desk     | 4.10 × | ≤ 1.5: BELOW THE BAR |  476 ms |\n| the rest |');
  expect(withLastRun(once, [section], 'commit abc')).toBe(once);
});

test('a page without that chapter is refused', () => {
  expect(() => withLastRun('# Performance\n', [], 'commit abc')).toThrow('has no chapter "## The last run"');
});

test('a bar in milliseconds grows with what an HMAC takes on the machine', () => {
  expect(barOfMachine(290, 100, 60)).toEqual({ text: '≤ 300 ms (100 where an HMAC takes 20 µs)', holds: true });
});
