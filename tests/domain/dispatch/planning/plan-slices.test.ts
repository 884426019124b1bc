import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  planWakes,
  type SliceSizing,
  sliceBitsFor,
  slicePeople,
} from '../../../../functions/domain/dispatch/planning/plan-slices.ts';
import { allSlices } from '../../../../functions/domain/matching/id-range.ts';

const aSizing = (given: Partial<SliceSizing> = {}): SliceSizing => ({
  minSlicePeople: 50,
  maxSlicePeople: 1_000,
  sliceSeconds: 120,
  ...given,
});
const PACE = 14;
const NOW = 1_000_000;
/** One that has counted for a while. */
const LINE = { mails: 5_000, atMs: NOW - 1_000, pace: PACE };
const WAKE_AFTER = 360_000;

test.each([
  [0.1, 50],
  [1, 120],
  [14, 1_000],
])('at %d mails a second a slice holds %d people', (pace, people) => {
  expect(slicePeople(aSizing(), pace)).toBe(people);
});

test.each([
  [0, 0],
  [1_000, 0],
  [1_001, 1],
  [10_000, 4],
  [1_000_000, 10],
])('%d people are cut by %d bits', (people, bits) => {
  expect(sliceBitsFor(people, aSizing(), PACE)).toBe(bits);
});

test('no slice is expected to be above its size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000_000 }), fc.integer({ min: 1, max: 500 }), (people, pace) => {
      const sizing = aSizing();
      expect(people / 2 ** sliceBitsFor(people, sizing, pace)).toBeLessThanOrEqual(slicePeople(sizing, pace));
    }),
  );
});

test('the cut has a bottom, however many the people', () => {
  expect(sliceBitsFor(8_000_000_000, aSizing(), PACE)).toBe(15);
});

test('a small dispatch is queued at once, due again when its work is overdue', () => {
  expect(planWakes([''], 100, LINE, NOW, WAKE_AFTER)).toEqual([
    { bits: '', turn: { kind: 'queued', dueAtMs: NOW + WAKE_AFTER } },
  ]);
});

test('of a long dispatch five minutes of work are queued, and the rest has a place in line', () => {
  const wakes = planWakes(allSlices(4), 14_000, LINE, NOW, WAKE_AFTER);
  // 875 people a slice are 62.5 s of work.
  expect(wakes.map(({ turn }) => turn.kind)).toEqual([...Array(5).fill('queued'), ...Array(11).fill('in line')]);
  expect(wakes[15]?.turn).toEqual({ kind: 'in line', place: 5_014 + 15 * 875 });
});
