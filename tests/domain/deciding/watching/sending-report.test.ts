import { expect, test } from 'vitest';
import { sendingReport } from '../../../../functions/domain/deciding/watching/sending-report.ts';
import {
  type AlertDispatch,
  NO_COUNTS,
  type Slice,
  type SliceCounts,
} from '../../../../functions/domain/dispatch/dispatches.ts';
import { NO_DELIVERIES } from '../../../../functions/domain/feedback/deliveries.ts';
import { aDispatch } from '../../../support/sending/builders.ts';

const OVER = aDispatch({ status: 'finished', sliceBits: 0, closedSlices: 1, finishedAtMs: 1 });
const GOING = aDispatch({ status: 'sending', sliceBits: 0 });

function reportOf(dispatch: AlertDispatch, counts: Partial<SliceCounts>, deliveries = {}) {
  const { dispatchId, status } = dispatch;
  const slice = {
    ...{ dispatchId, bits: '', fence: 1, leasedUntilMs: 0, lateResults: 0 },
    status: status === 'finished' ? ('closed' as const) : ('open' as const),
    counts: { ...NO_COUNTS, ...counts },
  };
  return sendingReport(dispatch, [slice], { ...NO_DELIVERIES, ...deliveries }, false);
}
const figuresOf = (...given: Parameters<typeof reportOf>) => reportOf(...given).figures;

test('a first sending to 50 people or more is told exactly, and its states are all who were asked', () => {
  const counts = { accepted: 1_202, uncertain: 2, matched: 1_300, freed: 1 };
  expect(reportOf(OVER, counts, { delivered: 1_195, bounced: 3 })).toEqual({
    standing: 'ended',
    figures: {
      kind: 'exact',
      asked: 1_204,
      states: { delivered: 1_195, bounced: 3, refused: 0, noWord: 4, doubtful: 2 },
      twice: 1,
      providers: [],
    },
  });
});

test('what SES refused by its answer or its event is refused, and none of it waits for word', () => {
  expect(figuresOf(OVER, { accepted: 58, terminal: 2 }, { delivered: 55, rejected: 3 })).toMatchObject({
    asked: 60,
    states: { delivered: 55, refused: 5, noWord: 0 },
  });
});

test('a mail that was delivered and came back later leaves no less than nobody without word', () => {
  expect(figuresOf(OVER, { accepted: 50 }, { delivered: 50, bounced: 1 })).toMatchObject({ states: { noWord: 0 } });
});

test.each([
  [0, 'few'],
  [49, 'few'],
  [50, 'exact'],
])('of %i people asked it tells: %s', (accepted, kind) => {
  expect(figuresOf(OVER, { accepted }).kind).toBe(kind);
});

test.each([
  ['a later version', { version: 2 }],
  ['a late edition of the first', { reach: 'waiting' as const }],
])('of %s only a band is told, so that two sendings can’t be subtracted', (_, change) => {
  const dispatch = { ...OVER, ...change };
  expect(figuresOf(dispatch, { accepted: 1_207 })).toEqual({ kind: 'band', people: '1,000 to 4,999' });
  expect(figuresOf(dispatch, { accepted: 49 })).toEqual({ kind: 'few' });
});

test('looks at one that goes out differ by full steps of 50, and end where its exact number begins', () => {
  const looks = Array.from({ length: 400 }, (_, accepted) =>
    figuresOf({ ...GOING, estimatedPeople: 410 }, { accepted }),
  );
  const told = looks.map((figures) => (figures.kind === 'so-far' ? figures.atLeast : Number.NaN));
  expect([...new Set(told)]).toEqual([0, 50, 100, 150, 200, 250, 300, 350]);
  expect(new Set(looks.map((figures) => figures.kind === 'so-far' && figures.expected))).toEqual(
    new Set(['100 to 499']),
  );
});

test('one that is expected to reach fewer than 50 is told as few, and so is what it has reached so far', () => {
  expect(figuresOf({ ...GOING, estimatedPeople: 49 }, { accepted: 20 })).toEqual({ kind: 'few' });
  expect(figuresOf(GOING, { accepted: 20 })).toEqual({ kind: 'few' });
  expect(figuresOf({ ...GOING, estimatedPeople: 49 }, { accepted: 61 })).toEqual({ kind: 'so-far', atLeast: 50 });
});

test('no fewer are expected than it has reached so far, where it was estimated too low', () => {
  expect(figuresOf({ ...GOING, estimatedPeople: 62 }, { accepted: 163 })).toEqual({
    ...{ kind: 'so-far', atLeast: 150, expected: '100 to 499' },
  });
});

test.each([
  ['waiting', aDispatch()],
  ['going', GOING],
  ['paused', { ...GOING, halt: { kind: 'paused' as const, atMs: 1 } }],
  ['cancelled', { ...GOING, halt: { kind: 'cancelled' as const, atMs: 1 } }],
  ['superseded', { ...OVER, halt: { kind: 'superseded' as const, atMs: 1 } }],
  ['ended', OVER],
])('it stands as: %s', (standing, dispatch) => {
  expect(reportOf(dispatch, {}).standing).toBe(standing);
});

test('one that is cancelled tells no exact number before its last worker has closed it', () => {
  const cancelled = { ...GOING, halt: { kind: 'cancelled' as const, atMs: 1 } };
  expect(figuresOf(cancelled, { accepted: 63 })).toEqual({ kind: 'so-far', atLeast: 50 });
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
  sendingReport(dispatch, slices, NO_DELIVERIES, isMailHeld).waits;

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
