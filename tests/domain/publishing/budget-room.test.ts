import { describe, expect, test } from 'vitest';
import { budgetsHolding, findRoom } from '../../../functions/domain/publishing/budget-room.ts';
import type { Decision } from '../../../functions/domain/publishing/decide.ts';
import { type BudgetDraw, behind, drawOf } from '../../../functions/domain/publishing/publishing-budgets.ts';
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

test('what goes out before leaves its room of the same window to it', () => {
  const draw = (budget: 'appealsPerHour' | 'appealsPerDay', nowMs = NOW_MS): BudgetDraw => ({
    ...drawOf(budget, OF, nowMs),
    limit: 3,
  });
  const hour = draw('appealsPerHour');
  const elsewhere = [draw('appealsPerHour', HOUR_END), draw('appealsPerDay')];
  const ofOther = drawOf('appealsPerHour', { ...OF, publisherId: 'publisher-2' }, NOW_MS);
  expect(behind([hour], [hour, hour, ...elsewhere, ofOther])).toEqual([{ ...hour, limit: 1 }]);
  expect(behind([hour])).toEqual([hour]);
});
