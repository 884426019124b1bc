import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { budgetKey, EXPIRY_ATTRIBUTE } from '../../contract/table-keys.ts';
import type { Budgets } from '../../domain/subscribing/ports.ts';
import { daysInMs, epochSecondsOf } from '../../domain/time/spans.ts';
import type { Table } from './table.ts';

/** Clocks differ, and a late message may still ask: a counter outlives its window by a day. */
const GRACE_DAYS = 1;

/** Budgets as atomic counters in the table. */
export function makeBudgets(table: Table): Budgets {
  return {
    async take(scope, window, limit) {
      const update = new UpdateCommand({
        TableName: table.name,
        Key: { ...budgetKey(scope, window.name) },
        UpdateExpression: 'SET entity = :entity, #expiry = :expiry ADD taken :one',
        ConditionExpression: 'attribute_not_exists(taken) OR taken < :limit',
        ExpressionAttributeNames: { '#expiry': EXPIRY_ATTRIBUTE },
        ExpressionAttributeValues: {
          ':entity': 'budget',
          ':expiry': epochSecondsOf(window.endsAtMs + daysInMs(GRACE_DAYS)),
          ':one': 1,
          ':limit': limit,
        },
      });
      try {
        await table.documents.send(update);
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
}
