import * as z from 'zod';
import {
  type DueWorkKind,
  EXPIRY_ATTRIBUTE,
  HELD_REMOVALS_PARTITION,
  heldRemovalKey,
  heldRemovalsOf,
  removalOfKey,
} from '../../../contract/table-keys.ts';
import { daysInMs, epochSecondsOf } from '../../../domain/time/time.ts';
import type { HeldRemoval, HeldRemovals, Removal } from '../../../domain/unsubscribing/unsubscribing.ts';
import { change, drop, dueItems, find, list, put, type Table, where, write, writeIf } from '../../table/table.ts';

/** Held removals, and what operators do with them. */
export interface OperatorsHeldRemovals extends HeldRemovals {
  /** All that are held, in no order. */
  list(): Promise<HeldRemoval[]>;
}

/** If the sweep does not come by for so long, the removal is forgotten. */
const KEPT_DAYS = 30;

const DUE: DueWorkKind = 'held-removal';

const StoredRemoval = z.object({
  subscriberId: z.uuid(),
  followId: z.string().optional(),
  heldAtMs: z.number(),
  pressedBy: z.enum(['button', 'one-click']),
  mailedAtMs: z.number(),
  domainHash: z.string(),
});
const StoredKey = z.object({ pk: z.string(), sk: z.string() });

/** Held removals in the table: one item for each person and follow, found by the index when they are due. */
export function makeHeldRemovals(table: Table): OperatorsHeldRemovals {
  const keyOf = ({ subscriberId, followId }: Removal) => heldRemovalKey(subscriberId, followId);
  const itemsOf = (subscriberId: string) =>
    list(table, { pk: HELD_REMOVALS_PARTITION, prefix: heldRemovalsOf(subscriberId) });

  return {
    async hold(removal, dueAtMs) {
      const { pressedBy } = removal;
      const expiry = { [EXPIRY_ATTRIBUTE]: epochSecondsOf(dueAtMs + daysInMs(KEPT_DAYS)) };
      const item = { ...keyOf(removal), entity: 'held-removal', ...removal, dueWork: DUE, dueAtMs, ...expiry };
      await writeIf(table, put(item, where.isNew));
      if (pressedBy === 'one-click')
        await writeIf(table, change(keyOf(removal), { set: { pressedBy } }, where.isThere));
    },
    async due(nowMs, limit) {
      const items = await dueItems(table, DUE, nowMs, limit);
      return items.map(({ sk }) => removalOfKey(sk));
    },
    async find(removal) {
      const item = await find(table, keyOf(removal));
      return item && StoredRemoval.parse(item);
    },
    async postpone(removal, dueAtMs) {
      await writeIf(table, change(keyOf(removal), { set: { dueAtMs } }, where.isThere));
    },
    drop: (removal) => write(table, drop(keyOf(removal))),
    async dropAllOf(subscriberId) {
      // By their keys: one that can't be read must not stop the subscriber from what they do.
      const keys = (await itemsOf(subscriberId)).map((item) => StoredKey.parse(item));
      await Promise.all(keys.map((key) => write(table, drop(key))));
    },
    async listOf(subscriberId) {
      return (await itemsOf(subscriberId)).map((item) => StoredRemoval.parse(item));
    },
    async list() {
      const items = await list(table, { pk: HELD_REMOVALS_PARTITION });
      return items.map((item) => StoredRemoval.parse(item));
    },
  };
}
