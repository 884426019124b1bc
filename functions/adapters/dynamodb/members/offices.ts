import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type DueWorkKind, officeKey } from '../../../contract/table-keys.ts';
import { nextDueMs, type Offices } from '../../../domain/members/members.ts';
import type { Keyring } from '../../kms/kms.ts';
import { type Table, unlessRefused } from '../../table/table.ts';
import { openPart, sealedText } from '../sealed-text.ts';
import { putEndingKeys } from './ended-keys.ts';
import { entryItem } from './entry-item.ts';
import { SealedOffice, StoredOffice } from './stored-office.ts';

/** Bound to its revision, so that an earlier state of an office can't be put back beneath a later number. */
const boundTo = (publisherId: string, revision: number) => `${officeKey(publisherId).pk}#${revision}`;

/** That something is due of an office, and when, stands in the open, for the index. */
function dueFor(office: Parameters<typeof nextDueMs>[0]): { dueWork?: DueWorkKind; dueAtMs?: number } {
  const dueAtMs = nextDueMs(office);
  return dueAtMs === undefined ? {} : { dueWork: 'office', dueAtMs };
}

/** Offices for those who change none. */
export const makeOfficeReads = ({ documents, name: TableName }: Table, keyring: Keyring): Pick<Offices, 'find'> => ({
  async find(publisherId) {
    const { Item } = await documents.send(
      new GetCommand({ TableName, Key: { ...officeKey(publisherId) }, ConsistentRead: true }),
    );
    if (!Item) return undefined;
    const { revision, ...seal } = StoredOffice.parse(Item);
    const part = await openPart(SealedOffice, seal, boundTo(publisherId, revision), keyring);
    return { publisherId, revision, ...part };
  },
});

/** Offices in the table, each one sealed item, beside the entries of what was done there. */
export function makeOffices(table: Table, keyring: Keyring): Offices {
  const { documents, name: TableName } = table;

  return {
    ...makeOfficeReads(table, keyring),

    async save({ publisherId, revision, ...part }, entries, ended) {
      const next = revision + 1;
      const seal = sealedText('office', JSON.stringify(part), boundTo(publisherId, next), await keyring.newest());
      const putOffice = {
        TableName,
        Item: { ...officeKey(publisherId), entity: 'office', publisherId, revision: next, ...seal, ...dueFor(part) },
        ...(revision === 0
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'revision = :seen', ExpressionAttributeValues: { ':seen': revision } }),
      };
      const items = await Promise.all(entries.map((entry) => entryItem(publisherId, entry, keyring)));
      const puts = [putOffice, ...items.map((Item) => ({ TableName, Item }))];
      const TransactItems = puts.map((put) => ({ Put: put }));
      const isSaved = await unlessRefused(
        ended && ended.keyIds.length > 0
          ? putEndingKeys(table, puts, publisherId, ended)
          : documents.send(new TransactWriteCommand({ TransactItems })),
      );
      return isSaved ? 'saved' : 'changed meanwhile';
    },
  };
}
