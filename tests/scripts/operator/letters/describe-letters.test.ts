import { expect, test } from 'vitest';
import { LETTER_QUEUES } from '../../../../functions/contract/deployment/letter-queues.ts';
import { describeLetters } from '../../../../scripts/operator/letters/describe-letters.ts';

const HOUR_MS = 60 * 60 * 1_000;

test('letters are told in words: how many, what, how old, whether redriving is safe and why, and what to type', () => {
  const counts = { waiting: 1_200, held: 0, keptForMs: 48 * HOUR_MS };
  const look = {
    kinds: new Map([
      ['a request to sign up', 98],
      ['not to be read by this version', 2],
    ]),
    looked: 100,
    unreadable: 2,
    oldestSentAtMs: 0,
  };
  expect(describeLetters([{ name: 'sign-ups', counts, look }], ['notices', 'bulk'], 'prod', 2 * HOUR_MS)).toBe(`\
sign-ups  about 1,200: sign-ups and confirmations that could not be handled
             98 × a request to sign up
             2 × not to be read by this version
             100 of them were looked at
  oldest     2 h ago; SQS forgets it in 1 d
  redrive    safe: a notice is sent once, however often its message comes, and requests older than a day are dropped, as their sender has asked again
  otherwise  what people asked for is lost, and they have to ask again
  next       npm run operator -- redrive sign-ups --stage prod

No letters in: notices, bulk.`);
});

test('letters that can’t be redriven say what makes them good, and how to be rid of them', () => {
  const counts = { waiting: 1, held: 2, keptForMs: 14 * 24 * HOUR_MS };
  const look = { kinds: new Map([['a run that failed', 1]]), looked: 1, unreadable: 0, oldestSentAtMs: 0 };
  expect(describeLetters([{ name: 'sweep', counts, look }], [], 'dev', 60_000)).toBe(`\
sweep  about 1: sweeps that failed
             1 × a run that failed
             about 2 more are held by another command
  oldest     1 min ago; SQS forgets it in 13 d
  redrive    not possible: a letter is a run that is over: there is nothing to send
  otherwise  the next sweep, a minute later, did what this one left
  next       npm run operator -- discard sweep --stage dev`);
});

test('a queue whose letters this version can’t read is redriven in vain: the next command drops them', () => {
  const counts = { waiting: 3, held: 0, keptForMs: 48 * HOUR_MS };
  const look = { kinds: new Map([['not to be read by this version', 3]]), looked: 3, unreadable: 3, oldestSentAtMs: 0 };
  const told = describeLetters([{ name: 'bulk', counts, look }], [], 'prod', HOUR_MS);
  expect(told).toContain('  next       npm run operator -- discard bulk --unreadable --stage prod');
  expect(told).not.toContain('redrive bulk');
});

test('without a letter it is one line', () => {
  expect(describeLetters([], LETTER_QUEUES, 'prod', 0)).toBe(
    'No letters in: notices, sign-ups, urgent, bulk, feedback, feedback-events, start-dispatch, index-appeals, ping-hub, sendings, sweep, plan-digests, reconcile-suppressions.',
  );
});
