import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { DUE_WORK_INDEX, type DueWorkKind, SIGN_UP_PREFIX, signUpKey } from '../../contract/table-keys.ts';
import type { DueReminders } from '../../domain/subscribing/remind-due.ts';
import type { Table } from './table.ts';

const IndexedKey = z.object({ pk: z.string().startsWith(SIGN_UP_PREFIX) });
const KIND: DueWorkKind = 'reminder';

/** Due reminders in the table's index of due work. */
export function makeDueReminders({ documents, name: TableName }: Table): DueReminders {
  return {
    async list(nowMs, limit) {
      const { Items = [] } = await documents.send(
        new QueryCommand({
          TableName,
          IndexName: DUE_WORK_INDEX.name,
          KeyConditionExpression: `${DUE_WORK_INDEX.partitionKey} = :kind AND ${DUE_WORK_INDEX.sortKey} <= :now`,
          ExpressionAttributeValues: { ':kind': KIND, ':now': nowMs },
          Limit: limit,
        }),
      );
      return Items.map((item) => IndexedKey.parse(item).pk.slice(SIGN_UP_PREFIX.length));
    },
    async takeOff(signUpId, nowMs) {
      const update = new UpdateCommand({
        TableName,
        Key: { ...signUpKey(signUpId) },
        UpdateExpression: 'REMOVE dueWork, dueAtMs',
        ConditionExpression: 'dueWork = :kind AND dueAtMs <= :now',
        ExpressionAttributeValues: { ':kind': KIND, ':now': nowMs },
      });
      try {
        await documents.send(update);
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
}
