import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { OFFICE_ENTRIES, officeEntryKey, officeKey } from '../../../contract/table-keys.ts';
import { ENTRY, type Entry, type OfficeEntries, type TakenOut } from '../../../domain/members/members.ts';
import { type DataKey, unseal } from '../../../domain/sealing/sealing.ts';
import type { Keyring } from '../../kms/kms.ts';
import type { StoredItem, Table } from '../../table/table.ts';
import { openPart, StoredSeal } from '../sealed-text.ts';
import { type CaseKey, digestOf, entryItem } from './entry-item.ts';
import { StoredTextKey, unwrappedKey } from './text-key.ts';

const place = { pk: z.string(), sk: z.string(), entryId: z.string(), atMs: z.number() };
/** `cutDigest`: of the text that is left, once words were taken out of it. */
const digests = { digest: z.string(), cutDigest: z.string().optional() };
const { sealed } = StoredSeal.shape;
const StoredEntry = z.union([
  z.object({ ...place, ...digests, sealed, ...StoredTextKey.shape }),
  /** Sealed under the key of a person of a case, which lies in an item of its own. */
  z.object({ ...place, ...digests, sealed, keyAt: z.string() }),
  /** As they were written before there were digests. */
  StoredSeal.extend(place),
]);

const Text = z.object({ told: ENTRY });

/** What an entry's item is opened with, and what is kept of it once its text is another one. */
export interface OpenedEntry {
  readonly entry: Entry;
  /** Of what it told at first; left out for what was written before there were digests. */
  readonly digest?: string;
  /** Left out where it has a key of its own. */
  readonly caseKey?: CaseKey;
}

/** Opens items of an office's history; undefined of one whose text was taken out with its key. */
export function makeEntryOpener({ documents, name: TableName }: Table, keyring: Keyring) {
  async function findCaseKey(pk: string, sk: string): Promise<DataKey | undefined> {
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }));
    return Item && unwrappedKey(StoredTextKey.parse(Item), `${pk}#${sk}`, sk, keyring);
  }

  return async (item: StoredItem): Promise<OpenedEntry | undefined> => {
    const stored = StoredEntry.parse(item);
    const { pk, sk, entryId, atMs } = stored;
    const boundTo = `${pk}#${sk}`;
    if (!('digest' in stored))
      return { entry: { entryId, atMs, ...(await openPart(ENTRY, stored, boundTo, keyring)) } };
    const { digest, cutDigest } = stored;
    const key =
      'keyAt' in stored ? await findCaseKey(pk, stored.keyAt) : await unwrappedKey(stored, boundTo, entryId, keyring);
    if (!key) return undefined;
    const text = unseal(stored.sealed, boundTo, key);
    if (digestOf(text) !== (cutDigest ?? digest))
      throw new Error(`The text of the entry ${entryId} is not the one of its digest`);
    const entry = { entryId, atMs, ...Text.parse(JSON.parse(text)).told };
    return { entry, digest, ...('keyAt' in stored && { caseKey: { sk: stored.keyAt, key } }) };
  };
}

const TakenOutItem = z.object({ entryId: z.string(), atMs: z.number() });

/** The history of an office, as it was written with each change. */
export function makeOfficeEntries(table: Table, keyring: Keyring): OfficeEntries {
  const { documents, name: TableName } = table;
  const open = makeEntryOpener(table, keyring);
  const entryFrom = async (item: StoredItem): Promise<Entry | TakenOut> =>
    (await open(item))?.entry ?? { ...TakenOutItem.parse(item), act: 'taken-out' };

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
