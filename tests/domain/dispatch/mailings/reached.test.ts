import { expect, test } from 'vitest';
import type { Dispatch, SliceId } from '../../../../functions/domain/dispatch/dispatches.ts';
import {
  reachedBefore,
  reachedByDispatch,
  wasReached,
} from '../../../../functions/domain/dispatch/mailings/reached.ts';
import { rangeOf, WHOLE_ID_SPACE } from '../../../../functions/domain/matching/id-range.ts';
import { aDigest, aDigestAppeal, aDispatch, aReceipt } from '../../../support/sending/builders.ts';

const { appealId } = aDispatch();
const [LOW, HIGH] = ['10000000-0000-4000-8000-000000000001', 'f0000000-0000-4000-8000-000000000002'];
const receipts = { list: async () => [aReceipt({ people: [LOW, HIGH], outcomes: ['accepted', 'accepted'] })] };
const reachedBy = (dispatch: Dispatch, range = WHOLE_ID_SPACE) =>
  reachedByDispatch(dispatch, appealId, range, receipts);

test('of a slice that is larger than what is asked about, the people in that alone are told', async () => {
  expect(await reachedBy(aDispatch({ sliceBits: 0 }), rangeOf('0'))).toEqual([LOW]);
  expect(await reachedBy(aDispatch({ sliceBits: 0 }), rangeOf('1'))).toEqual([HIGH]);
});

test('mail of another appeal brought this one to no reader', async () => {
  expect(await reachedBy(aDispatch({ appealId: 'another' }))).toEqual([]);
  expect(await reachedBy(aDigest({ appeals: [aDigestAppeal({ appealId: 'another' })] }))).toEqual([]);
});

test('a link to a dispatch that was never written leads to no reader', async () => {
  const ports = {
    appealDispatches: { of: async () => [{ version: 1, dispatchId: 'gone' }] },
    dispatches: { find: async () => undefined },
    receipts,
  };
  const followUp = aDispatch({ version: 2, reach: 'reached' });
  expect(await reachedBefore(followUp, WHOLE_ID_SPACE, ports)).toEqual(new Set());
});

test('who waited is not mailed again who had the same version by another of its dispatches', async () => {
  const carriers = { earlier: 1, own: 2, other: 2 };
  const ports = {
    appealDispatches: {
      of: async () => Object.entries(carriers).map(([dispatchId, version]) => ({ dispatchId, version })),
    },
    dispatches: { find: async (dispatchId: string) => aDispatch({ dispatchId }) },
    receipts: {
      list: async ({ dispatchId }: SliceId) => [aReceipt({ people: [dispatchId === 'other' ? LOW : HIGH] })],
    },
  };
  const waiting = aDispatch({ dispatchId: 'own', version: 2, reach: 'waiting' });
  expect(await reachedBefore(waiting, WHOLE_ID_SPACE, ports)).toEqual(new Set([LOW]));
});

test('of one subscriber the slice that they are in is asked alone', async () => {
  const asked: string[] = [];
  const ports = {
    appealDispatches: { of: async () => ['gone', 'cut'].map((dispatchId) => ({ version: 1, dispatchId })) },
    dispatches: {
      find: async (dispatchId: string) => (dispatchId === 'cut' ? aDispatch({ dispatchId, sliceBits: 1 }) : undefined),
    },
    receipts: {
      list: async ({ bits }: SliceId) => {
        asked.push(bits);
        return receipts.list();
      },
    },
  };
  expect([await wasReached(HIGH, appealId, ports), asked]).toEqual([true, ['1']]);
});
