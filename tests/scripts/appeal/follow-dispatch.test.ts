import { expect, test } from 'vitest';
import type { DispatchAnswer } from '../../../functions/contract/api.ts';
import { CommandError } from '../../../scripts/appeal/command-error.ts';
import { progressLine, summaryOf } from '../../../scripts/appeal/describe-dispatch.ts';
import { followDispatch } from '../../../scripts/appeal/follow-dispatch.ts';

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
  numbers: 'later',
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

const HELD = { because: 'mail-held', words: 'the operator holds all mail' };

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
  ['it goes out', aDispatch(), 'Sending · 1 s'],
  [
    'all of it waits',
    aDispatch({ waits: [{ because: 'daily-quota', words: 'waiting for tomorrow’s quota' }] }),
    'Sending · waiting for tomorrow’s quota · 1 s',
  ],
  ['the operator holds all mail', aDispatch({ waits: [HELD] }), 'Sending · the operator holds all mail · 1 s'],
  ['it is paused', aDispatch({ halt: { kind: 'paused', atMs: 1 } }), 'Paused · 1 s'],
])('the line while %s', (_, dispatch, line) => {
  expect(progressLine(dispatch, 1_999)).toBe(line);
});

test('the summary says how it ended, and when its numbers come', () => {
  const ended = aDispatch({ status: 'finished', finishedAtMs: 61_240 });
  expect(summaryOf(ended)).toBe(
    'Sent in 61.2 seconds.\nIts numbers come a day after its end, once mailboxes have answered.',
  );
  expect(summaryOf({ ...ended, numbers: 'none' })).toBe(
    'Sent in 61.2 seconds.\nIt has no numbers: a month has those of its first 30 sendings.',
  );
});

test('the summary of a cancelled dispatch says so, and its numbers', () => {
  const people = { asked: 1_250, delivered: 1_200, bounced: 50, complained: 50, unclear: 50 };
  const halt = { kind: 'cancelled', atMs: 1_000 };
  expect(summaryOf(aDispatch({ status: 'finished', halt, finishedAtMs: 2_000, numbers: 'shown', people }))).toBe(
    'Cancelled after 2.0 seconds.\nasked about 1,250, delivered about 1,200, bounced 50 or fewer, complained 50 or fewer, unclear 50 or fewer.',
  );
});
