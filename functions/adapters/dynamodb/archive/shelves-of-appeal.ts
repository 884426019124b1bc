import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { listingKey } from '../../../contract/table-keys.ts';
import type { Shelf } from '../../../domain/archive/archive.ts';
import type { Table } from '../../table/table.ts';
import { listingFrom } from './listing-item.ts';

/** The shelves on which an appeal stands, read consistently; none before it is indexed. */
export async function shelvesOfAppeal({ documents, name: TableName }: Table, appealId: string): Promise<Shelf[]> {
  const { Item } = await documents.send(
    new GetCommand({ TableName, Key: { ...listingKey(appealId) }, ConsistentRead: true }),
  );
  return Item ? listingFrom(Item).rows.map(({ shelf }) => shelf) : [];
}
