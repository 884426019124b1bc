import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { DUE_WORK_INDEX, type DueWorkKind, type TableKey } from '../../contract/table-keys.ts';
import { unlessRefused } from './conflicts.ts';
import type { Table } from './open-table.ts';

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

/** Takes an item out of the index, if it is still there for this; it may be gone altogether. */
export async function takeOffDue(
  { documents, name: TableName }: Table,
  key: TableKey,
  { dueWork, dueAtMs }: { readonly dueWork: DueWorkKind; readonly dueAtMs: number },
): Promise<void> {
  const update = new UpdateCommand({
    TableName,
    Key: { ...key },
    UpdateExpression: 'REMOVE dueWork, dueAtMs',
    ConditionExpression: 'dueWork = :kind AND dueAtMs = :due',
    ExpressionAttributeValues: { ':kind': dueWork, ':due': dueAtMs },
  });
  await unlessRefused(documents.send(update));
}
