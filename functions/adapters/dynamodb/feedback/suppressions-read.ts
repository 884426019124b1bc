import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { suppressionsReadKey } from '../../../contract/table-keys.ts';
import type { ListProgress } from '../../../domain/feedback/feedback.ts';
import type { Table } from '../../table/table.ts';

const StoredProgress = z.object({ readUntilMs: z.number() });

/** How far SES's suppression list was read, in the table. */
export function makeSuppressionsRead({ documents, name: TableName }: Table): ListProgress {
  return {
    async readUntilMs() {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: { ...suppressionsReadKey }, ConsistentRead: true }),
      );
      return Item && StoredProgress.parse(Item).readUntilMs;
    },
    async saveReadUntil(readUntilMs) {
      const Item = { ...suppressionsReadKey, entity: 'suppressions-read', readUntilMs };
      await documents.send(new PutCommand({ TableName, Item }));
    },
  };
}
