import { describe, expect, test } from 'vitest';
import { findPlaces, type InLine } from '../../../functions/domain/publishing/place-in-line.ts';
import {
  type BudgetWindow,
  drawOf,
  type PublishingBudget,
} from '../../../functions/domain/publishing/publishing-budgets.ts';
import { AMPLE_LIMITS, NOW_MS } from '../../support/publishing/builders.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const [HOUR_END, DAY_END] = [NOW_MS + HOUR_MS, NOW_MS + 12 * HOUR_MS];
const OF = { appealId: 'appeal-1', publisherId: 'publisher-1' };

const inLine = (given: Partial<InLine> = {}): InLine => ({
  ...{ ...OF, budgets: ['appealsPerHour', 'appealsPerDay'], isUrgent: false },
  ...{ fromMs: NOW_MS, untilMs: NOW_MS + 24 * HOUR_MS, ...given },
});

/** How many were taken of windows before, each by a budget and a moment in it. */
type Taken = readonly (readonly [PublishingBudget, atMs: number, taken: number])[];

async function place(ahead: readonly InLine[], one: InLine, limits: object, before: Taken = []) {
  const taken = new Map(before.map(([budget, atMs, count]) => [nameOf(drawOf(budget, one, atMs)), count]));
  const takenOf = async (windows: readonly BudgetWindow[]) => windows.map((window) => taken.get(nameOf(window)) ?? 0);
  const places = await findPlaces([...ahead, one], { ...AMPLE_LIMITS, ...limits }, { takenOf });
  return { atMs: places.at(-1)?.atMs, ahead: places.slice(0, -1).flatMap(({ takes }) => takes) };
}

const nameOf = ({ scope, windowName }: BudgetWindow) => `${scope} ${windowName}`;
const placeAt = async (...given: Parameters<typeof place>) => (await place(...given)).atMs;

describe('what has no one ahead of it', () => {
  test('goes out now where there is room in each of its budgets', async () => {
    expect(await place([], inLine(), { appealsPerHour: 1, appealsPerDay: 1 })).toEqual({ atMs: NOW_MS, ahead: [] });
  });

  test('goes out in the next hour with room, a minute behind what is urgent', async () => {
    const full: Taken = [['appealsPerHour', NOW_MS, 1]];
    expect(await placeAt([], inLine(), { appealsPerHour: 1 }, full)).toBe(HOUR_END + MINUTE_MS);
    expect(await placeAt([], inLine({ isUrgent: true }), { appealsPerHour: 1 }, full)).toBe(HOUR_END);
    const both: Taken = [...full, ['appealsPerHour', HOUR_END, 1]];
    expect(await placeAt([], inLine(), { appealsPerHour: 1 }, both)).toBe(HOUR_END + HOUR_MS + MINUTE_MS);
  });

  test('goes out when there is room in all of them at once', async () => {
    const taken: Taken = [
      ['appealsPerDay', NOW_MS, 2],
      ['appealsPerHour', DAY_END, 1],
    ];
    expect(await placeAt([], inLine(), { appealsPerHour: 1, appealsPerDay: 2 }, taken)).toBe(
      DAY_END + HOUR_MS + MINUTE_MS,
    );
  });

  test('has no place where there is no room in time', async () => {
    const today: Taken = [['appealsPerDay', NOW_MS, 1]];
    const until = (untilMs: number) => placeAt([], inLine({ untilMs }), { appealsPerDay: 1 }, today);
    expect([await until(DAY_END + MINUTE_MS), await until(DAY_END + MINUTE_MS - 1)]).toEqual([
      DAY_END + MINUTE_MS,
      undefined,
    ]);
  });
});

describe('what is behind others', () => {
  const hourly = { appealsPerHour: 1 };

  test('goes out once they have taken their room, and knows what they take', async () => {
    const found = await place([inLine(), inLine()], inLine(), hourly);
    expect(found.atMs).toBe(HOUR_END + HOUR_MS + MINUTE_MS);
    const day = drawOf('appealsPerDay', OF, NOW_MS);
    expect(found.ahead).toEqual([
      ...[drawOf('appealsPerHour', OF, NOW_MS), day],
      ...[drawOf('appealsPerHour', OF, HOUR_END), day],
    ]);
  });

  test('passes what waits for a later hour, where that has other room', async () => {
    expect(await placeAt([inLine({ fromMs: DAY_END, isUrgent: true })], inLine(), hourly)).toBe(NOW_MS);
  });

  test('shares both its hours and its days with them', async () => {
    const taken: Taken = [['appealsPerDay', NOW_MS, 2]];
    expect(await placeAt([inLine()], inLine(), { appealsPerHour: 1, appealsPerDay: 2 }, taken)).toBe(
      DAY_END + HOUR_MS + MINUTE_MS,
    );
  });

  test('shares nothing with what needs other room, such as that of another appeal', async () => {
    const correction = (appealId: string) => inLine({ appealId, budgets: ['correctionsPerAppealPerDay'] });
    const limits = { ...hourly, correctionsPerAppealPerDay: 1 };
    expect(await placeAt([correction('appeal-2'), inLine()], correction('appeal-1'), limits)).toBe(NOW_MS);
    expect(await placeAt([correction('appeal-1')], correction('appeal-1'), limits)).toBe(DAY_END + MINUTE_MS);
  });

  test('is in the way of none that finds no room in time', async () => {
    const gone = inLine({ untilMs: HOUR_END });
    expect(await place([gone], inLine(), hourly, [['appealsPerHour', NOW_MS, 1]])).toEqual({
      ...{ atMs: HOUR_END + MINUTE_MS, ahead: [] },
    });
  });
});
