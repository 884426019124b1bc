import { expect, test } from 'vitest';
import { type AlertDispatch, NO_COUNTS, type Slice } from '../../../functions/domain/dispatch/dispatches.ts';
import { NO_DELIVERIES } from '../../../functions/domain/feedback/deliveries.ts';
import { type KeepingNumbersPorts, keepNumbers } from '../../../functions/domain/showing/keep-numbers.ts';
import { NOISE_DEVIATION, SENDINGS_SHOWN_PER_MONTH } from '../../../functions/domain/showing/rule.ts';
import type { BlurredParts } from '../../../functions/domain/showing/sending-parts.ts';
import { aDispatch } from '../../support/sending/builders.ts';
import { noNoise } from '../../support/showing/builders.ts';

const DAY_MS = 86_400_000;
const NOW_MS = Date.UTC(2026, 11, 3);

/** Sendings that ended, each asked 200 people, and what is kept of them. */
function aSweep(ended: readonly (Partial<AlertDispatch> & { readonly finishedAtMs: number })[]) {
  const dispatches = new Map(
    ended.map((given, n) => [`d${n}`, aDispatch({ status: 'finished', sliceBits: 0, ...given, dispatchId: `d${n}` })]),
  );
  const kept = new Map<string, BlurredParts | 'none'>();
  const months = new Map<string, { shown: number; followers?: number }>();
  const looked: string[] = [];
  const counted: string[] = [];
  let reachedMs: number | undefined;
  const unreadable = new Set<string>();
  const ports: KeepingNumbersPorts = {
    alertsFinishedBetween: async (fromMs, toMs, most) =>
      [...dispatches.values()]
        .filter(({ finishedAtMs = 0 }) => finishedAtMs >= fromMs && finishedAtMs <= toMs)
        .slice(0, most)
        .map(({ dispatchId }) => dispatchId),
    findDispatch: async (dispatchId) => dispatches.get(dispatchId),
    slicesOf: async (dispatchId) => {
      if (unreadable.has(dispatchId)) throw new Error('damaged');
      looked.push(dispatchId);
      const counts = { ...NO_COUNTS, accepted: 190, uncertain: 10 };
      return [{ dispatchId, bits: '', status: 'closed', fence: 1, leasedUntilMs: 0, lateResults: 0, counts } as Slice];
    },
    deliveriesOf: async () => ({ ...NO_DELIVERIES, delivered: 185, bounced: 4, complained: 1 }),
    numbers: {
      findMonth: async (_, month) => {
        const found = months.get(month);
        return found && ({ ...found, month } as never);
      },
      keep: async ({ dispatchId, month }, parts) => {
        if (kept.has(dispatchId)) return 'known';
        const { shown = 0, ...rest } = months.get(month) ?? {};
        if (shown >= SENDINGS_SHOWN_PER_MONTH) return 'used up';
        months.set(month, { ...rest, shown: shown + 1 });
        kept.set(dispatchId, parts);
        return 'kept';
      },
      keepNone: async ({ dispatchId }) => void kept.set(dispatchId, 'none'),
      keepFollowers: async (_, month, followers) => {
        months.set(month, { shown: 0, ...months.get(month), followers });
      },
      findReached: async () => reachedMs,
      keepReached: async (atMs) => {
        reachedMs = atMs;
      },
    },
    countFollowersOf: async (publisherId) => {
      counted.push(publisherId);
      return { kind: 'exact', people: 400, weight: 1 };
    },
    random: noNoise,
  };
  const sweep = (atMs = NOW_MS) => keepNumbers(ports, atMs, DAY_MS);
  return { sweep, ports, kept, months, looked, counted, unreadable };
}

const EXACT = { delivered: 185, bounced: 4, complained: 1, unclear: 11, asked: 185 };

test('a day after its end the numbers of a sending are kept, once, and its month has its followers', async () => {
  const world = aSweep([{ finishedAtMs: NOW_MS - DAY_MS }]);
  expect(await world.sweep(NOW_MS - 1)).toEqual({ done: 0, errors: [] });
  expect(await world.sweep()).toEqual({ done: 1, errors: [] });
  expect([...world.kept]).toEqual([['d0', EXACT]]);
  expect([...world.months]).toEqual([['2026-12', { shown: 1, followers: 400 }]]);
  expect([await world.sweep(), await world.sweep(NOW_MS + DAY_MS)]).toMatchObject([{ done: 0 }, { done: 0 }]);
  expect(world.counted).toHaveLength(1);
});

test('each part is blurred by noise of its own', async () => {
  const world = aSweep([{ finishedAtMs: NOW_MS - DAY_MS }]);
  const random = [0.5, 0, 0.5, 0.5, 0.5, 0.25, 0, 0].values();
  await keepNumbers({ ...world.ports, random: () => random.next().value ?? 0 }, NOW_MS, DAY_MS);
  const far = Math.round(NOISE_DEVIATION * Math.sqrt(2 * Math.LN2));
  // Up, down, not at all: the sum has only what is told of them.
  expect(world.kept.get('d0')).toEqual({
    ...{ delivered: 185 + far, bounced: 4 - far, complained: 1, unclear: 11 },
    asked: 185 + far,
  });
});

test('of more sendings than a month shows, those that end last have no numbers', async () => {
  const world = aSweep(
    Array.from({ length: SENDINGS_SHOWN_PER_MONTH + 2 }, (_, n) => ({ finishedAtMs: NOW_MS - DAY_MS - 99 + n })),
  );
  await world.sweep();
  const none = [...world.kept].filter(([, parts]) => parts === 'none').map(([id]) => id);
  expect(none).toEqual([`d${SENDINGS_SHOWN_PER_MONTH}`, `d${SENDINGS_SHOWN_PER_MONTH + 1}`]);
});

test('what mails no one has no numbers, and takes none of the month’s', async () => {
  const world = aSweep([{ finishedAtMs: NOW_MS - DAY_MS, reach: 'no-one' }]);
  await world.sweep();
  expect([world.kept.size, world.months.size, world.looked]).toEqual([0, 0, []]);
});

test('one that can’t be read holds up no other, is tried again for a day, and then no more', async () => {
  const ends = [9, 2, 0].map((beforeMs) => ({ finishedAtMs: NOW_MS - DAY_MS - beforeMs }));
  const world = aSweep(ends);
  world.unreadable.add('d1');
  await world.sweep(NOW_MS - 3);
  expect(await world.sweep()).toMatchObject({ done: 1, errors: [new Error('damaged')] });
  expect([...world.kept.keys()]).toEqual(['d0', 'd2']);
  expect((await world.sweep(NOW_MS + 60_000)).errors).toHaveLength(1);
  expect((await world.sweep(NOW_MS + DAY_MS + 60_000)).errors).toHaveLength(1);
  expect((await world.sweep(NOW_MS + DAY_MS + 120_000)).errors).toEqual([]);
  expect(world.kept.has('d1')).toBe(false);
});

test('what a sweep leaves of many, the next ones take on', async () => {
  const world = aSweep(Array.from({ length: 120 }, (_, n) => ({ finishedAtMs: NOW_MS - DAY_MS - 1_000 + n })));
  for (let n = 0; n < 4; n += 1) await world.sweep();
  expect(world.kept.size).toBe(120);
});
