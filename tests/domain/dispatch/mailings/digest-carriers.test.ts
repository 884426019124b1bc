import { expect, test } from 'vitest';
import type { Dispatch } from '../../../../functions/domain/dispatch/dispatches.ts';
import type { StandingAppeal } from '../../../../functions/domain/dispatch/mailings/digest-appeals.ts';
import { makeCarriers } from '../../../../functions/domain/dispatch/mailings/digest-carriers.ts';
import { placeSubject } from '../../../../functions/domain/subscriber/follows/topics.ts';
import { aDigest, aDigestAppeal, aDispatch, anAppealVersion, aReceipt } from '../../../support/sending/builders.ts';

const appeal = anAppealVersion({ version: 2 });
const planned = aDigestAppeal({ version: 2, reachedEveryone: true });
const standing: StandingAppeal = { planned, place: 0, appeal, subject: placeSubject(appeal.subject) };
const [LOW, HIGH] = ['10000000-0000-4000-8000-000000000001', 'f0000000-0000-4000-8000-000000000002'];

const DISPATCHES: readonly (Dispatch & { readonly version: number })[] = [
  { ...aDispatch({ dispatchId: 'earlier', isUrgent: true, sliceBits: 1 }), version: 1 },
  { ...aDispatch({ dispatchId: 'plain', sliceBits: 1 }), version: 2 },
  { ...aDispatch({ dispatchId: 'urgent', isUrgent: true, sliceBits: 1 }), version: 2 },
  { ...aDigest({ dispatchId: 'digest', appeals: [planned], sliceBits: 1 }), version: 2 },
  { ...aDigest({ dispatchId: 'own', appeals: [planned], sliceBits: 1 }), version: 2 },
];

/** The digest `own`, and what it asks of others: links, and receipts as `dispatch/slice`. */
function aDigestThatAsks() {
  const asked: string[] = [];
  const carriers = makeCarriers('own', {
    appealDispatches: {
      of: async (appealId) => {
        asked.push(appealId);
        return DISPATCHES.map(({ dispatchId, version }) => ({ dispatchId, version }));
      },
    },
    dispatches: { find: async (dispatchId) => DISPATCHES.find((one) => one.dispatchId === dispatchId) },
    receipts: {
      list: async ({ dispatchId, bits }) => {
        asked.push(`${dispatchId}/${bits}`);
        return [aReceipt({ people: [LOW], carries: dispatchId === 'digest' ? ['1'] : undefined })];
      },
    },
  });
  const answer = async (subscriberId: string, mayHaveIt: boolean) =>
    (await carriers.answered([{ subscriberId, standing, mayHaveIt }])).size === 1;
  return { asked, answer };
}

test('whose cadence was the same is asked about only where an alert went to readers of digests, too', async () => {
  const { asked, answer } = aDigestThatAsks();
  expect(await answer(LOW, false)).toBe(true);
  expect(asked).toEqual([appeal.appealId, 'urgent/0']);
});

test('who may have it by any mailing is asked about in each other one of the same version', async () => {
  const { asked, answer } = aDigestThatAsks();
  expect(await answer(HIGH, true)).toBe(false);
  expect(asked).toEqual([appeal.appealId, 'plain/1', 'urgent/1', 'digest/1']);
});

test('what was asked for one reader is not asked again for the next of the same slice', async () => {
  const { asked, answer } = aDigestThatAsks();
  await answer(HIGH, true);
  const before = asked.length;
  await answer(HIGH, true);
  expect(asked).toHaveLength(before);
});
