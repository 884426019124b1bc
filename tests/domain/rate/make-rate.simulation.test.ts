import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAIL_CHANNELS } from '../../../functions/contract/lanes.ts';
import { measureRate, type SimulatedCall, type SimulatedWorker, simulateRate } from '../../support/rate/simulation.ts';

const MINUTE_MS = 60_000;

const manyWorkers = (howMany: number, each: Partial<SimulatedWorker> = {}) =>
  Array.from({ length: howMany }, (): SimulatedWorker => ({ channel: 'bulk', ...each }));

const throttled = (calls: readonly SimulatedCall[]) => calls.filter(({ isThrottled }) => isThrottled);

/** Pairs of calls between which more mails came to SES than one second's worth and what it had room for meanwhile. */
function overfullWindows(calls: readonly SimulatedCall[], maxSendRate: number) {
  return calls.flatMap((first, from) => {
    let people = 0;
    return calls.slice(from).flatMap((last) => {
      people += last.people;
      const room = maxSendRate * (1 + (last.atMs - first.atMs) / 1_000);
      return people > room ? [{ first, last, people, room }] : [];
    });
  });
}

describe('workers on a simulated clock, with requests of 5 to 80 ms', () => {
  const RATES = [14, 50, 500];
  const WORKERS = [2, 3, 5, 8];
  const everyCombination = RATES.flatMap((rate) => WORKERS.map((workers) => [rate, workers] as const));

  test.each(everyCombination)(
    'at %i mails a second %i of them use at least 0.97 of what may be used, and are never throttled',
    async (rate, workers) => {
      for (const seed of [1, 2]) {
        const { shareUsed, throttledCalls } = await measureRate(rate, workers, seed);
        expect(throttledCalls).toBe(0);
        expect(shareUsed).toBeGreaterThanOrEqual(0.97);
        expect(shareUsed).toBeLessThanOrEqual(1.01);
      }
    },
  );

  test.each([
    [14, 100],
    [14, 500],
    [100, 500],
    [500, 100],
    [100, 14],
    [500, 14],
  ])(
    'a minute after SES gives %i and then %i mails a second, they use that, and are not throttled',
    async (before, after) => {
      for (const seed of [1, 2]) {
        const { calls } = await simulateRate({
          ...{ maxSendRate: before, later: { atMs: 90_000, maxSendRate: after } },
          ...{ workers: manyWorkers(5), seed, durationMs: 4 * MINUTE_MS },
        });
        const afterwards = calls.filter(({ atMs }) => atMs >= 90_000 + MINUTE_MS);
        expect(throttled(afterwards)).toEqual([]);
        const mails = afterwards.reduce((sum, { people }) => sum + people, 0);
        expect(mails / ((0.9 * after * (4 * MINUTE_MS - 150_000)) / 1_000)).toBeGreaterThanOrEqual(0.97);
      }
    },
  );

  test.each([14, 50])(
    'an urgent alert is out within 2 s and a notice within 1 s while 20,000 mails wait at %i a second',
    async (maxSendRate) => {
      const callsOfWorker = Math.ceil(20_000 / 8 / Math.floor(maxSendRate / 2));
      for (const seed of [1, 2, 3, 4, 5]) {
        const noticeAtMs = 30_000 + seed * 83;
        const urgentAtMs = noticeAtMs + 5_000;
        const { calls } = await simulateRate({
          maxSendRate,
          seed,
          durationMs: 60_000,
          workers: [
            ...manyWorkers(8, { calls: callsOfWorker }),
            { channel: 'notices', startsAtMs: noticeAtMs, calls: 1 },
            { channel: 'urgent', startsAtMs: urgentAtMs, calls: 20 },
          ],
        });
        const first = (channel: string) =>
          calls.find((call) => call.channel === channel)?.atMs ?? Number.POSITIVE_INFINITY;
        expect(first('notices') - noticeAtMs).toBeLessThan(1_000);
        expect(first('urgent') - urgentAtMs).toBeLessThan(2_000);
        expect(throttled(calls)).toEqual([]);
      }
    },
  );

  test('an urgent alert is through before bulk mail goes on, which then does', async () => {
    const { calls } = await simulateRate({
      maxSendRate: 14,
      durationMs: 60_000,
      workers: [...manyWorkers(8), { channel: 'urgent', startsAtMs: 20_000, calls: 20 }],
    });
    const [firstUrgent, lastUrgent] = [calls.find(isUrgent)?.atMs ?? 0, calls.findLast(isUrgent)?.atMs ?? 0];
    expect(calls.filter(({ channel, atMs }) => channel === 'bulk' && firstUrgent < atMs && atMs < lastUrgent)).toEqual(
      [],
    );
    const bulkAfterwards = calls.filter(({ channel, atMs }) => channel === 'bulk' && atMs > lastUrgent);
    expect((bulkAfterwards[0]?.atMs ?? Number.POSITIVE_INFINITY) - lastUrgent).toBeLessThan(4_000);
  });

  const isUrgent = ({ channel }: SimulatedCall) => channel === 'urgent';

  test.each([
    ['one is ahead', [1_000, 0, 0]],
    ['one is behind', [-1_000, 0, 0]],
    ['one is ahead and one behind', [1_000, -1_000, 0]],
    ['they disagree in every way', [1_000, 1_000, 0, 0, -1_000]],
  ])('whose clocks are a second off are neither throttled nor stalled: %s', async (_, clocks) => {
    for (const seed of [1, 2]) {
      const inTurn = seed === 1 ? clocks : clocks.toReversed();
      const workers = inTurn.map((clockAheadMs, place) => ({
        channel: 'bulk' as const,
        clockAheadMs,
        startsAtMs: place * 7_000,
      }));
      const { calls } = await simulateRate({ maxSendRate: 14, durationMs: 2 * MINUTE_MS, seed, workers });
      expect(throttled(calls)).toEqual([]);
      const pauses = calls.slice(1).map(({ atMs }, place) => atMs - (calls[place]?.atMs ?? 0));
      expect(Math.max(...pauses)).toBeLessThan(1_000);
      const mails = calls.reduce((sum, { people }) => sum + people, 0);
      expect(mails / (0.9 * 14 * 120)).toBeGreaterThan(0.97);
    }
  });

  const ofAnyChannel = (lastStartMs: number) =>
    fc.record({
      channel: fc.constantFrom(...MAIL_CHANNELS),
      startsAtMs: fc.nat(lastStartMs),
      calls: fc.integer({ min: 1, max: 30 }),
    });
  const someRate = fc.integer({ min: 2, max: 500 });

  test('of all channels never have one time twice, whenever they come', async () => {
    const workers = fc.array(ofAnyChannel(10_000), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(someRate, workers, fc.nat(), async (maxSendRate, some, seed) => {
        const { slots } = (await simulateRate({ maxSendRate, workers: some, seed, durationMs: 40_000 })).schedules;
        const shared = slots.filter(({ fromMs }, place) => {
          const before = slots[place - 1];
          return before !== undefined && fromMs < before.fromMs + before.costMs;
        });
        expect(shared).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('of all channels never send SES more in any time than one second’s worth and what it has room for meanwhile', async () => {
    const workers = fc.array(ofAnyChannel(250), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(someRate, workers, fc.nat(), async (maxSendRate, some, seed) => {
        const { calls } = await simulateRate({ maxSendRate, workers: some, seed, durationMs: 40_000 });
        expect(overfullWindows(calls, maxSendRate)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
