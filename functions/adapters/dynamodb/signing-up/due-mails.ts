import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { SIGN_UP_PREFIX, signUpKey } from '../../../contract/table-keys.ts';
import type { DueMails } from '../../../domain/every-minute/every-minute.ts';
import { dueItems, type Table, unlessRefused } from '../../table/table.ts';

const IndexedKey = z.object({ pk: z.string().startsWith(SIGN_UP_PREFIX) });

/** Due reminders, and mails that were kept back, in the table's index of due work. */
export function makeDueMails(table: Table): DueMails {
  const { documents, name: TableName } = table;
  return {
    async list(because, nowMs, limit) {
      const items = await dueItems(table, because, nowMs, limit);
      return items.map((item) => IndexedKey.parse(item).pk.slice(SIGN_UP_PREFIX.length));
    },
    async takeOff(because, signUpId, nowMs) {
      const update = new UpdateCommand({
        TableName,
        Key: { ...signUpKey(signUpId) },
        UpdateExpression: 'REMOVE dueWork, dueAtMs',
        ConditionExpression: 'dueWork = :kind AND dueAtMs <= :now',
        ExpressionAttributeValues: { ':kind': because, ':now': nowMs },
      });
      await unlessRefused(documents.send(update));
    },
  };
}
