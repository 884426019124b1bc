import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRollingBudgets } from '../../../../functions/adapters/dynamodb/notices/rolling-budgets.ts';
import type { RollingBudget } from '../../../../functions/domain/notices/rolling-budget.ts';
import type { DocumentTable } from '../../../support/aws/document-table.ts';
import { intercepted, isWrite } from '../../../support/aws/intercepted-table.ts';
import { tableInProcess } from '../../../support/aws/table-in-process.ts';
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

const table = tableInProcess();

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

test('forty codes from one network at once end after ten writes each at most, and no more are taken than the network has', async () => {
  const writes: number[] = [];
  const take = async () => {
    let sent = 0;
    const send: DocumentTable['documents']['send'] = (command: object) => {
      if (command instanceof UpdateCommand) sent += 1;
      return table.documents.send(command as UpdateCommand);
    };
    const counted = { ...table, documents: { send } as DocumentTable['documents'] }; // budgets use nothing else of it
    const budgets = makeRollingBudgets(counted, tokenKeys);
    const outcome = await budgets.takeUnlessContended(aBudget({ scope: 'codes', limit: 100 }), NOW_MS);
    writes.push(sent);
    return outcome;
  };
  const outcomes = await Promise.all(Array.from({ length: 40 }, take));
  expect(Math.max(...writes)).toBeLessThanOrEqual(10);
  const taken = outcomes.filter((outcome) => outcome === 'taken').length;
  expect(taken).toBeGreaterThan(0);
  // Each that gave up took nothing: as many are left as were not taken.
  const budgets = makeRollingBudgets(table, tokenKeys);
  let left = 0;
  while (await budgets.take(aBudget({ scope: 'codes', limit: 100 }), NOW_MS)) left += 1;
  expect(left).toBe(100 - taken);
});

test('a take that is refused by each write of others gives up, and takes nothing', async () => {
  const contended = intercepted(table, async (command, send) => {
    if (isWrite(command)) throw new ConditionalCheckFailedException({ message: '', $metadata: {} });
    return send();
  });
  const budgets = makeRollingBudgets(contended, tokenKeys);
  expect(await budgets.takeUnlessContended(aBudget({ scope: 'refused' }), NOW_MS)).toBe('contended');
});
