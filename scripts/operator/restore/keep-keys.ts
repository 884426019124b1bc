import { PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { type StoredItem, type Table, unlessRefused } from '../../../functions/adapters/table/table.ts';
import { KEYRING_PARTITION, keyringPrefix } from '../../../functions/contract/table-keys.ts';

async function keyItemsOf({ documents, name: TableName }: Table, prefix = ''): Promise<StoredItem[]> {
  const query = {
    TableName,
    KeyConditionExpression: `pk = :keyring${prefix === '' ? '' : ' AND begins_with(sk, :prefix)'}`,
    ExpressionAttributeValues: { ':keyring': KEYRING_PARTITION, ':prefix': prefix || undefined },
    ConsistentRead: true,
  };
  const items: StoredItem[] = [];
  for await (const { Items = [] } of paginateQuery({ client: documents }, query)) items.push(...Items);
  return items;
}

/**
 * Puts a backup's keys beside those that the table has, which stay: records and links name theirs. One that was deleted since comes back, as
 * what it made does.
 */
export async function bringKeysBack(from: Table, { documents, name: TableName }: Table): Promise<void> {
  for (const Item of await keyItemsOf(from)) {
    const put = new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' });
    await unlessRefused(documents.send(put));
  }
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

async function putAll(items: readonly StoredItem[], { documents, name: TableName }: Table): Promise<void> {
  for (const Item of items) await documents.send(new PutCommand({ TableName, Item }));
}

export const dataKeyIdsOf = async (table: Table): Promise<string[]> =>
  (await keyItemsOf(table, keyringPrefix('data-key'))).map(({ keyId }) => String(keyId));
