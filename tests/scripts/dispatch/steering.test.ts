import { expect, test } from 'vitest';
import { NO_COUNTS } from '../../../functions/domain/dispatch/dispatches.ts';
import { describeSteering } from '../../../scripts/deployment/describe-steering.ts';
import { waitUntilQuiet } from '../../../scripts/deployment/wait-until-quiet.ts';

const aState = (callsUnderWay: number, given: object = {}) => ({
  status: 'sending',
  callsUnderWay,
  counts: { ...NO_COUNTS, accepted: 1_200 },
  estimatedPeople: 5_000,
  ...given,
});

test('it looks until no call is under way', async () => {
  const looks = [aState(1), aState(0), aState(2)];
  const quiet = await waitUntilQuiet(performance.now(), aState(2), async () => looks.shift() ?? aState(9), {
    everyMs: 0,
    giveUpAfterMs: 10_000,
  });
  expect([quiet.isQuiet, quiet.seen, looks.length]).toEqual([true, aState(0), 1]);
});

test('a worker that never comes back is not waited for for ever', async () => {
  const times = { everyMs: 0, giveUpAfterMs: 20 };
  const quiet = await waitUntilQuiet(performance.now(), aState(1), async () => aState(1), times);
  expect([quiet.isQuiet, quiet.afterMs > 20]).toEqual([false, true]);
});

test.each([
  [
    'pause',
    true,
    aState(0),
    'Paused. The last call had ended 0.8 s after you asked; 1,200 of about 5,000 people were mailed.',
  ],
  [
    'cancel',
    true,
    aState(0),
    'Cancelled. The last call had ended 0.8 s after you asked; 1,200 of about 5,000 people were mailed. No others will be mailed.',
  ],
  [
    'pause',
    false,
    aState(2),
    'Paused. No other call begins, but 2 calls may still be under way after 0.8 s: perhaps their workers were cut off. 1,200 of about 5,000 people were mailed so far.',
  ],
  ['resume', true, aState(0, { estimatedPeople: 900 }), 'Resumed. 1,200 of about 1,200 people were mailed so far.'],
] as const)('what became of %s (quiet: %s)', (action, isQuiet, seen, text) => {
  expect(describeSteering(action, { seen, isQuiet, afterMs: 840 })).toBe(text);
});

test('a publisher is told of no number of people', () => {
  const seen = { status: 'sending', callsUnderWay: 0 };
  const describe = (action: 'pause' | 'resume') => describeSteering(action, { seen, isQuiet: true, afterMs: 840 });
  expect([describe('resume'), describe('pause')]).toEqual([
    'Resumed.',
    'Paused. The last call had ended 0.8 s after you asked.',
  ]);
});
