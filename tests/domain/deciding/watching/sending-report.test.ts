import { expect, test } from 'vitest';
import { sendingReport } from '../../../../functions/domain/deciding/watching/sending-report.ts';
import { type AlertDispatch, NO_COUNTS, type Slice } from '../../../../functions/domain/dispatch/dispatches.ts';
import type { ShownSending } from '../../../../functions/domain/showing/showing.ts';
import { aDispatch } from '../../../support/sending/builders.ts';
import { keptParts } from '../../../support/showing/builders.ts';

const OVER = aDispatch({ status: 'finished', sliceBits: 0, closedSlices: 1, finishedAtMs: 1 });
const GOING = aDispatch({ status: 'sending', sliceBits: 0 });

const SHOWN = { parts: keptParts({ asked: 1_204, delivered: 1_195, unclear: 9, complained: -4 }) };

const sliceOf = ({ dispatchId, status }: AlertDispatch, accepted = 0): Slice => ({
  ...{ dispatchId, bits: '', fence: 1, leasedUntilMs: 0, lateResults: 0 },
  status: status === 'finished' ? 'closed' : 'open',
  counts: { ...NO_COUNTS, accepted },
});
const reportOf = (dispatch: AlertDispatch, shown?: ShownSending, accepted = 0) =>
  sendingReport(dispatch, [sliceOf(dispatch, accepted)], shown, false);

test('of what is over, what is kept of its numbers is shown in steps', () => {
  expect(reportOf(OVER, SHOWN)).toEqual({
    standing: 'ended',
    figures: {
      kind: 'shown',
      people: { asked: 1_200, delivered: 1_200, bounced: 50, complained: 50, unclear: 50 },
    },
  });
});

test.each([
  ['going', GOING, SHOWN],
  ['not-yet', OVER, undefined],
  ['none', OVER, {}],
  ['no-one', { ...OVER, reach: 'no-one' as const }, undefined],
])('else no number is shown, and nothing of what its counters say: %s', (kind, dispatch, shown) => {
  for (const accepted of [0, 1, 49, 50, 1_204]) expect(reportOf(dispatch, shown, accepted).figures).toEqual({ kind });
});

test.each([
  ['waiting', aDispatch()],
  ['going', GOING],
  ['paused', { ...GOING, halt: { kind: 'paused' as const, atMs: 1 } }],
  ['cancelled', { ...GOING, halt: { kind: 'cancelled' as const, atMs: 1 } }],
  ['superseded', { ...OVER, halt: { kind: 'superseded' as const, atMs: 1 } }],
  ['ended', OVER],
])('it stands as: %s', (standing, dispatch) => {
  expect(reportOf(dispatch).standing).toBe(standing);
});

const parked = (waitsBecause?: Slice['waitsBecause']): Slice => ({
  ...{
    dispatchId: GOING.dispatchId,
    bits: '',
    status: 'open',
    fence: 1,
    leasedUntilMs: 0,
    counts: NO_COUNTS,
    lateResults: 0,
  },
  ...(waitsBecause && { waitsBecause }),
});
const waitOf = (slices: readonly Slice[], { dispatch = GOING, isMailHeld = false } = {}) =>
  sendingReport(dispatch, slices, undefined, isMailHeld).waits;

test('what waits as a whole says why, the most lasting reason first', () => {
  expect(waitOf([parked('rate'), parked('daily-quota'), parked('retry')])).toBe('daily-quota');
  expect(waitOf([parked('rate')])).toBe('rate');
});

test('what is worked on, paused or over waits for nothing', () => {
  expect(waitOf([parked('rate'), parked()])).toBeUndefined();
  const paused = { ...GOING, halt: { kind: 'paused' as const, atMs: 1 } };
  expect(waitOf([parked('paused')], { dispatch: paused, isMailHeld: true })).toBeUndefined();
  expect(waitOf([], { dispatch: OVER, isMailHeld: true })).toBeUndefined();
});

test('mail that the operator holds is the reason, beside any of its slices', () => {
  expect(waitOf([parked('rate'), parked()], { isMailHeld: true })).toBe('mail-held');
  expect(waitOf([], { dispatch: aDispatch(), isMailHeld: true })).toBe('mail-held');
});
