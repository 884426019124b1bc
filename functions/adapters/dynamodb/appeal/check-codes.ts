import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { checkCodeKey } from '../../../contract/table-keys.ts';
import type { Table } from '../../table/table.ts';

/** What a code stands for. */
const StoredCheckCode = z.object({ appealId: z.string(), version: z.number().int() });

/** The version whose mails have a code, or undefined when none has. */
export async function findCheckCode(
  { documents, name }: Table,
  code: string,
): Promise<{ appealId: string; version: number } | undefined> {
  const { Item } = await documents.send(
    new GetCommand({ TableName: name, Key: checkCodeKey(code), ConsistentRead: true }),
  );
  return Item && StoredCheckCode.parse(Item);
}
