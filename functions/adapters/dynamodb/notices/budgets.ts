import { budgetKey, type TableKey } from '../../../contract/table-keys.ts';
import type { Budgets, BudgetsOf, BudgetWindow } from '../../../domain/notices/notices.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import { digestOfTraces, type HashingKeys } from '../../../domain/tokens/tokens.ts';
import { type Changes, type Condition, change, type Table, where, writeIf } from '../../table/table.ts';
import { expiring } from '../item-kind.ts';
import { placeOfTrace, TRACE } from '../traces.ts';

/** Clocks differ, and a late message may still ask: a counter outlives its window by a day. */
const GRACE_DAYS = 1;

/** Budgets as atomic counters in the table. */
export const makeBudgets = (table: Table): Budgets =>
  budgetsAt(table, 'budget', async (scope, windowName) => budgetKey(scope, windowName));

/** The same, among the traces of what they are about. @param hashingKeys - name the items. */
export const makeBudgetsOf =
  (table: Table, hashingKeys: () => Promise<HashingKeys>): BudgetsOf =>
  (of, subjectId) =>
    budgetsAt(table, TRACE, async (scope, windowName) => {
      const keys = await hashingKeys();
      return placeOfTrace(digestOfTraces(of, subjectId, keys), 'budget', `${scope}#${windowName}`, keys);
    });

function budgetsAt(
  table: Table,
  entity: string,
  keyOf: (scope: string, windowName: string) => Promise<TableKey>,
): Budgets {
  const update = async (scope: string, window: Pick<BudgetWindow, 'name'>, changes: Changes, condition: Condition) =>
    writeIf(table, change(await keyOf(scope, window.name), changes, condition));

  return {
    take: (scope, window, limit) =>
      update(
        scope,
        window,
        { set: { entity, ...expiring(window.endsAtMs + daysInMs(GRACE_DAYS)) }, add: { taken: 1 } },
        where.either(where.lacks('taken'), where.compares('taken', '<', limit)),
      ),
    async giveBack(scope, window) {
      // Of what expired meanwhile there is nothing to give back.
      await update(scope, window, { add: { taken: -1 } }, where.compares('taken', '>=', 1));
    },
    async refill(scope, window) {
      await update(scope, window, { set: { taken: 0 } }, where.has('taken'));
    },
  };
}
