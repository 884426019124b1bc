import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  allSlices,
  positionOf,
  rangeOf,
  sliceOf,
  slicesOverlapping,
  WHOLE_ID_SPACE,
} from '../../../functions/domain/matching/id-range.ts';

const id = fc.uuid();
const isIn = (subscriberId: string, bits: string) => {
  const { from, below } = rangeOf(bits);
  return from <= subscriberId && subscriberId < below;
};

test('a range begins with its bits and ends where the next one begins', () => {
  expect(rangeOf('01')).toEqual({ from: '40000000', below: '80000000' });
  expect(rangeOf('0'.repeat(32))).toEqual({ from: '00000000', below: '00000001' });
});

test('the last range ends after every id', () => {
  expect(rangeOf('1')).toEqual({ from: '80000000', below: 'g' });
  expect(isIn('ffffffff-ffff-4fff-bfff-ffffffffffff', '1'.repeat(32))).toBe(true);
});

test('no bits are everyone', () => {
  expect(rangeOf('')).toEqual(WHOLE_ID_SPACE);
});

test.each(['2', '0 1', '0'.repeat(33)])('%j is no slice', (bits) => {
  expect(() => rangeOf(bits)).toThrow(RangeError);
});

test('every id lies in exactly one slice of each depth, the one that its bits name', () => {
  fc.assert(
    fc.property(id, fc.integer({ min: 0, max: 8 }), (subscriberId, depth) => {
      expect(allSlices(depth).filter((bits) => isIn(subscriberId, bits))).toEqual([sliceOf(subscriberId, depth)]);
    }),
  );
});

test('deep slices hold the ids that they name', () => {
  fc.assert(
    fc.property(id, fc.integer({ min: 0, max: 32 }), (subscriberId, depth) => {
      expect(isIn(subscriberId, sliceOf(subscriberId, depth))).toBe(true);
    }),
  );
});

test('no bound is an id, so that an inclusive BETWEEN is half-open', () => {
  fc.assert(
    fc.property(id, fc.integer({ min: 0, max: 32 }), (subscriberId, depth) => {
      const { from, below } = rangeOf(sliceOf(subscriberId, depth));
      expect([from, below]).not.toContain(subscriberId);
      expect(Math.max(from.length, below.length)).toBeLessThan(subscriberId.length);
    }),
  );
});

test('positions keep the order of ids, from 0 up to 1', () => {
  fc.assert(
    fc.property(id, id, (one, other) => {
      const [first = '', second = ''] = [one, other].sort();
      expect(positionOf(first)).toBeLessThanOrEqual(positionOf(second));
      expect(positionOf(second)).toBeLessThan(1);
    }),
  );
});

test('slices overlap a range when one of the two lies in the other', () => {
  const bits = fc.string({ unit: fc.constantFrom('0', '1'), maxLength: 6 });
  fc.assert(
    fc.property(bits, fc.nat(6), (range, bitsCount) => {
      const overlapping = allSlices(bitsCount).filter((slice) => slice.startsWith(range) || range.startsWith(slice));
      expect(slicesOverlapping(rangeOf(range), bitsCount)).toEqual(overlapping);
    }),
  );
});
