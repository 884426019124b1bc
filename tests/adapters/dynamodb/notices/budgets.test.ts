import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeBudgets } from '../../../../functions/adapters/dynamodb/notices/budgets.ts';
import { tableInProcess } from '../../../support/aws/table-in-process.ts';
import { NOW_MS } from '../../../support/subscribing/builders.ts';
import { memoryBudgets } from '../../../support/subscribing/memory-limits.ts';

const LIMIT = 3;
const HOUR = { name: '2024-03-15T10', endsAtMs: NOW_MS + 3_600_000 };

const table = tableInProcess();

test('a budget in the table is taken, given back and refilled as a counter in memory would be', async () => {
  const acts = fc.array(fc.constantFrom('take' as const, 'giveBack' as const, 'refill' as const), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(acts, fc.uuid(), async (given, scope) => {
      const seen = [];
      for (const budgets of [makeBudgets(table), memoryBudgets(new Map())]) {
        const answers = [];
        for (const act of given)
          answers.push(act === 'take' ? await budgets.take(scope, HOUR, LIMIT) : await budgets[act](scope, HOUR));
        seen.push(answers);
      }
      expect(seen[0]).toEqual(seen[1]);
    }),
    { numRuns: 30 },
  );
});

test('of a hundred workers at once as many get their share as there are, those counted that were given back', async () => {
  const budgets = makeBudgets(table);
  const workers = Array.from({ length: 100 }, () => budgets.take('workers', HOUR, LIMIT));
  expect((await Promise.all(workers)).filter(Boolean)).toHaveLength(LIMIT);
  await Promise.all(Array.from({ length: 2 }, () => budgets.giveBack('workers', HOUR)));
  const next = Array.from({ length: 100 }, () => budgets.take('workers', HOUR, LIMIT));
  expect((await Promise.all(next)).filter(Boolean)).toHaveLength(2);
});

test('what was never taken can’t be given back: no reader gets more than the limit by it', async () => {
  const budgets = makeBudgets(table);
  await budgets.giveBack('empty', HOUR);
  await budgets.refill('empty', HOUR);
  const answers = [];
  for (let n = 0; n < 4; n += 1) answers.push(await budgets.take('empty', HOUR, LIMIT));
  expect(answers).toEqual([true, true, true, false]);
});
