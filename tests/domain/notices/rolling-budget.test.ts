import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  coarsenessOf,
  giveShareBack,
  type RollingBudget,
  type TakenShares,
  takeShare,
} from '../../../functions/domain/notices/rolling-budget.ts';
import { DAY_MS, NOW_MS } from '../../support/subscribing/builders.ts';

const HOUR_MS = 3_600_000;
const budgets = fc.record({
  scope: fc.constant('a'),
  limit: fc.integer({ min: 1, max: 40 }),
  spanMs: fc.constantFrom(HOUR_MS, DAY_MS),
  frees: fc.constantFrom('after-its-span' as const, 'one-by-one' as const),
});
/** Moments of asking, in order, dense enough that budgets are used up. */
const moments = fc
  .array(fc.integer({ min: 0, max: 3 * DAY_MS }), { minLength: 1, maxLength: 150 })
  .map((all) => all.map((ms) => NOW_MS + ms).toSorted((one, other) => one - other));

/** The moments at which something was taken. */
function takenAt(budget: RollingBudget, asked: readonly number[]): number[] {
  let shares: TakenShares = [];
  return asked.filter((nowMs) => {
    const next = takeShare(shares, budget, nowMs);
    if (next) shares = next;
    return next !== undefined;
  });
}

test('in no span, wherever it begins, is more taken than the limit, or twice that where shares come back one by one', () => {
  fc.assert(
    fc.property(budgets, moments, (budget, asked) => {
      const taken = takenAt(budget, asked);
      const most = budget.limit * (budget.frees === 'one-by-one' ? 2 : 1);
      for (const from of taken)
        expect(taken.filter((ms) => ms >= from && ms < from + budget.spanMs).length).toBeLessThanOrEqual(most);
    }),
  );
});

test('a caller who waits for a span and the coarseness of its times finds all of a budget there', () => {
  fc.assert(
    fc.property(budgets, moments, (budget, asked) => {
      let shares: TakenShares = [];
      for (const nowMs of asked) shares = takeShare(shares, budget, nowMs) ?? shares;
      const laterMs = (asked.at(-1) ?? 0) + budget.spanMs + coarsenessOf(budget) + 1;
      const all = Array.from({ length: budget.limit }, () => laterMs);
      for (const nowMs of all) shares = takeShare(shares, budget, nowMs) ?? shares;
      expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(budget.limit);
      expect(shares.every(({ freeAtMs }) => freeAtMs > laterMs)).toBe(true);
    }),
  );
});

test('of three a day that are all taken at once one is there again after a third of a day, and its coarseness', () => {
  const budget = { scope: 'a', limit: 3, spanMs: DAY_MS, frees: 'one-by-one' } as const;
  const firstAgain = (nowMs: number) =>
    takenAt(budget, [nowMs, nowMs, nowMs, nowMs + 8 * HOUR_MS - 1, nowMs + 10 * HOUR_MS]);
  for (const nowMs of [NOW_MS, NOW_MS + HOUR_MS, NOW_MS + 12_345_678])
    expect(firstAgain(nowMs)).toEqual([nowMs, nowMs, nowMs, nowMs + 10 * HOUR_MS]);
});

test('what is given back can be taken again', () => {
  fc.assert(
    fc.property(budgets, moments, (budget, asked) => {
      let shares: TakenShares = [];
      for (const nowMs of asked) {
        const next = takeShare(shares, budget, nowMs);
        if (next) shares = takeShare(giveShareBack(next, nowMs), budget, nowMs) ?? [];
        expect(shares.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('what is kept tells no moment at which something was taken, only parts of its span', () => {
  fc.assert(
    fc.property(budgets, moments, (budget, asked) => {
      let shares: TakenShares = [];
      for (const nowMs of asked) shares = takeShare(shares, budget, nowMs) ?? shares;
      const coarseMs = coarsenessOf(budget);
      for (const { freeAtMs } of shares)
        expect(Math.abs(freeAtMs / coarseMs - Math.round(freeAtMs / coarseMs))).toBeLessThan(0.001);
      expect(coarseMs).toBeGreaterThanOrEqual(budget.spanMs / Math.max(24, budget.limit));
    }),
  );
});
