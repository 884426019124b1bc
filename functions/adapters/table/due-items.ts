import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { DUE_WORK_INDEX, type DueWorkKind, type TableKey } from '../../contract/table-keys.ts';
import { where } from './conditions.ts';
import type { Table } from './open-table.ts';
import { change, OFF_THE_INDEX, writeIf } from './writes.ts';

const { name: IndexName, partitionKey, sortKey } = DUE_WORK_INDEX;
const IndexedKey = z.object({ pk: z.string(), sk: z.string() });

/** The keys of what is due of a kind in a span, both ends with it, earliest first: the index lags behind the table by moments. */
export async function dueBetween(
  { raw, name: TableName }: Table,
  kind: DueWorkKind,
  { fromMs, toMs, most }: { readonly fromMs: number; readonly toMs: number; readonly most?: number },
): Promise<TableKey[]> {
  if (fromMs > toMs) return []; // DynamoDB refuses such a span
  const query = {
    ...{ TableName, IndexName },
    KeyConditionExpression: `${partitionKey} = :kind AND ${sortKey} BETWEEN :from AND :to`,
    ExpressionAttributeValues: marshall({ ':kind': kind, ':from': fromMs, ':to': toMs }),
    ...(most !== undefined && { Limit: most }),
  };
  const found: TableKey[] = [];
  let ExclusiveStartKey: Parameters<typeof unmarshall>[0] | undefined;
  do {
    const read = await raw.send(new QueryCommand({ ...query, ExclusiveStartKey } as typeof query)); // it is none at first
    found.push(...(read.Items ?? []).map((item) => IndexedKey.parse(unmarshall(item))));
    ExclusiveStartKey = read.LastEvaluatedKey;
  } while (ExclusiveStartKey && most === undefined);
  return found;
}

/** The keys of so much of what is due of a kind by now. */
export const dueItems = (table: Table, kind: DueWorkKind, nowMs: number, most: number): Promise<TableKey[]> =>
  dueBetween(table, kind, { fromMs: 0, toMs: nowMs, most });

/** Takes an item out of the index, if it is still there for this; it may be gone altogether. */
export async function takeOffDue(
  table: Table,
  key: TableKey,
  asDue: { readonly dueWork: DueWorkKind; readonly dueAtMs: number },
): Promise<void> {
  await writeIf(table, change(key, { remove: OFF_THE_INDEX }, where.is({ ...asDue })));
}
