import * as z from 'zod';
import { DIGEST_SLOTS_PARTITION, digestSlotKey } from '../../../contract/table-keys.ts';
import type { DigestSlots, RegisteredSlot } from '../../../domain/subscriber/subscriber.ts';
import { change, find, list, type Table, write } from '../../table/table.ts';

const StoredSlot = z.object({
  slot: z.string(),
  sentUntilMs: z.number(),
  lastPlan: z.object({ fromMs: z.number(), plannedAtMs: z.number() }).optional(),
  joinedAtMs: z.number(),
  joinedAfterLongWaitAtMs: z.number().optional(),
});

/** @throws {z.ZodError} when the item is damaged. */
const slotFrom = (item: unknown): RegisteredSlot => StoredSlot.parse(item);

/** The registry of digest slots in the table. */
export const makeDigestSlots = (table: Table): DigestSlots => ({
  async join(slot, { joinedAtMs, sentUntilMs }, hasWaitedLong) {
    const joined = { joinedAtMs, joinedAfterLongWaitAtMs: hasWaitedLong ? joinedAtMs : undefined };
    const changes = { set: { entity: 'digest-slot', slot, ...joined }, setOnce: { sentUntilMs } };
    // A planner may be moving it.
    await write(table, change(digestSlotKey(slot), changes));
  },

  async find(slot) {
    const item = await find(table, digestSlotKey(slot));
    return item && slotFrom(item);
  },

  list: async () => (await list(table, { pk: DIGEST_SLOTS_PARTITION })).map(slotFrom),
});
