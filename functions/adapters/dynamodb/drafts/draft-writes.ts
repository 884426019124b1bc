import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { EXPIRY_ATTRIBUTE, type TableKey } from '../../../contract/table-keys.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import { expiryOf, type Table } from '../../table/table.ts';
import { StoredHead } from './stored-draft.ts';

/** Which revision of a draft is the newest, read consistently: of a deleted one, that which says so. */
export async function findHead({ documents, name: TableName }: Table, Key: TableKey) {
  const { Item } = await documents.send(new GetCommand({ TableName, Key: { ...Key }, ConsistentRead: true }));
  return Item && StoredHead.parse(Item);
}

/** When an item that is there is to expire. @param days - from now on. */
export const lastsFor = ({ name: TableName }: Table, days: number, Key: TableKey, nowMs: number) => ({
  TableName,
  Key,
  UpdateExpression: 'SET #expiry = :over',
  ConditionExpression: 'attribute_exists(pk)',
  ExpressionAttributeNames: { '#expiry': EXPIRY_ATTRIBUTE },
  ExpressionAttributeValues: { ':over': expiryOf(nowMs + daysInMs(days)) },
});
