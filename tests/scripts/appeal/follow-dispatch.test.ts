import { expect, test } from 'vitest';
import type { DispatchAnswer } from '../../../functions/contract/api.ts';
import { NO_DELIVERIES } from '../../../functions/domain/feedback/deliveries.ts';
import { CommandError } from '../../../scripts/appeal/command-error.ts';
import { progressLine, summaryOf } from '../../../scripts/appeal/describe-dispatch.ts';
import { followDispatch } from '../../../scripts/appeal/follow-dispatch.ts';
import { inLowestBand } from '../../support/publishing/builders.ts';

const { deliveredTo: _, ...DELIVERIES } = NO_DELIVERIES;
const NONE_TOLD = inLowestBand(DELIVERIES);

const AT_ONCE = { firstWaitMs: 0, longestWaitMs: 0, giveUpAfterMs: 10_000 };

const aDispatch = (given: Partial<DispatchAnswer> = {}): DispatchAnswer => ({
  dispatchId: 'd',
  appealId: 'a',
  version: 1,
  lane: 'urgent',
  status: 'sending',
  callsUnderWay: 0,
  waits: [],
  publishedAtMs: 0,
  slices: { open: 1, closed: 0, total: 1 },
  counts: { accepted: 'fewer than 10' },
  deliveries: NONE_TOLD,
  ...given,
});

/** Answers with each of these in turn; the last one again and again. */
function answering(...answers: (DispatchAnswer | Error)[]) {
  let asked = 0;
  return {
    async showDispatch() {
      const answer = answers[Math.min(asked++, answers.length - 1)];
      if (answer instanceof Error || !answer) throw answer ?? new Error('nothing to answer');
      return answer;
    },
  };
}

const noAnswer = new CommandError('no-answer', 'Nothing answers');

test('it looks until the dispatch is finished, and shows each look', async () => {
  const seen: string[] = [];
  const looks = [aDispatch({ status: 'planned' }), aDispatch(), aDispatch({ status: 'finished' })];
  const last = await followDispatch('d', answering(...looks), ({ status }) => seen.push(status), AT_ONCE);
  expect([seen, last.status]).toEqual([['planned', 'sending', 'finished'], 'finished']);
});

test('an API that does not answer now and then does not end the looking', async () => {
  const finished = aDispatch({ status: 'finished' });
  expect(await followDispatch('d', answering(noAnswer, noAnswer, finished), () => {}, AT_ONCE)).toEqual(finished);
});

test('an API that is gone for good does, and so does a refusal at once', async () => {
  await expect(followDispatch('d', answering(noAnswer), () => {}, AT_ONCE)).rejects.toThrow('Nothing answers');
  const refusal = new CommandError('unauthorized', 'no valid key');
  const api = answering(refusal, aDispatch({ status: 'finished' }));
  await expect(followDispatch('d', api, () => {}, AT_ONCE)).rejects.toThrow('no valid key');
});

test('it looks at a paused dispatch until nothing of it is on its way', async () => {
  const paused = aDispatch({ halt: { kind: 'paused', atMs: 1 } });
  const looks = answering({ ...paused, callsUnderWay: 1 }, paused, aDispatch({ status: 'finished' }));
  expect(await followDispatch('d', looks, () => {}, AT_ONCE)).toEqual(paused);
});

const HELD = { because: 'mail-held', words: 'the operator holds all mail', slices: 1 };

test('it looks no longer at a dispatch whose mail the operator holds, once nothing of it is on its way', async () => {
  const held = aDispatch({ waits: [HELD] });
  const looks = answering({ ...held, callsUnderWay: 1 }, held, aDispatch({ status: 'finished' }));
  expect(await followDispatch('d', looks, () => {}, AT_ONCE)).toEqual(held);
});

test('a dispatch in which nothing moves is left to later looks', async () => {
  const stuck = await followDispatch('d', answering(aDispatch()), () => {}, { ...AT_ONCE, giveUpAfterMs: 20 });
  expect(stuck.status).toBe('sending');
});

test.each([
  ['nothing is cut yet', aDispatch({ status: 'planned' }), 'Finding who asked for it · 1 s'],
  ['there is one part', aDispatch({ counts: { accepted: '10 to 49' } }), 'Sending · mailed to 10 to 49 people · 1 s'],
  [
    'there are many',
    aDispatch({ counts: { accepted: '1,000 to 4,999' }, slices: { open: 12, closed: 4, total: 16 } }),
    'Sending · mailed to 1,000 to 4,999 people · part 5 of 16 · 1 s',
  ],
  [
    'all of it waits',
    aDispatch({ waits: [{ because: 'daily-quota', words: 'waiting for tomorrow’s quota', slices: 1 }] }),
    'Sending · fewer than 10 people so far, perhaps none · waiting for tomorrow’s quota · 1 s',
  ],
  [
    'the operator holds all mail',
    aDispatch({ waits: [HELD] }),
    'Sending · fewer than 10 people so far, perhaps none · the operator holds all mail · 1 s',
  ],
  [
    'it is paused',
    aDispatch({ halt: { kind: 'paused', atMs: 1 } }),
    'Paused · fewer than 10 people so far, perhaps none · 1 s',
  ],
])('the line while %s', (_, dispatch, line) => {
  expect(progressLine(dispatch, 1_999)).toBe(line);
});

test('of the lowest band no summary says that people were mailed: there may be none', () => {
  const ended = aDispatch({ status: 'finished', finishedAtMs: 1_000 });
  expect(summaryOf(ended)).toBe('Sent in 1.0 seconds: fewer than 10 people, perhaps none.');
});

test('the summary names those who did not get it, where they are more than a few', () => {
  const ended = aDispatch({
    status: 'finished',
    finishedAtMs: 61_240,
    counts: { accepted: '100 to 499', terminal: '10 to 49', unreadable: 'fewer than 10' },
  });
  expect(summaryOf(ended)).toBe('Sent in 61.2 seconds: mailed to 100 to 499 people, 10 to 49 refused.');
});

test('the summary of a cancelled dispatch says so, and what mailboxes answered', () => {
  const ended = aDispatch({
    status: 'finished',
    halt: { kind: 'cancelled', atMs: 1_000 },
    finishedAtMs: 2_000,
    counts: { accepted: '50 to 99', freed: '10 to 49' },
    deliveries: { ...NONE_TOLD, delivered: '50 to 99', bounced: '10 to 49' },
  });
  expect(summaryOf(ended)).toBe(
    'Cancelled after 2.0 seconds: mailed to 50 to 99 people, 10 to 49 freed to be mailed again, perhaps twice.\nMailboxes so far: 50 to 99 delivered, 10 to 49 bounced.',
  );
});
