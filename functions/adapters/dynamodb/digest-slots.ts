import { paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { DIGEST_SLOTS_PARTITION, digestSlotKey } from '../../contract/table-keys.ts';
import type { DigestSlots, RegisteredSlot } from '../../domain/digests/ports.ts';
import { retryConflicts } from './conflicts.ts';
import type { Table } from './table.ts';

const StoredSlot = z.object({ slot: z.string(), sentUntilMs: z.number(), joinedAtMs: z.number() });

/** The registry of digest slots in the table. */
export function makeDigestSlots({ documents, name: TableName }: Table): DigestSlots {
  return {
    async join(slot, nowMs) {
      const update = new UpdateCommand({
        TableName,
        Key: { ...digestSlotKey(slot) },
        UpdateExpression:
          'SET entity = :entity, slot = :slot, joinedAtMs = :now, sentUntilMs = if_not_exists(sentUntilMs, :now)',
        ExpressionAttributeValues: { ':entity': 'digest-slot', ':slot': slot, ':now': nowMs },
      });
      // A planner may be moving it.
      await retryConflicts(() => documents.send(update));
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
        slots.push(...Items.map((item) => StoredSlot.parse(item)));
      return slots;
    },
  };
}
