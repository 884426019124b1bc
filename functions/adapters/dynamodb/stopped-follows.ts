import { GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { EXPIRY_ATTRIBUTE, STOPPED_FOLLOWS, stoppedFollowKey, subscriberKey } from '../../contract/table-keys.ts';
import type { DataKey } from '../../domain/sealing/seal.ts';
import { type StoppedFollow, type StoppedFollows, stopIsFinalAtMs } from '../../domain/subscribing/stopped-follow.ts';
import type { Keyring } from '../kms/keyring.ts';
import { dueAfterStop } from './due-stops.ts';
import { expiryOf } from './expiry.ts';
import { openText, StoredSeal, sealedText } from './sealed-text.ts';
import { StoredFollow } from './subscriber-item.ts';
import type { Table } from './table.ts';

const Stored = StoredSeal.extend({ subscriberId: z.uuid() });
/** Its place tells how much somebody follows, and its time which notice told them of it. */
const SealedPart = z.object({ follow: StoredFollow, stoppedAtMs: z.number(), place: z.number().int() });

/** The item of a follow that a mailed link stopped, sealed. Storage deletes it once its undo has run out. */
export function stoppedFollowItem(subscriberId: string, stopped: StoppedFollow, key: DataKey) {
  const { follow, stoppedAtMs } = stopped;
  return {
    ...stoppedFollowKey(subscriberId, follow.followId),
    entity: 'stopped-follow',
    subscriberId,
    ...sealedText(JSON.stringify(stopped), subscriberId, key),
    ...dueAfterStop(stoppedAtMs),
    [EXPIRY_ATTRIBUTE]: expiryOf(stopIsFinalAtMs(stoppedAtMs)),
  };
}

/** Follows that mailed links stopped, in the table: each under its subscriber, by whom erasure finds it. */
export function makeStoppedFollows({ documents, name: TableName }: Table, keyring: Keyring): StoppedFollows {
  async function open(item: unknown): Promise<StoppedFollow> {
    const { subscriberId, ...stored } = Stored.parse(item);
    return SealedPart.parse(JSON.parse(await openText(stored, subscriberId, keyring)));
  }

  return {
    async find({ subscriberId, followId, stoppedAtMs }) {
      const Key = { ...stoppedFollowKey(subscriberId, followId) };
      const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      const stopped = Item && (await open(Item));
      return stopped?.stoppedAtMs === stoppedAtMs ? stopped : undefined;
    },
    async listOf(subscriberId) {
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': subscriberKey(subscriberId).pk, ':prefix': STOPPED_FOLLOWS },
        ConsistentRead: true,
      };
      const all: StoppedFollow[] = [];
      for await (const { Items = [] } of paginateQuery({ client: documents }, query))
        all.push(...(await Promise.all(Items.map(open))));
      return all;
    },
  };
}
