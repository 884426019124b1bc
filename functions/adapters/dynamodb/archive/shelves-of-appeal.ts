import { listingKey } from '../../../contract/table-keys.ts';
import type { Shelf } from '../../../domain/archive/archive.ts';
import { find, type Table } from '../../table/table.ts';
import { listingFrom } from './listing-item.ts';

/** The shelves on which an appeal stands, read consistently; none before it is indexed. */
export async function shelvesOfAppeal(table: Table, appealId: string): Promise<Shelf[]> {
  const item = await find(table, listingKey(appealId));
  return item ? listingFrom(item).rows.map(({ shelf }) => shelf) : [];
}
