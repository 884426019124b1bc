import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { OFFICE_ENTRIES, officeEntryKey, officeKey } from '../../../contract/table-keys.ts';
import { ENTRY, type Entry, type TakenOut } from '../../../domain/members/entry.ts';
import type { OfficeEntries } from '../../../domain/members/ports.ts';
import { type DataKey, unseal } from '../../../domain/sealing/seal.ts';
import type { Keyring } from '../../kms/keyring.ts';
import type { StoredItem } from '../batches.ts';
import { openPart, StoredSeal } from '../sealed-text.ts';
import type { Table } from '../table.ts';
import { digestOf, entryItem } from './entry-item.ts';
import { StoredTextKey, unwrappedKey } from './text-key.ts';

const place = { pk: z.string(), sk: z.string(), entryId: z.string(), atMs: z.number() };
const { sealed } = StoredSeal.shape;
const StoredEntry = z.union([
  z.object({ ...place, digest: z.string(), sealed, ...StoredTextKey.shape }),
  /** Sealed under the key of a person of a case, which lies in an item of its own. */
  z.object({ ...place, digest: z.string(), sealed, keyAt: z.string() }),
  /** As they were written before there were digests. */
  StoredSeal.extend(place),
]);

const Text = z.object({ told: ENTRY });

/** The history of an office, as it was written with each change. */
export function makeOfficeEntries({ documents, name: TableName }: Table, keyring: Keyring): OfficeEntries {
  async function findCaseKey(pk: string, sk: string): Promise<DataKey | undefined> {
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }));
    return Item && unwrappedKey(StoredTextKey.parse(Item), `${pk}#${sk}`, sk, keyring);
  }

  async function entryFrom(item: StoredItem): Promise<Entry | TakenOut> {
    const entry = StoredEntry.parse(item);
    const { pk, sk, entryId, atMs } = entry;
    const boundTo = `${pk}#${sk}`;
    if (!('digest' in entry)) return { entryId, atMs, ...(await openPart(ENTRY, entry, boundTo, keyring)) };
    const key =
      'keyAt' in entry ? await findCaseKey(pk, entry.keyAt) : await unwrappedKey(entry, boundTo, entryId, keyring);
    if (!key) return { entryId, atMs, act: 'taken-out' };
    const text = unseal(entry.sealed, boundTo, key);
    if (digestOf(text) !== entry.digest)
      throw new Error(`The text of the entry ${entryId} is not the one of its digest`);
    return { entryId, atMs, ...Text.parse(JSON.parse(text)).told };
  }

  return {
    async newest(publisherId, most, olderThan) {
      const { Items = [] } = await documents.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :office AND begins_with(sk, :entries)',
          ExpressionAttributeValues: { ':office': officeKey(publisherId).pk, ':entries': OFFICE_ENTRIES },
          ScanIndexForward: false,
          Limit: most,
          ...(olderThan && {
            ExclusiveStartKey: { ...officeEntryKey(publisherId, olderThan.atMs, olderThan.entryId) },
          }),
          ConsistentRead: true,
        }),
      );
      return Promise.all(Items.map(entryFrom));
    },

    async find(publisherId, { entryId, atMs }) {
      const Key = officeEntryKey(publisherId, atMs, entryId);
      const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && entryFrom(Item);
    },

    async add(publisherId, entry) {
      await documents.send(new PutCommand({ TableName, Item: await entryItem(publisherId, entry, keyring) }));
    },
  };
}
