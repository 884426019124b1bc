import { describe, expect, test } from 'vitest';
import { budgetsHolding, findRoom } from '../../../functions/domain/publishing/budget-room.ts';
import type { Decision } from '../../../functions/domain/publishing/decide.ts';
import {
  type BudgetDraw,
  behind,
  drawOf,
  roomAgainAt,
} from '../../../functions/domain/publishing/publishing-budgets.ts';
import { AMPLE_LIMITS, aVersion, NOW_MS } from '../../support/publishing/builders.ts';

const HOUR_MS = 3_600_000;
const OF = { appealId: 'appeal-1', publisherId: 'publisher-1' };
const [HOUR_END, DAY_END] = [NOW_MS + HOUR_MS, NOW_MS + 12 * HOUR_MS];

describe('the budgets that can hold something up', () => {
  const holding = (kind: 'new' | 'correction' | 'retraction', given: object = {}) =>
    budgetsHolding({
      ...{ kind: 'publish', content: aVersion({ kind, ...given }), version: 1, contentHash: '', followUps: [] },
      ...{ reachesMore: false, hidesMore: false, wasRetracted: true },
    } as Decision);
  const corrections = ['correctionsPerAppealPerDay', 'correctionsPerDay'];

  test('are those that it is taken out of', () => {
    expect(holding('new')).toEqual(['appealsPerHour', 'appealsPerDay']);
    expect(holding('new', { isUrgent: true })).toEqual(['appealsPerHour', 'appealsPerDay', 'urgentPerDay']);
    expect(holding('correction')).toEqual(corrections);
    expect(budgetsHolding({ kind: 'add editions', version: aVersion(), contentHash: '', added: ['fr'] })).toEqual(
      corrections,
    );
  });

  test('are none for a retraction, and for what is not published', () => {
    expect(holding('retraction')).toEqual([]);
    expect(budgetsHolding({ kind: 'draft', missing: [] })).toEqual([]);
  });
});

describe('what is left', () => {
  const room = (taken: readonly number[], own: object = {}) =>
    findRoom(
      ['appealsPerHour', 'urgentPerDay'],
      OF,
      {
        ...{ appeals: { takenOf: async () => taken }, officeLimits: { find: async () => own } },
        limits: { ...AMPLE_LIMITS, appealsPerHour: 3, urgentPerDay: 2 },
      },
      NOW_MS,
    );

  test('is the limit without what was taken, and never less than nothing', async () => {
    expect(await room([1, 5])).toEqual([
      { budget: 'appealsPerHour', limit: 3, left: 2, wholeAtMs: HOUR_END },
      { budget: 'urgentPerDay', limit: 2, left: 0, wholeAtMs: DAY_END },
    ]);
  });

  test('is counted by the limit that an operator gave the office', async () => {
    expect(await room([1, 0], { appealsPerHour: 9 })).toMatchObject([
      { limit: 9, left: 8 },
      { limit: 2, left: 2 },
    ]);
  });
});

describe('with others that go out before', () => {
  const draw = (limit: number): BudgetDraw => ({ ...drawOf('appealsPerHour', OF, NOW_MS), limit });
  const ahead = (...hours: number[]) =>
    hours.map((hour) => ({ budgets: ['appealsPerHour'] as const, goesOutAtMs: NOW_MS + hour * HOUR_MS }));
  const elsewhere = { budgets: ['urgentPerDay'] as const, goesOutAtMs: NOW_MS };

  test('their room in the same window is left to them', () => {
    expect(behind([draw(3)], [...ahead(0.5, 0.9, 1), elsewhere])).toEqual([draw(1)]);
    expect(behind([draw(3)])).toEqual([draw(3)]);
  });

  test('there is room once theirs is taken', () => {
    expect(roomAgainAt([draw(2)])).toBe(HOUR_END);
    expect(roomAgainAt([draw(2)], [...ahead(1), elsewhere])).toBe(HOUR_END);
    expect(roomAgainAt([draw(2)], ahead(1, 1))).toBe(HOUR_END + HOUR_MS);
    expect(roomAgainAt([draw(2)], ahead(1, 1, 2))).toBe(HOUR_END + HOUR_MS);
    expect(roomAgainAt([draw(2)], ahead(1, 1, 2, 2))).toBe(HOUR_END + 2 * HOUR_MS);
    const day: BudgetDraw = { ...drawOf('appealsPerDay', OF, NOW_MS), limit: 9 };
    expect(roomAgainAt([draw(2), day])).toBe(DAY_END);
  });

  test('what goes out in this very window takes none of the next', () => {
    expect(roomAgainAt(behind([draw(1)], ahead(0.5)), ahead(0.5))).toBe(HOUR_END);
    expect(roomAgainAt(behind([draw(1)], ahead(0.5, 1)), ahead(0.5, 1))).toBe(HOUR_END + HOUR_MS);
  });
});
