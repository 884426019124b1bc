import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { externalAppealKey, publisherPartition, publisherProfileKey } from '../../../contract/table-keys.ts';
import type { PublisherProfiles } from '../../../domain/publishing/publishing.ts';
import type { Table } from '../../table/table.ts';
import { profileFrom, profileItem } from './profile-item.ts';

/** The profiles of publishers, for operators, who write them. */
export const makePublisherProfiles = ({ documents, name: TableName }: Table): PublisherProfiles => ({
  async find(publisherId) {
    const Key = { ...publisherProfileKey(publisherId) };
    const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item && profileFrom(Item);
  },

  async save(profile) {
    await documents.send(new PutCommand({ TableName, Item: profileItem(profile) }));
  },

  async hasBroughtAppeals(publisherId) {
    const { Count = 0 } = await documents.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :publisher AND begins_with(sk, :appeals)',
        ExpressionAttributeValues: {
          ':publisher': publisherPartition(publisherId),
          ':appeals': externalAppealKey(publisherId, '').sk,
        },
        ConsistentRead: true,
        Limit: 1,
      }),
    );
    return Count > 0;
  },
});
