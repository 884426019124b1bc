import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standInFor } from '../../../functions/domain/erasing/stand-in.ts';
import { MAX_SLICE_BITS, sliceOf } from '../../../functions/domain/matching/id-range.ts';

const RANDOM_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const anErasure = fc.record({
  subscriberId: fc.uuid({ version: 4 }),
  standInSecret: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('base64')),
});
const aDispatchId = fc.uuid({ version: 4 });

test('a stand-in lies in the slice of whose place it takes, looks like any id, and is made again as it was', () => {
  fc.assert(
    fc.property(anErasure, aDispatchId, fc.nat(MAX_SLICE_BITS), (erasure, dispatchId, depth) => {
      const bits = sliceOf(erasure.subscriberId, depth);
      const standIn = standInFor(erasure, { dispatchId, bits });
      expect(standIn).toMatch(RANDOM_UUID);
      expect(sliceOf(standIn, depth)).toBe(bits);
      expect(standInFor({ ...erasure }, { dispatchId, bits })).toBe(standIn);
      expect(standIn).not.toBe(erasure.subscriberId);
    }),
  );
});

test('another dispatch, another erasure and another secret each make another stand-in', () => {
  fc.assert(
    fc.property(anErasure, anErasure, aDispatchId, aDispatchId, (one, other, dispatchId, later) => {
      fc.pre(
        one.subscriberId !== other.subscriberId && one.standInSecret !== other.standInSecret && dispatchId !== later,
      );
      const standIns = [
        standInFor(one, { dispatchId, bits: '' }),
        standInFor(one, { dispatchId: later, bits: '' }),
        standInFor(other, { dispatchId, bits: '' }),
        standInFor({ ...one, standInSecret: other.standInSecret }, { dispatchId, bits: '' }),
      ];
      expect(new Set(standIns).size).toBe(4);
    }),
  );
});
