import { StoredSubscriber, subscriberFrom } from '../../../functions/adapters/dynamodb/dynamodb.ts';
import type { Keyring } from '../../../functions/adapters/kms/kms.ts';
import { ifReadable, type Table } from '../../../functions/adapters/table/table.ts';
import { KEYRING_PARTITION } from '../../../functions/contract/table-keys.ts';
import { hasLinksSinceMs } from '../../../functions/domain/subscriber/subscriber.ts';
import { forEachItem, kindOfItem } from '../restore/every-item.ts';

/**
 * How many items name each of some keys, by what they are. It looks at every attribute of an item for the key's name, so that
 * no kind of item is overlooked. An id is 10 random digits: one that stands in another text by chance only holds a key back.
 */
export async function countNaming(
  keyIds: readonly string[],
  table: Table,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const counts = new Map(keyIds.map((keyId) => [keyId, new Map<string, number>()]));
  await forEachItem(table, undefined, async (item) => {
    if (item.pk === KEYRING_PARTITION) return;
    const entity = kindOfItem(item);
    for (const [keyId, byEntity] of counts)
      if (isNamedIn(item, keyId)) byEntity.set(entity, (byEntity.get(entity) ?? 0) + 1);
  });
  return counts;
}

function isNamedIn(value: unknown, keyId: string): boolean {
  if (typeof value === 'string') return value.includes(keyId);
  if (value instanceof Uint8Array) return Buffer.from(value).includes(keyId);
  if (value instanceof Set) return [...value].some((one) => isNamedIn(one, keyId));
  if (typeof value === 'object' && value !== null) return Object.values(value).some((one) => isNamedIn(one, keyId));
  return false;
}

/** How many subscribers may have mails from before a moment. One whose record does not open may. */
export async function countWithLinksBefore(momentMs: number, table: Table, keyring: Keyring): Promise<number> {
  let count = 0;
  const open = async (item: unknown) => {
    const stored = StoredSubscriber.parse(item);
    return subscriberFrom(stored, await keyring.get(stored.dataKeyId));
  };
  await forEachItem(table, 'subscriber', async (item) => {
    const subscriber = await ifReadable(open(item));
    if (!subscriber || hasLinksSinceMs(subscriber) < momentMs) count += 1;
  });
  return count;
}
