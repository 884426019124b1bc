import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { budgetKey, EXPIRY_ATTRIBUTE, type TableKey } from '../../../contract/table-keys.ts';
import type { Budgets, BudgetsOf } from '../../../domain/notices/notices.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import { digestOfTraces, type HashingKeys } from '../../../domain/tokens/tokens.ts';
import { expiryOf, type Table, unlessRefused } from '../../table/table.ts';
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
  { documents, name: TableName }: Table,
  entity: string,
  keyOf: (scope: string, windowName: string) => Promise<TableKey>,
): Budgets {
  return {
    async take(scope, window, limit) {
      const update = new UpdateCommand({
        TableName,
        Key: { ...(await keyOf(scope, window.name)) },
        UpdateExpression: 'SET entity = :entity, #expiry = :expiry ADD taken :one',
        ConditionExpression: 'attribute_not_exists(taken) OR taken < :limit',
        ExpressionAttributeNames: { '#expiry': EXPIRY_ATTRIBUTE },
        ExpressionAttributeValues: {
          ':entity': entity,
          ':expiry': expiryOf(window.endsAtMs + daysInMs(GRACE_DAYS)),
          ':one': 1,
          ':limit': limit,
        },
      });
      return unlessRefused(documents.send(update));
    },
    async giveBack(scope, window) {
      const update = new UpdateCommand({
        TableName,
        Key: { ...(await keyOf(scope, window.name)) },
        UpdateExpression: 'SET taken = taken - :one',
        // Of what expired meanwhile there is nothing to give back.
        ConditionExpression: 'taken >= :one',
        ExpressionAttributeValues: { ':one': 1 },
      });
      await unlessRefused(documents.send(update));
    },
    async refill(scope, window) {
      const update = new UpdateCommand({
        TableName,
        Key: { ...(await keyOf(scope, window.name)) },
        UpdateExpression: 'SET taken = :none',
        ConditionExpression: 'attribute_exists(taken)',
        ExpressionAttributeValues: { ':none': 0 },
      });
      await unlessRefused(documents.send(update));
    },
  };
}
