import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRollingBudgets } from '../../../../functions/adapters/dynamodb/notices/rolling-budgets.ts';
import type { RollingBudget } from '../../../../functions/domain/notices/rolling-budget.ts';
import { tableOfFile } from '../../../support/aws/table-in-process.ts';
import { someTokenKeys } from '../../../support/builders.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';
import { memoryRollingBudgets } from '../../../support/subscribing/memory-limits.ts';

const HOUR_MS = 3_600_000;
const tokenKeys = async () => someTokenKeys;
const aBudget = (given: Partial<RollingBudget> = {}): RollingBudget => ({
  scope: 'scope',
  limit: 3,
  spanMs: HOUR_MS,
  frees: 'after-its-span',
  ...given,
});

const table = tableOfFile();

test('a rolling budget in the table is taken and given back as one in memory would be', async () => {
  const acts = fc.array(
    fc.tuple(fc.constantFrom('take' as const, 'giveBack' as const, 'hasRoom' as const), fc.nat(HOUR_MS)),
    {
      maxLength: 12,
    },
  );
  await fc.assert(
    fc.asyncProperty(acts, fc.uuid(), async (given, scope) => {
      const seen = [];
      for (const budgets of [makeRollingBudgets(table, tokenKeys), memoryRollingBudgets(new Map())]) {
        const answers = [];
        let nowMs = NOW_MS;
        for (const [act, laterMs] of given) {
          nowMs += laterMs;
          answers.push(await budgets[act](aBudget({ scope }), nowMs));
        }
        seen.push(answers);
      }
      expect(seen[0]).toEqual(seen[1]);
    }),
    { numRuns: 30 },
  );
});

test('of fifty workers at once as many get their share as there are, those counted that were given back', async () => {
  const budgets = makeRollingBudgets(table, tokenKeys);
  const budget = aBudget({ scope: 'workers' });
  const ask = () => Promise.all(Array.from({ length: 50 }, () => budgets.take(budget, NOW_MS)));
  expect((await ask()).filter(Boolean)).toHaveLength(3);
  await Promise.all([budgets.giveBack(budget, NOW_MS), budgets.giveBack(budget, NOW_MS)]);
  expect((await ask()).filter(Boolean)).toHaveLength(2);
});

test('what was never taken can’t be given back: no one gets more than the limit by it', async () => {
  const budgets = makeRollingBudgets(table, tokenKeys);
  const budget = aBudget({ scope: 'empty' });
  await budgets.giveBack(budget, NOW_MS);
  const answers = [];
  for (let n = 0; n < 4; n += 1) answers.push(await budgets.take(budget, NOW_MS));
  expect(answers).toEqual([true, true, true, false]);
});
