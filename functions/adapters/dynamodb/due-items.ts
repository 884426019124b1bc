import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { DUE_WORK_INDEX, type DueWorkKind } from '../../contract/table-keys.ts';
import type { Table } from './table.ts';

/** The keys of what is due of a kind, as the index has them: it lags behind the table by moments. */
export async function dueItems(
  { documents, name: TableName }: Table,
  kind: DueWorkKind,
  nowMs: number,
  limit: number,
): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await documents.send(
    new QueryCommand({
      TableName,
      IndexName: DUE_WORK_INDEX.name,
      KeyConditionExpression: `${DUE_WORK_INDEX.partitionKey} = :kind AND ${DUE_WORK_INDEX.sortKey} <= :now`,
      ExpressionAttributeValues: { ':kind': kind, ':now': nowMs },
      Limit: limit,
    }),
  );
  return Items;
}
