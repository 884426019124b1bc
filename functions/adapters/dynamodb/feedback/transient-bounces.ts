import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { TRANSIENT_BOUNCES_DAYS } from '../../../contract/limits.ts';
import { bouncesKey, EXPIRY_ATTRIBUTE } from '../../../contract/table-keys.ts';
import { type TransientBounces, untilSaved } from '../../../domain/subscriber/subscriber.ts';
import { daysInMs } from '../../../domain/time/time.ts';
import type { Keyring } from '../../kms/kms.ts';
import { expiryOf, type Table, unlessRefused } from '../../table/table.ts';
import { openPart, StoredSeal, sealedText } from '../sealed-text.ts';

const SealedBounces = z.array(z.object({ callId: z.string(), mailedAtMs: z.number() }));
type SealedBounces = z.infer<typeof SealedBounces>;

/**
 * A person's transient bounces in the table, sealed: a mail provider knows whose mail it refused at which moment, and would be led to the id
 * by it. One that comes twice is kept once.
 */
export function makeTransientBounces({ documents, name: TableName }: Table, keyring: Keyring): TransientBounces {
  async function read(subscriberId: string) {
    const key = bouncesKey(subscriberId);
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { ...key }, ConsistentRead: true }));
    if (!Item) return { bounces: [], sealed: undefined };
    const stored = StoredSeal.parse(Item);
    const bounces = await openPart(SealedBounces, stored, key.pk, keyring);
    return { bounces, sealed: stored.sealed };
  }

  /** @returns false when another event was written since they were read. */
  async function write(subscriberId: string, bounces: SealedBounces, before: Uint8Array | undefined, nowMs: number) {
    const key = bouncesKey(subscriberId);
    const put = new PutCommand({
      TableName,
      Item: {
        ...key,
        entity: 'bounces',
        ...sealedText('bounces', JSON.stringify(bounces), key.pk, await keyring.newest()),
        [EXPIRY_ATTRIBUTE]: expiryOf(nowMs + daysInMs(TRANSIENT_BOUNCES_DAYS)),
      },
      // Sealed bytes are never twice the same.
      ...(before
        ? { ConditionExpression: 'sealed = :before', ExpressionAttributeValues: { ':before': before } }
        : { ConditionExpression: 'attribute_not_exists(pk)' }),
    });
    return unlessRefused(documents.send(put));
  }

  const momentsOf = (bounces: SealedBounces) => bounces.map(({ mailedAtMs }) => mailedAtMs);

  return {
    note: (subscriberId, callId, mailedAtMs, nowMs) =>
      untilSaved(subscriberId, async () => {
        const { bounces, sealed } = await read(subscriberId);
        if (bounces.some((one) => one.callId === callId && one.mailedAtMs === mailedAtMs)) return momentsOf(bounces);
        const now = [...bounces, { callId, mailedAtMs }];
        return (await write(subscriberId, now, sealed, nowMs)) ? momentsOf(now) : undefined;
      }),
    listOf: async (subscriberId) => momentsOf((await read(subscriberId)).bounces),
  };
}
