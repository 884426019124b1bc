import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { PUBLISHER_PROFILES_PARTITION } from '../../../contract/table-keys.ts';
import type { PublisherProfile } from '../../../domain/publishing/publishing.ts';
import type { Table } from '../../table/table.ts';
import { profileFrom } from './profile-item.ts';

/**
 * The profiles of publishers, in no order that means something: at most so many are read, those that an operator took off the page among them.
 * What is a second old will do.
 */
export async function listPublisherProfiles(
  { documents, name: TableName }: Table,
  most: number,
): Promise<readonly PublisherProfile[]> {
  const { Items = [] } = await documents.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :profiles',
      ExpressionAttributeValues: { ':profiles': PUBLISHER_PROFILES_PARTITION },
      Limit: most,
    }),
  );
  return Items.map(profileFrom);
}
