import { expect, test } from 'vitest';
import { Cadence } from '../../../../functions/domain/subscriber/cadence/cadence.ts';
import { cadenceOf } from '../../../../functions/domain/subscriber/cadence/cadence-of.ts';
import { readingOf } from '../../../../functions/domain/subscriber/cadence/reading-of.ts';
import { frequencyOfSlot } from '../../../../functions/domain/subscriber/cadence/slot.ts';
import { aSubscriber } from '../../../support/builders.ts';

const digestTime = { timeZone: 'Asia/Kolkata', hour: 7, weekday: 5 };

test.each([
  [{ frequency: 'immediate' }, true],
  [{ frequency: 'daily', digestTime: { timeZone: 'UTC', hour: 0, weekday: 1 } }, true],
  [{ frequency: 'weekly', digestTime: { timeZone: 'UTC', hour: 23, weekday: 7 } }, true],
  [{ frequency: 'daily' }, false],
  [{ frequency: 'hourly', digestTime }, false],
  [{ frequency: 'daily', digestTime: { ...digestTime, hour: -1 } }, false],
  [{ frequency: 'daily', digestTime: { ...digestTime, hour: 24 } }, false],
  [{ frequency: 'weekly', digestTime: { ...digestTime, weekday: 0 } }, false],
  [{ frequency: 'weekly', digestTime: { ...digestTime, weekday: 8 } }, false],
])('a cadence is at once, or digests at an hour of a clock, on a day of the week: %j, %s', (cadence, isOne) => {
  expect(Cadence.safeParse(cadence).success).toBe(isOne);
});

test('the cadence of a subscriber without a time of their own is eight o’clock', () => {
  expect(cadenceOf(aSubscriber({ frequency: 'daily', digestTime }))).toEqual({ frequency: 'daily', digestTime });
  expect(cadenceOf(aSubscriber({ frequency: 'daily' }))).toEqual({
    frequency: 'daily',
    digestTime: { timeZone: 'UTC', hour: 8, weekday: 1 },
  });
  expect(cadenceOf(aSubscriber({ digestTime }))).toEqual({ frequency: 'immediate' });
});

test('a subscriber reads one slot: theirs, or the last before they heard at once', () => {
  const came = { confirmedAtMs: 1, cadenceSinceMs: 5 };
  const lastDigests = { slot: 'daily@08@UTC', sinceMs: 3 };
  expect(readingOf(aSubscriber({ confirmedAtMs: 1, frequency: 'daily' }))).toEqual({
    slot: 'daily@08@UTC',
    sinceMs: 1,
  });
  expect(readingOf(aSubscriber({ ...came, frequency: 'weekly', digestTime, lastDigests }))).toEqual({
    slot: 'weekly5@07@Asia/Kolkata',
    sinceMs: 5,
  });
  expect(readingOf(aSubscriber({ ...came, lastDigests }))).toEqual({ ...lastDigests, leftAtMs: 5 });
  expect(readingOf(aSubscriber(came))).toBeUndefined();
});

test('how often digests come stands in the name of their slot', () => {
  expect(['weekly5@07@Asia/Kolkata', 'daily@08@UTC'].map(frequencyOfSlot)).toEqual(['weekly', 'daily']);
});
