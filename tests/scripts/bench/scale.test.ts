import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeScale, STEPS } from '../../../scripts/bench/scale/describe-scale.ts';
import { LIMITS, reachOf, shareOf } from '../../../scripts/bench/scale/limits.ts';
import { loadOf } from '../../../scripts/bench/scale/load.ts';

const limitCalled = (name: string) => {
  const found = LIMITS.find((limit) => limit.name === name);
  if (!found) throw new Error(`No limit is called ${name}`);
  return found;
};
const [smallest, , , million, largest] = STEPS;
if (!smallest || !million || !largest) throw new Error('there are five steps');

test('docs/scale.md is what npm run bench -- --scale prints', () => {
  const page = readFileSync('docs/scale.md', 'utf8');
  expect(page.slice(page.indexOf('## '))).toBe(`${describeScale()}\n`);
});

test('a deployment at its largest fills its quota by calls of fifty people', () => {
  const { mails, calls, entriesPerCall, minutes } = loadOf(largest);
  expect({ mails, calls, entriesPerCall }).toEqual({ mails: 4_500, calls: 90, entriesPerCall: 50 });
  expect(minutes).toBeCloseTo(10_000_000 / 4_500 / 60);
});

test('a limit is reached where a step takes all of it', () => {
  for (const limit of LIMITS) {
    const reach = reachOf(limit, largest);
    if (reach === undefined) continue;
    expect(shareOf(limit, { ...largest, [limit.growsBy]: reach }), limit.name).toBeLessThanOrEqual(1);
    expect(shareOf(limit, { ...largest, [limit.growsBy]: reach * 1.5 }), limit.name).toBeGreaterThan(1);
  }
});

test('a new deployment with the quota of a new account is within every limit', () => {
  expect(LIMITS.filter((limit) => shareOf(limit, smallest) > 1)).toEqual([]);
});

test('start-dispatch has the time to write the items of all slices, however many people it mails', () => {
  expect(reachOf(limitCalled('the items of a dispatch’s slices'), largest)).toBeUndefined();
});

test('a million people at 500 mails a second are within what a new table takes', () => {
  expect(shareOf(limitCalled('a new table'), million)).toBeLessThan(0.1);
});
