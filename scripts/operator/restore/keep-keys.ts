import {
  list,
  put,
  type StoredItem,
  type Table,
  where,
  writeIf,
  writeItems,
} from '../../../functions/adapters/table/table.ts';
import { KEYRING_PARTITION, keyringPrefix, type TableKey } from '../../../functions/contract/table-keys.ts';

const keyItemsOf = (table: Table, prefix?: string): Promise<StoredItem[]> =>
  list(table, { pk: KEYRING_PARTITION, ...(prefix !== undefined && { prefix }) });

/**
 * Puts a backup's keys beside those that the table has, which stay: records and links name theirs. One that was deleted since comes back, as
 * what it made does.
 */
export async function bringKeysBack(from: Table, to: Table): Promise<void> {
  for (const item of await keyItemsOf(from)) await writeIf(to, put(item as StoredItem & TableKey, where.isNew)); // each item has both
}

const lookupKeysOf = (table: Table) => keyItemsOf(table, keyringPrefix('lookup-key'));

/** Whether two tables find subscribers by the same hashes. */
export async function hasSameLookupKey(one: Table, other: Table): Promise<boolean> {
  const [[ofOne], [ofOther]] = await Promise.all([lookupKeysOf(one), lookupKeysOf(other)]);
  return Buffer.compare(wrappedIn(ofOne), wrappedIn(ofOther)) === 0;
}

const wrappedIn = (item: StoredItem | undefined): Uint8Array =>
  item?.wrapped instanceof Uint8Array ? item.wrapped : new Uint8Array();

/** Gives a table the lookup key of another, by which its hashes are made from now on. */
export async function takeLookupKey(from: Table, to: Table): Promise<void> {
  await putAll(await lookupKeysOf(from), to);
}

/** Gives a table the case key of another, by which those are found who follow a case there. */
export async function takeCaseKey(from: Table, to: Table): Promise<void> {
  await putAll(await keyItemsOf(from, keyringPrefix('case-key')), to);
}

const putAll = (items: readonly StoredItem[], table: Table): Promise<void> =>
  writeItems(
    table,
    items.map((item) => ({ put: item })),
  );

export const dataKeyIdsOf = async (table: Table): Promise<string[]> =>
  (await keyItemsOf(table, keyringPrefix('data-key'))).map(({ keyId }) => String(keyId));
