import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { sandboxKey } from '../../../contract/table-keys.ts';
import type { Table } from '../../table/table.ts';

const StoredSandbox = z.object({ isSandboxed: z.boolean() });

/** Writes down whether SES has the account in its sandbox, for those who may not ask SES. */
export async function noteSandbox(
  { documents, name: TableName }: Table,
  isSandboxed: boolean,
  seenAtMs: number,
): Promise<void> {
  const Item = { ...sandboxKey, entity: 'sandbox', isSandboxed, seenAtMs };
  await documents.send(new PutCommand({ TableName, Item }));
}

/** Whether SES had the account in its sandbox when a sender saw it last; false before the first look. */
export async function findSandbox({ documents, name: TableName }: Table): Promise<boolean> {
  const { Item } = await documents.send(new GetCommand({ TableName, Key: { ...sandboxKey } }));
  return Item !== undefined && StoredSandbox.parse(Item).isSandboxed;
}
