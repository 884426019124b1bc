import { type PutCommandInput, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { publisherKeyKey } from '../../../contract/table-keys.ts';
import type { EndedKeys } from '../../../domain/members/members.ts';
import type { Table } from '../../table/table.ts';

/**
 * Ends keys of a publisher in the transaction that changes its office: where the table refuses the change, no key ends. A key that was revoked before keeps
 * its time. Its function needs a grant for the partitions of keys and of offices together: the walk of rights reads that by file.
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
