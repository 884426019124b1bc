import { GetCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { DIGEST_SLOTS_PARTITION, digestSlotKey } from '../../../contract/table-keys.ts';
import type { DigestSlots, RegisteredSlot } from '../../../domain/subscriber/subscriber.ts';
import { retryConflicts, type Table } from '../../table/table.ts';

const StoredSlot = z.object({
  slot: z.string(),
  sentUntilMs: z.number(),
  lastPlan: z.object({ fromMs: z.number(), plannedAtMs: z.number() }).optional(),
  joinedAtMs: z.number(),
  joinedAfterLongWaitAtMs: z.number().optional(),
});

/** @throws {z.ZodError} when the item is damaged. */
const slotFrom = (item: unknown): RegisteredSlot => StoredSlot.parse(item);

const JOINED =
  'SET entity = :entity, slot = :slot, joinedAtMs = :joined, sentUntilMs = if_not_exists(sentUntilMs, :sent)';

/** The registry of digest slots in the table. */
export function makeDigestSlots({ documents, name: TableName }: Table): DigestSlots {
  return {
    async join(slot, { joinedAtMs, sentUntilMs }, hasWaitedLong) {
      const update = new UpdateCommand({
        TableName,
        Key: { ...digestSlotKey(slot) },
        UpdateExpression: hasWaitedLong ? `${JOINED}, joinedAfterLongWaitAtMs = :joined` : JOINED,
        ExpressionAttributeValues: {
          ':entity': 'digest-slot',
          ':slot': slot,
          ':joined': joinedAtMs,
          ':sent': sentUntilMs,
        },
      });
      // A planner may be moving it.
      await retryConflicts(() => documents.send(update));
    },

    async find(slot) {
      const get = new GetCommand({ TableName, Key: { ...digestSlotKey(slot) }, ConsistentRead: true });
      const { Item } = await documents.send(get);
      return Item && slotFrom(Item);
    },

    async list() {
      const query = {
        TableName,
        KeyConditionExpression: 'pk = :slots',
        ExpressionAttributeValues: { ':slots': DIGEST_SLOTS_PARTITION },
        ConsistentRead: true,
      };
      const slots: RegisteredSlot[] = [];
      for await (const { Items = [] } of paginateQuery({ client: documents }, query))
        slots.push(...Items.map(slotFrom));
      return slots;
    },
  };
}
