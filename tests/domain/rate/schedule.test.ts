import { beforeEach, expect, test } from 'vitest';
import type { MailChannelName } from '../../../functions/contract/lanes.ts';
import { makeSchedule } from '../../../functions/domain/rate/schedule.ts';
import { MemorySchedules } from '../../support/rate/memory-schedules.ts';
import { VirtualTime } from '../../support/rate/virtual-time.ts';

let time: VirtualTime;
let schedules: MemorySchedules;
let nowMs: number;
beforeEach(() => {
  time = new VirtualTime();
  schedules = new MemorySchedules();
  nowMs = time.nowMs;
});

const aTimetable = (clockAheadMs = 0, random = 0) =>
  makeSchedule({
    schedules,
    nowMs: () => time.nowMs + clockAheadMs,
    sleep: (ms) => time.sleep(ms),
    random: () => random,
  });

/** Books and says when, in milliseconds from the start of the test. */
async function book(channel: MailChannelName, { costMs = 500, withinMs = 10_000, schedule = aTimetable() } = {}) {
  const booking = await time.untilDone(schedule.book(channel, costMs, time.nowMs + withinMs));
  return { ...booking, afterMs: time.nowMs - nowMs };
}

test('the first call leaves at once', async () => {
  expect(await book('bulk')).toEqual({ kind: 'booked', afterMs: 0 });
  expect(schedules.slots).toEqual([{ fromMs: nowMs - 100, costMs: 500 }]);
});

test('each call waits for the time that the one before it left over', async () => {
  const schedule = aTimetable();
  await book('bulk', { schedule });
  expect(await book('bulk', { schedule })).toEqual({ kind: 'booked', afterMs: 400 });
  expect(await book('bulk', { schedule })).toEqual({ kind: 'booked', afterMs: 900 });
});

test('bulk mail reserves 200 ms ahead and not before: who is urgent meanwhile has the time before it', async () => {
  schedules.schedule = { nextAtMs: nowMs + 1_000, clockMs: nowMs };
  const bulk = aTimetable().book('bulk', 500, nowMs + 10_000);
  await time.pass(799);
  expect(schedules.slots).toEqual([]);
  schedules.schedule = { ...schedules.schedule, clockMs: time.nowMs };
  await time.untilDone(aTimetable().book('urgent', 500, time.nowMs + 10_000));
  await time.untilDone(bulk);
  expect(schedules.slots.map(({ fromMs }) => fromMs - nowMs)).toEqual([1_000, 2_400]);
});

test('bulk mail waits until no urgent mail was near for a second and a half', async () => {
  await book('urgent');
  expect(await book('bulk')).toEqual({ kind: 'booked', afterMs: 1_400 });
});

test('notices do not wait for urgent mail, and hold no other channel up', async () => {
  await book('urgent');
  expect(await book('notices', { costMs: 70 })).toEqual({ kind: 'booked', afterMs: 400 });
  expect(schedules.schedule.urgentUntilMs).toBe(nowMs + 1_400);
});

test.each(['bulk', 'urgent', 'notices'] as const)(
  '%s mail that can not leave by its latest is told when to ask again',
  async (channel) => {
    schedules.schedule = { nextAtMs: nowMs + 3_000, clockMs: nowMs };
    const askAgainAfterMs = { bulk: 2_800, urgent: 2_000, notices: 0 }[channel];
    expect(await book(channel, { withinMs: 2_999 })).toEqual({
      kind: 'full',
      untilMs: nowMs + askAgainAfterMs,
      afterMs: 0,
    });
    expect(schedules.schedule.nextAtMs).toBe(nowMs + 3_000);
    expect(await book(channel, { withinMs: 3_000 })).toEqual({ kind: 'booked', afterMs: 3_000 });
  },
);

test('bulk mail that urgent mail keeps waiting past its latest is told when that ends', async () => {
  schedules.schedule = { nextAtMs: nowMs, urgentUntilMs: nowMs + 1_400, clockMs: nowMs };
  expect(await book('bulk', { withinMs: 1_399 })).toEqual({ kind: 'full', untilMs: nowMs + 1_400, afterMs: 0 });
});

test('whose latest has passed reserves nothing', async () => {
  expect(await book('urgent', { withinMs: -1 })).toEqual({ kind: 'full', untilMs: nowMs, afterMs: 0 });
  expect(schedules.slots).toEqual([]);
});

test('a worker that finds the schedule other than it last saw it asks again at once', async () => {
  const schedule = aTimetable();
  await book('bulk', { schedule });
  schedules.schedule = { nextAtMs: nowMs + 2_000, clockMs: nowMs };
  expect(await book('bulk', { schedule })).toEqual({ kind: 'booked', afterMs: 2_000 });
  await time.pass(1_000);
  schedules.schedule = { ...schedules.schedule, nextAtMs: nowMs + 2_500 };
  expect(await book('bulk', { schedule })).toEqual({ kind: 'booked', afterMs: 3_000 });
});

test('a time that no worker can have reserved holds no worker up', async () => {
  schedules.schedule = { nextAtMs: nowMs + 86_400_000, urgentUntilMs: nowMs + 86_400_000, clockMs: nowMs + 86_400_000 };
  expect(await book('bulk')).toEqual({ kind: 'booked', afterMs: 0 });
});

test.each([-1_000, 1_000])('a worker whose clock is %i ms off leaves when the others do', async (clockAheadMs) => {
  const right = aTimetable();
  const wrong = aTimetable(clockAheadMs);
  await book('bulk', { schedule: right });
  const bookWrong = wrong.book('bulk', 500, time.nowMs + clockAheadMs + 10_000);
  expect(await time.untilDone(bookWrong)).toEqual({ kind: 'booked' });
  expect(Math.abs(time.nowMs - nowMs - 400)).toBeLessThanOrEqual(250);
});

test('who was refused comes back some calls’ worth later, at random, so that not all ask for the same time', async () => {
  schedules.schedule = { nextAtMs: nowMs + 1_000, clockMs: nowMs };
  const first = aTimetable().book('bulk', 500, nowMs + 10_000);
  const second = aTimetable(0, 0.5).book('bulk', 500, nowMs + 10_000);
  const third = aTimetable(0, 0.5).book('bulk', 500, nowMs + 10_000);
  await time.untilDone(Promise.all([first, second, third]));
  expect(schedules.slots.map(({ fromMs }) => fromMs - nowMs)).toEqual([1_000, 1_500, 2_200]);
});

test('bulk mail that has not heard of urgent mail does not slip in between its calls', async () => {
  const schedule = aTimetable();
  await book('bulk', { schedule });
  await book('bulk', { schedule });
  await book('urgent');
  await time.pass(300);
  expect(await book('bulk', { schedule })).toEqual({ kind: 'booked', afterMs: 2_400 });
});

test('a worker catches up with a clock that turns out to be ahead of its own', async () => {
  const schedule = aTimetable();
  await book('bulk', { schedule });
  await time.pass(3_500);
  await book('bulk', { schedule: aTimetable(1_000) });
  expect(await book('bulk', { schedule })).toEqual({ kind: 'booked', afterMs: 3_900 });
});

test('what a worker knows of the schedule spares it a write: it asks once for each call', async () => {
  const schedule = aTimetable();
  const asksAfterEach: number[] = [];
  // Its calls find nothing, then a time just too long ago to be had, and then one that is 50 ms ago.
  for (const passesMs of [0, 500, 450]) {
    await time.pass(passesMs);
    await book('bulk', { schedule });
    asksAfterEach.push(schedules.asks);
  }
  expect(asksAfterEach).toEqual([1, 2, 3]);
});

test('a worker whose queue has just run empty leaves at once', async () => {
  const schedule = aTimetable();
  await book('bulk', { schedule });
  await book('bulk', { schedule });
  await time.pass(600);
  expect(await book('bulk', { schedule })).toEqual({ kind: 'booked', afterMs: 1_000 });
});

test('a worker that was refused since the schedule was busy asks for a place in the queue when it comes back', async () => {
  const schedule = aTimetable();
  await book('bulk', { schedule, costMs: 100 });
  await time.pass(1_000);
  schedules.schedule = { nextAtMs: time.nowMs + 1_000, clockMs: time.nowMs };
  expect(await book('bulk', { schedule, withinMs: 0 })).toMatchObject({ kind: 'full' });
  await time.pass(1_200);
  schedules.schedule = { nextAtMs: time.nowMs + 50, clockMs: time.nowMs };
  const asksBefore = schedules.asks;
  expect(await book('bulk', { schedule })).toMatchObject({ kind: 'booked' });
  expect(schedules.asks - asksBefore).toBe(1);
});

test('a call has no time after its latest, though another worker has taken the one that it knew of', async () => {
  const schedule = aTimetable();
  await book('bulk', { schedule });
  await time.pass(350);
  schedules.schedule = { nextAtMs: nowMs + 550, clockMs: time.nowMs };
  expect(await book('bulk', { schedule, withinMs: 100 })).toMatchObject({ kind: 'full', afterMs: 350 });
  expect(schedules.slots).toHaveLength(1);
});

test('a time two minutes ahead can have been reserved, and is waited for', async () => {
  schedules.schedule = { nextAtMs: nowMs + 120_000, clockMs: nowMs };
  expect(await book('urgent')).toEqual({ kind: 'full', untilMs: nowMs + 119_000, afterMs: 0 });
});
