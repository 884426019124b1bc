import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueWindow } from '../../../functions/domain/subscriber/cadence/digest-window.ts';
import { joinSlot } from '../../../functions/domain/subscriber/cadence/join-slot.ts';
import { UnknownSlotError } from '../../../functions/domain/subscriber/cadence/occurrences.ts';
import { aSubscriber } from '../../support/builders.ts';
import { DAY_MS, DigestWorld, HOUR_MS, MINUTE_MS, START_MS } from '../../support/digests/digest-world.ts';

const DAILY = 'daily@08@UTC';
const EIGHT_NEXT_DAY = START_MS + 20 * HOUR_MS;
const digestTime = { timeZone: 'UTC', hour: 8, weekday: 1 };

/** A world in which a subscriber has read the daily digest of eight o'clock for a month. */
async function aWorld(): Promise<DigestWorld> {
  const world = new DigestWorld();
  world.nowMs = START_MS - 30 * DAY_MS;
  await world.join(aSubscriber({ frequency: 'daily', digestTime, confirmedAtMs: 0 }));
  world.nowMs = START_MS;
  await world.plan();
  return world;
}

const ended = (world: DigestWorld, atMs: number, ...how: Parameters<DigestWorld['publish']>) => {
  world.nowMs = atMs;
  const alert = world.publish(...how);
  world.sendAlert(alert);
  return alert;
};

describe('a slot’s digest', () => {
  test('is planned once its hour has come, with what has ended since the one before', async () => {
    const world = await aWorld();
    const alert = ended(world, START_MS + HOUR_MS);
    world.nowMs = EIGHT_NEXT_DAY - 1;
    expect((await world.plan()).digestsPlanned).toEqual([]);
    world.nowMs = EIGHT_NEXT_DAY + 3 * MINUTE_MS;
    const { digestsPlanned } = await world.plan();
    expect(world.plannedDigests).toEqual([
      {
        kind: 'digest',
        dispatchId: digestsPlanned[0],
        lane: 'bulk',
        status: 'planned',
        createdAtMs: world.nowMs,
        uncertain: 'leave-in-doubt',
        closedSlices: 0,
        slot: DAILY,
        fromMs: EIGHT_NEXT_DAY - DAY_MS - MINUTE_MS,
        toMs: EIGHT_NEXT_DAY - MINUTE_MS,
        appeals: [
          {
            appealId: alert.appealId,
            version: 1,
            publishedAtMs: START_MS + HOUR_MS,
            finishedAtMs: START_MS + HOUR_MS,
            reachedEveryone: false,
          },
        ],
        supersededAppeals: [],
      },
    ]);
    expect(world.slots.get(DAILY)?.sentUntilMs).toBe(EIGHT_NEXT_DAY - MINUTE_MS);
  });

  test('leaves what ended in its last minute to the next one, as the index may not show it yet', async () => {
    const world = await aWorld();
    ended(world, EIGHT_NEXT_DAY - 30_000);
    world.nowMs = EIGHT_NEXT_DAY + MINUTE_MS;
    expect(await world.plan()).toEqual({ digestsPlanned: [], slotsSkipped: 1, failures: [] });
    world.nowMs += DAY_MS;
    expect((await world.plan()).digestsPlanned).toHaveLength(1);
  });

  test('with nothing to bring is not sent, and its time counts as past', async () => {
    const world = await aWorld();
    world.nowMs = EIGHT_NEXT_DAY;
    expect(await world.plan()).toEqual({ digestsPlanned: [], slotsSkipped: 1, failures: [] });
    expect(await world.plan()).toEqual({ digestsPlanned: [], slotsSkipped: 0, failures: [] });
    expect(world.slots.get(DAILY)?.sentUntilMs).toBe(EIGHT_NEXT_DAY - MINUTE_MS);
  });

  test('that no subscriber reads any more is not planned', async () => {
    const world = await aWorld();
    ended(world, START_MS + HOUR_MS);
    world.rows.clear();
    world.nowMs = EIGHT_NEXT_DAY;
    expect(await world.plan()).toEqual({ digestsPlanned: [], slotsSkipped: 1, failures: [] });
  });

  test('whose last reader is gone is forgotten, but not on the day on which a subscriber came to it', async () => {
    const world = await aWorld();
    world.rows.clear();
    world.nowMs = EIGHT_NEXT_DAY;
    await world.plan();
    expect(world.slots.has(DAILY)).toBe(false);

    await joinSlot(DAILY, world, world.nowMs + HOUR_MS);
    world.nowMs += DAY_MS;
    // Their row comes a moment after they registered, and a planner may look in between.
    await world.plan();
    expect(world.slots.get(DAILY)?.sentUntilMs).toBe(EIGHT_NEXT_DAY + DAY_MS - MINUTE_MS);
  });

  test('that was missed for days is made up for by one', async () => {
    const world = await aWorld();
    const alerts = [1, 30, 60].map((hours) => ended(world, START_MS + hours * HOUR_MS));
    world.nowMs = START_MS + 5 * DAY_MS;
    await world.plan();
    expect(world.plannedDigests.map(({ appeals }) => appeals.map(({ appealId }) => appealId))).toEqual([
      alerts.map(({ appealId }) => appealId),
    ]);
  });

  test('is planned once by two planners at once, under the same id', async () => {
    const world = await aWorld();
    ended(world, START_MS + HOUR_MS);
    world.nowMs = EIGHT_NEXT_DAY;
    const ends = await Promise.all([world.plan(), world.plan()]);
    expect(ends.flatMap(({ digestsPlanned }) => digestsPlanned)).toHaveLength(1);
    expect(world.plannedDigests).toHaveLength(1);
  });

  test('a slot that is no slot fails alone', async () => {
    const world = await aWorld();
    world.slots.set('daily@08@Mars/Base', { slot: 'daily@08@Mars/Base', sentUntilMs: 0, joinedAtMs: 0 });
    ended(world, START_MS + HOUR_MS);
    world.nowMs = EIGHT_NEXT_DAY;
    const { digestsPlanned, failures } = await world.plan();
    expect(digestsPlanned).toHaveLength(1);
    expect(failures).toEqual([
      {
        slot: 'daily@08@Mars/Base',
        error: new UnknownSlotError('daily@08@Mars/Base', 'there is no time zone Mars/Base'),
      },
    ]);
  });
});

describe('what it brings', () => {
  const appealsPlanned = (world: DigestWorld) =>
    world.plannedDigests.flatMap(({ appeals }) => appeals.map(({ appealId, version }) => `${appealId}/${version}`));

  test('is the newest version of an appeal', async () => {
    const world = await aWorld();
    const { appealId } = ended(world, START_MS + HOUR_MS);
    ended(world, START_MS + 2 * HOUR_MS, { appealId, kind: 'update' });
    world.nowMs = EIGHT_NEXT_DAY;
    await world.plan();
    expect(appealsPlanned(world)).toEqual([`${appealId}/2`]);
  });

  test('is nothing that was withdrawn, taken down, cancelled or superseded', async () => {
    const world = await aWorld();
    const withdrawn = ended(world, START_MS + HOUR_MS);
    ended(world, START_MS + 2 * HOUR_MS, { appealId: withdrawn.appealId, kind: 'retraction' }, { reach: 'reached' });
    const taken = ended(world, START_MS + HOUR_MS);
    ended(world, START_MS + 2 * HOUR_MS, { appealId: taken.appealId, kind: 'retraction' }, { reach: 'no-one' });
    for (const kind of ['cancelled', 'superseded'] as const)
      ended(world, START_MS + 3 * HOUR_MS, {}, { halt: { kind, atMs: START_MS } });
    const paused = ended(world, START_MS + 4 * HOUR_MS, {}, { halt: { kind: 'paused', atMs: START_MS } });
    world.nowMs = EIGHT_NEXT_DAY;
    await world.plan();
    expect(appealsPlanned(world)).toEqual([`${paused.appealId}/1`]);
  });

  test('is nothing whose alert is still under way', async () => {
    const world = await aWorld();
    world.publish();
    world.nowMs = EIGHT_NEXT_DAY;
    expect((await world.plan()).slotsSkipped).toBe(1);
  });

  test('takes a hundred appeals, and the next planning the rest: each comes once', async () => {
    const world = await aWorld();
    const all = Array.from({ length: 231 }, (_, n) => ended(world, START_MS + HOUR_MS + Math.floor(n / 2)).appealId);
    world.nowMs = EIGHT_NEXT_DAY;
    const counts: number[] = [];
    for (let run = 0; run < 4; run += 1) {
      await world.plan();
      counts.push(appealsPlanned(world).length);
      await world.sendDigests();
      world.nowMs += 5 * MINUTE_MS;
    }
    expect(counts).toEqual([100, 100, 31, 0]);
    const got = world.inbox.filter(({ by }) => by === 'digest').flatMap(({ appeals }) => appeals);
    expect(got.toSorted()).toEqual(all.map((appealId) => `${appealId}/1`).toSorted());
  });

  test('of what only newcomers lack takes the newest that there is room for, and all of its own span', async () => {
    const world = await aWorld();
    const old = Array.from({ length: 40 }, (_, n) => ended(world, START_MS + HOUR_MS + n).appealId);
    world.nowMs = EIGHT_NEXT_DAY;
    await world.runDigests();
    const own = Array.from({ length: 80 }, (_, n) => ended(world, EIGHT_NEXT_DAY + HOUR_MS + n).appealId);
    await world.join(
      aSubscriber({ subscriberId: 'ffffffff-0000-4000-8000-000000000001', frequency: 'daily', digestTime }),
    );
    world.nowMs = EIGHT_NEXT_DAY + DAY_MS;
    await world.plan();
    expect(appealsPlanned(world)).toEqual([...old.slice(-20), ...own].map((appealId) => `${appealId}/1`));
  });

  test('reaches back a week and a day only while a subscriber is new to the slot', async () => {
    const world = await aWorld();
    const old = ended(world, START_MS + HOUR_MS);
    world.nowMs = EIGHT_NEXT_DAY;
    await world.runDigests();
    world.nowMs += 2 * HOUR_MS;
    await world.join(
      aSubscriber({ subscriberId: 'ffffffff-0000-4000-8000-000000000001', frequency: 'daily', digestTime }),
    );
    world.nowMs = EIGHT_NEXT_DAY + DAY_MS;
    await world.plan();
    expect(appealsPlanned(world)).toEqual([`${old.appealId}/1`]);
    await world.sendDigests();
    world.nowMs += DAY_MS;
    expect((await world.plan()).slotsSkipped).toBe(1);
  });
});

test('for any times of planning, each moment is in one window of a slot', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 5 * 24 * 60 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(
      fc.constantFrom(DAILY, 'weekly3@02@Europe/Berlin', 'daily@02@America/St_Johns'),
      steps,
      (slot, minutes) => {
        const first = Date.UTC(2026, 2, 20);
        let registered = { slot, sentUntilMs: first, joinedAtMs: first };
        let nowMs = first;
        const edges = [first];
        for (const step of minutes) {
          nowMs += step * MINUTE_MS;
          const window = dueWindow(registered, nowMs);
          if (!window) continue;
          expect(window.fromMs).toBe(edges.at(-1));
          expect(window.toMs).toBeGreaterThan(window.fromMs);
          expect(window.toMs).toBeLessThan(nowMs);
          edges.push(window.toMs);
          registered = { ...registered, sentUntilMs: window.toMs };
        }
        // At most a period and the longest step lie after the last one.
        expect(nowMs - (edges.at(-1) ?? 0)).toBeLessThanOrEqual(8 * DAY_MS);
      },
    ),
    { numRuns: 60 },
  );
});
