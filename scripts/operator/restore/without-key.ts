import type { StoredItem, Table } from '../../../functions/adapters/table/table.ts';
import { forEachItem, kindOfItem } from './every-item.ts';
import { dataKeyIdsOf } from './keep-keys.ts';

/** How many items of a restored table are sealed under a data key that neither it nor the table in use has, by what they are. */
export async function countWithoutKey(restored: Table, present: Table): Promise<ReadonlyMap<string, number>> {
  const known = new Set([...(await dataKeyIdsOf(restored)), ...(await dataKeyIdsOf(present))]);
  const counts = new Map<string, number>();
  await forEachItem(restored, undefined, async (item) => {
    if (dataKeysNamedBy(item).every((keyId) => known.has(keyId))) return;
    const entity = kindOfItem(item);
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  });
  return counts;
}

/** Of the item and of each part that is sealed by itself. */
function dataKeysNamedBy(part: StoredItem): string[] {
  return Object.entries(part).flatMap(([name, value]) => {
    if (name === 'dataKeyId') return [String(value)];
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array || value instanceof Set) return [];
    return dataKeysNamedBy(value as StoredItem); // maps and lists alike have named parts
  });
}
