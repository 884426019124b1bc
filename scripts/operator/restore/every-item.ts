import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { StoredItem, Table } from '../../../functions/adapters/table/table.ts';
import { inChunks } from '../../../functions/domain/in-chunks.ts';

/** Items that are looked at together. */
const AT_ONCE = 20;

/** What an item is, in one word. Some kinds do not say so themselves: then the start of their partition does. */
export const kindOfItem = ({ entity, pk }: StoredItem): string =>
  typeof entity === 'string' ? entity : String(pk).replace(/#.*/s, '').toLowerCase();

export async function forEachItem(
  { documents, name: TableName }: Table,
  entity: string | undefined,
  visit: (item: StoredItem) => Promise<void>,
): Promise<void> {
  const ofKind =
    entity === undefined
      ? {}
      : { FilterExpression: 'entity = :entity', ExpressionAttributeValues: { ':entity': entity } };
  const pages = paginateScan({ client: documents }, { TableName, ConsistentRead: true, ...ofKind });
  for await (const { Items = [] } of pages)
    for (const chunk of inChunks(Items, AT_ONCE)) await Promise.all(chunk.map(visit));
}
