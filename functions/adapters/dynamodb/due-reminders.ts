import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { type DueWorkKind, SIGN_UP_PREFIX, signUpKey } from '../../contract/table-keys.ts';
import type { DueReminders } from '../../domain/subscribing/remind-due.ts';
import { unlessRefused } from './conflicts.ts';
import { dueItems } from './due-items.ts';
import type { Table } from './table.ts';

const IndexedKey = z.object({ pk: z.string().startsWith(SIGN_UP_PREFIX) });
const KIND: DueWorkKind = 'reminder';

/** Due reminders in the table's index of due work. */
export function makeDueReminders(table: Table): DueReminders {
  const { documents, name: TableName } = table;
  return {
    async list(nowMs, limit) {
      const items = await dueItems(table, KIND, nowMs, limit);
      return items.map((item) => IndexedKey.parse(item).pk.slice(SIGN_UP_PREFIX.length));
    },
    async takeOff(signUpId, nowMs) {
      const update = new UpdateCommand({
        TableName,
        Key: { ...signUpKey(signUpId) },
        UpdateExpression: 'REMOVE dueWork, dueAtMs',
        ConditionExpression: 'dueWork = :kind AND dueAtMs <= :now',
        ExpressionAttributeValues: { ':kind': KIND, ':now': nowMs },
      });
      await unlessRefused(documents.send(update));
    },
  };
}
