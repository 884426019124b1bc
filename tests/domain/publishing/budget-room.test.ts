import { describe, expect, test } from 'vitest';
import { budgetsHolding } from '../../../functions/domain/publishing/budget-room.ts';
import type { Decision } from '../../../functions/domain/publishing/decide.ts';
import { type BudgetDraw, behind, drawOf } from '../../../functions/domain/publishing/publishing-budgets.ts';
import { aVersion, NOW_MS } from '../../support/publishing/builders.ts';

const HOUR_MS = 3_600_000;
const OF = { appealId: 'appeal-1', publisherId: 'publisher-1' };
const HOUR_END = NOW_MS + HOUR_MS;

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
