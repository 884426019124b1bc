import { everyPage, type StoredItem, type Table } from '../../../functions/adapters/table/table.ts';
import { inChunks } from '../../../functions/domain/in-chunks.ts';

/** Items that are looked at together. */
const AT_ONCE = 20;

/** What an item is, in one word. Some kinds do not say so themselves: then the start of their partition does. */
export const kindOfItem = ({ entity, pk }: StoredItem): string =>
  typeof entity === 'string' ? entity : String(pk).replace(/#.*/s, '').toLowerCase();

export async function forEachItem(
  table: Table,
  entity: string | undefined,
  visit: (item: StoredItem) => Promise<void>,
): Promise<void> {
  for await (const items of everyPage(table, entity))
    for (const chunk of inChunks(items, AT_ONCE)) await Promise.all(chunk.map(visit));
}
