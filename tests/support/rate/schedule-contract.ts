import { beforeEach, expect, test } from 'vitest';
import type { Attempt, Schedule, Schedules } from '../../../functions/domain/rate/ports.ts';

export interface ScheduleUnderTest {
  readonly schedules: Schedules;
  /** Puts the item unchanged, with any values; no values, no item. */
  put(values: Readonly<Record<keyof Schedule, unknown>> | Record<string, never>): Promise<void>;
}

/** Far from any time that other work on the same table asks for. */
const NOW_MS = Date.UTC(2100, 0, 1);
const URGENT_FOR_MS = 1_500;

const anAttempt = (overrides: Partial<Attempt> = {}): Attempt => ({
  place: 'queued',
  nowMs: NOW_MS,
  earliestMs: NOW_MS - 100,
  latestMs: NOW_MS + 200,
  credibleUntilMs: NOW_MS + 120_000,
  costMs: 50,
  yieldsToUrgent: true,
  ...overrides,
});
const idle = (overrides: Partial<Attempt> = {}) => anAttempt({ place: 'idle', ...overrides });

const aSchedule = (overrides: Partial<Record<keyof Schedule, unknown>> = {}) => ({
  nextAtMs: NOW_MS + 100,
  urgentUntilMs: NOW_MS,
  clockMs: NOW_MS - 10,
  ...overrides,
});

/** What a schedule keeps to, in every store. */
export function checkScheduleContract(underTest: () => ScheduleUnderTest): void {
  let schedules: Schedules;
  let put: ScheduleUnderTest['put'];
  beforeEach(() => {
    ({ schedules, put } = underTest());
  });

  test('the worker that comes first of all has the earliest time, and leaves the schedule to the next', async () => {
    await put({});
    expect(await schedules.reserve(anAttempt())).toEqual({ kind: 'refused', before: {} });
    expect(await schedules.reserve(idle())).toEqual({ kind: 'reserved', before: {} });
    expect(await schedules.read()).toEqual({ nextAtMs: NOW_MS - 50, clockMs: NOW_MS });
  });

  test('a queued call has the next time and puts the one after it off by its cost', async () => {
    await put(aSchedule());
    expect(await schedules.reserve(anAttempt())).toEqual({ kind: 'reserved', before: aSchedule() });
    expect(await schedules.read()).toEqual(aSchedule({ nextAtMs: NOW_MS + 150, clockMs: NOW_MS }));
  });

  test.each([
    ['a queued call whose time would be too late', NOW_MS + 201, anAttempt()],
    ['a queued call where nothing is queued', NOW_MS - 100, anAttempt()],
    ['an idle call where something is queued', NOW_MS - 99, idle()],
  ])('%s is refused, is told how things stand, and changes nothing', async (_, nextAtMs, attempt) => {
    await put(aSchedule({ nextAtMs }));
    expect(await schedules.reserve(attempt)).toEqual({ kind: 'refused', before: aSchedule({ nextAtMs }) });
    expect(await schedules.read()).toEqual(aSchedule({ nextAtMs }));
  });

  test.each([
    ['queued', NOW_MS + 200],
    ['idle', NOW_MS - 100],
  ] as const)('a %s call may have the very last time that is its own', async (place, nextAtMs) => {
    await put(aSchedule({ nextAtMs }));
    expect(await schedules.reserve(anAttempt({ place }))).toMatchObject({ kind: 'reserved' });
  });

  test.each([
    ['queued', NOW_MS + 100],
    ['idle', NOW_MS - 200],
  ] as const)(
    'while urgent mail is near, a %s bulk call is refused and an urgent one is not',
    async (place, nextAtMs) => {
      const near = aSchedule({ nextAtMs, urgentUntilMs: NOW_MS + 1 });
      await put(near);
      expect(await schedules.reserve(anAttempt({ place }))).toEqual({ kind: 'refused', before: near });
      expect(await schedules.reserve(anAttempt({ place, yieldsToUrgent: false }))).toEqual({
        kind: 'reserved',
        before: near,
      });
    },
  );

  test.each([
    ['queued', NOW_MS + 100, NOW_MS + 100],
    ['idle', NOW_MS - 200, NOW_MS - 100],
  ] as const)(
    'an urgent %s call keeps bulk mail away until some time after its own',
    async (place, nextAtMs, slotMs) => {
      await put(aSchedule({ nextAtMs }));
      await schedules.reserve(anAttempt({ place, yieldsToUrgent: false, holdsBulkForMs: URGENT_FOR_MS }));
      const urgentUntilMs = slotMs + URGENT_FOR_MS;
      expect(await schedules.read()).toEqual({ nextAtMs: slotMs + 50, urgentUntilMs, clockMs: NOW_MS });
    },
  );

  test.each([
    ['text', 'soon', {}],
    ['far in the future', NOW_MS + 120_001, { nextAtMs: NOW_MS + 120_001 }],
  ])('a next time that is %s holds no worker up: the next call puts it right', async (_, nextAtMs, known) => {
    await put(aSchedule({ nextAtMs }));
    const { urgentUntilMs, clockMs } = aSchedule();
    expect(await schedules.reserve(anAttempt())).toMatchObject({ kind: 'refused' });
    expect(await schedules.reserve(idle())).toEqual({ kind: 'reserved', before: { ...known, urgentUntilMs, clockMs } });
    expect(await schedules.read()).toEqual({ nextAtMs: NOW_MS - 50, urgentUntilMs, clockMs: NOW_MS });
  });

  test.each([
    ['text', 'soon'],
    ['far in the future', NOW_MS + 120_001],
  ])('an urgent time that is %s keeps no bulk mail away', async (_, urgentUntilMs) => {
    await put(aSchedule({ urgentUntilMs }));
    expect(await schedules.reserve(anAttempt())).toMatchObject({ kind: 'reserved' });
  });

  test('ten calls that ask at once have ten different times, one after the other', async () => {
    await put(aSchedule({ nextAtMs: NOW_MS }));
    const attempt = anAttempt({ latestMs: NOW_MS + 10_000 });
    const made = await Promise.all(Array.from({ length: 10 }, () => schedules.reserve(attempt)));
    const times = made.map(({ before }) => before.nextAtMs ?? 0).sort((a, b) => a - b);
    expect(times).toEqual(Array.from({ length: 10 }, (_, place) => NOW_MS + place * 50));
  });
}
