import { expect, test } from 'vitest';
import { NO_COUNTS, type Slice } from '../../../../functions/domain/dispatch/dispatches.ts';
import { dispatchProgress } from '../../../../functions/domain/dispatch/watching/progress.ts';
import { aDispatch, DISPATCH_ID } from '../../../support/sending/builders.ts';

const aSlice = (given: Partial<Slice> = {}): Slice => ({
  dispatchId: DISPATCH_ID,
  bits: '0',
  status: 'open',
  fence: 0,
  leasedUntilMs: 0,
  lateResults: 0,
  counts: NO_COUNTS,
  ...given,
});

test('a planned dispatch has no slices yet', () => {
  expect(dispatchProgress(aDispatch(), [])).toEqual({
    status: 'planned',
    slices: { open: 0, closed: 0, total: 0 },
    counts: NO_COUNTS,
  });
});

test('all slices of a dispatch that was just cut are open, before any of them is written', () => {
  const { slices } = dispatchProgress(aDispatch({ sliceBits: 2 }), []);
  expect(slices).toEqual({ open: 4, closed: 0, total: 4 });
});

test('a dispatch that was stopped while it was cut ended without slices', () => {
  const { slices } = dispatchProgress(aDispatch({ status: 'finished', sliceBits: 2 }), []);
  expect(slices).toEqual({ open: 0, closed: 0, total: 0 });
});

test('a dispatch that ended has the slices that it was cut into', () => {
  const closed = ['0', '1'].map((bits) => aSlice({ bits, status: 'closed' }));
  const { slices } = dispatchProgress(aDispatch({ status: 'finished', sliceBits: 1 }), closed);
  expect(slices).toEqual({ open: 0, closed: 2, total: 2 });
});

test('counts are the sum of the slices’, and a slice that is still to be added is open', () => {
  const slices = [
    aSlice({
      status: 'closed',
      counts: { ...NO_COUNTS, candidates: 5, matched: 4, accepted: 3, uncertain: 1, skipped: 1 },
    }),
    aSlice({ bits: '1', counts: { ...NO_COUNTS, candidates: 2, matched: 2, accepted: 1, retrying: 1 } }),
  ];
  expect(dispatchProgress(aDispatch({ status: 'sending', sliceBits: 2 }), slices)).toEqual({
    status: 'sending',
    slices: { open: 3, closed: 1, total: 4 },
    counts: { ...NO_COUNTS, candidates: 7, matched: 6, accepted: 4, uncertain: 1, retrying: 1, skipped: 1 },
  });
});

test('with every slice closed a dispatch is finished, though no worker has written so', () => {
  const progress = dispatchProgress(aDispatch({ status: 'sending', sliceBits: 0 }), [aSlice({ status: 'closed' })]);
  expect(progress.status).toBe('finished');
});
