import { randomBytes } from 'node:crypto';
import { GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { EXPIRY_ATTRIBUTE, STOPPED_FOLLOWS, stoppedFollowKey, subscriberKey } from '../../contract/table-keys.ts';
import { type DataKey, NONCE_BYTES, seal, unseal } from '../../domain/sealing/seal.ts';
import { type StoppedFollow, type StoppedFollows, stopIsFinalAtMs } from '../../domain/subscribing/stopped-follow.ts';
import { epochSecondsOf } from '../../domain/time/spans.ts';
import type { Keyring } from '../kms/keyring.ts';
import { dueAfterStop } from './due-stops.ts';
import { StoredFollow } from './subscriber-item.ts';
import type { Table } from './table.ts';

const Stored = z.object({
  subscriberId: z.uuid(),
  stoppedAtMs: z.number(),
  dataKeyId: z.string(),
  sealed: z.instanceof(Uint8Array),
});
/** Its place tells how much somebody follows. */
const SealedPart = z.object({ follow: StoredFollow, place: z.number().int() });

/** The item of a follow that a mailed link stopped, sealed. Storage deletes it once its undo has run out. */
export function stoppedFollowItem(subscriberId: string, { follow, stoppedAtMs, place }: StoppedFollow, key: DataKey) {
  const text = JSON.stringify({ follow, place });
  return {
    ...stoppedFollowKey(subscriberId, follow.followId),
    entity: 'stopped-follow',
    subscriberId,
    stoppedAtMs,
    dataKeyId: key.dataKeyId,
    sealed: seal(text, subscriberId, key, randomBytes(NONCE_BYTES)),
    ...dueAfterStop(stoppedAtMs),
    [EXPIRY_ATTRIBUTE]: epochSecondsOf(stopIsFinalAtMs(stoppedAtMs)),
  };
}

/** Follows that mailed links stopped, in the table: each under its subscriber, by whom erasure finds it. */
export function makeStoppedFollows({ documents, name: TableName }: Table, keyring: Keyring): StoppedFollows {
  async function open(item: unknown): Promise<StoppedFollow> {
    const { subscriberId, stoppedAtMs, dataKeyId, sealed } = Stored.parse(item);
    const text = unseal(sealed, subscriberId, await keyring.get(dataKeyId));
    return { ...SealedPart.parse(JSON.parse(text)), stoppedAtMs };
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
