import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { StoredItem, Table } from '../../table/table.ts';

/** Items of a partition whose sort keys begin alike, in their order, from behind one of them on; `next` is the last sort key if there may be more. */
export async function pageOf(
  { documents, name: TableName }: Table,
  { pk, prefix }: { readonly pk: string; readonly prefix: string },
  Limit: number,
  after: string | undefined,
): Promise<{ readonly items: readonly StoredItem[]; readonly next?: string }> {
  const { Items = [], LastEvaluatedKey: last } = await documents.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
      ConsistentRead: true,
      Limit,
      ...(after !== undefined && { ExclusiveStartKey: { pk, sk: after } }),
    }),
  );
  return { items: Items, ...(last && { next: String(last.sk) }) };
}
