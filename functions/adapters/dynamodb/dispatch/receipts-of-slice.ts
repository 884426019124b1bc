import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { receiptsPartition } from '../../../contract/table-keys.ts';
import type { SliceId } from '../../../domain/dispatch/dispatch.ts';
import type { StoredItem, Table } from '../../table/table.ts';

/**
 * The stored receipts of a slice, a page at a time, read consistently.
 * @param attributes - those to read, separated by commas; left out, all of them.
 */
export async function* pagesOfReceipts(
  { documents, name: TableName }: Table,
  { dispatchId, bits }: SliceId,
  attributes?: string,
): AsyncGenerator<readonly StoredItem[]> {
  const query = {
    TableName,
    KeyConditionExpression: 'pk = :slice',
    ExpressionAttributeValues: { ':slice': receiptsPartition(dispatchId, bits) },
    ConsistentRead: true,
    ProjectionExpression: attributes,
  };
  for await (const { Items = [] } of paginateQuery({ client: documents }, query)) yield Items;
}
