import { GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { STOPPED_FOLLOWS, stoppedFollowKey, tracesPartition } from '../../../contract/table-keys.ts';
import type { StoppedFollow, StoppedFollows } from '../../../domain/subscriber/follows/stopped-follow.ts';
import { digestOfTraces, type HashingKeys } from '../../../domain/tokens/hashing-keys.ts';
import type { Keyring } from '../../kms/keyring.ts';
import type { StoredItem } from '../batches.ts';
import type { Table } from '../table.ts';
import { stopOfItem } from './stopped-follow-item.ts';

/** Follows that mailed links stopped, in the table: each among its subscriber's traces, where erasure finds it. */
export function makeStoppedFollows(
  { documents, name: TableName }: Table,
  keyring: Keyring,
  hashingKeys: () => Promise<HashingKeys>,
): StoppedFollows {
  async function open(item: StoredItem): Promise<StoppedFollow> {
    const { subscriberId: _, ...stopped } = await stopOfItem(item, keyring);
    return stopped;
  }

  return {
    async find({ subscriberId, followId, stoppedAtMs }) {
      const Key = { ...stoppedFollowKey(digestOfTraces('subscriber', subscriberId, await hashingKeys()), followId) };
      const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      const stopped = Item && (await open(Item));
      return stopped?.stoppedAtMs === stoppedAtMs ? stopped : undefined;
    },
    async listOf(subscriberId) {
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: {
          ':pk': tracesPartition(digestOfTraces('subscriber', subscriberId, await hashingKeys())),
          ':prefix': STOPPED_FOLLOWS,
        },
        ConsistentRead: true,
      };
      const all: StoppedFollow[] = [];
      for await (const { Items = [] } of paginateQuery({ client: documents }, query))
        all.push(...(await Promise.all(Items.map(open))));
      return all;
    },
  };
}
