import { type PutCommandInput, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { publisherKeyKey } from '../../../contract/table-keys.ts';
import type { EndedKeys } from '../../../domain/members/members.ts';
import type { Table } from '../../table/table.ts';

/**
 * Ends keys of a publisher's in one transaction with items of its office, beside them and not before: a change that loses ends none. A key that was revoked
 * before keeps its time. It needs a grant in which the partitions of keys and of offices stand together.
 * @throws {TransactionCanceledException} when a condition does not hold, or a key is another publisher's.
 */
export async function putEndingKeys(
  { documents, name: TableName }: Table,
  puts: readonly PutCommandInput[],
  publisherId: string,
  { keyIds, atMs }: EndedKeys,
): Promise<void> {
  const ends = keyIds.map((keyId) => ({
    Update: {
      TableName,
      Key: { ...publisherKeyKey(keyId) },
      UpdateExpression: 'SET revokedAtMs = if_not_exists(revokedAtMs, :now)',
      ConditionExpression: 'publisherId = :publisherId',
      ExpressionAttributeValues: { ':now': atMs, ':publisherId': publisherId },
    },
  }));
  const TransactItems = [...ends, ...puts.map((put) => ({ Put: put }))];
  await documents.send(new TransactWriteCommand({ TransactItems }));
}
