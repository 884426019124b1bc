import { DeleteCommand, GetCommand, PutCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import {
  DUE_WORK_INDEX,
  type DueWorkKind,
  EXPIRY_ATTRIBUTE,
  HELD_REMOVALS_PARTITION,
  heldRemovalKey,
  heldRemovalsOf,
  removalOfKey,
} from '../../../contract/table-keys.ts';
import { daysInMs, epochSecondsOf } from '../../../domain/time/time.ts';
import type { HeldRemoval, HeldRemovals, Removal } from '../../../domain/unsubscribing/unsubscribing.ts';
import { dueItems, type Table, unlessRefused } from '../../table/table.ts';

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
const IndexedKey = z.object({ pk: z.string(), sk: z.string() });

/** Held removals in the table: one item for each person and follow, found by the index when they are due. */
export function makeHeldRemovals(table: Table): OperatorsHeldRemovals {
  const { documents, name: TableName } = table;
  const keyOf = ({ subscriberId, followId }: Removal) => ({ ...heldRemovalKey(subscriberId, followId) });

  async function itemsWhere(condition: string, values: Record<string, string> = {}): Promise<unknown[]> {
    const query = {
      TableName,
      KeyConditionExpression: condition,
      ExpressionAttributeValues: { ':partition': HELD_REMOVALS_PARTITION, ...values },
      ConsistentRead: true,
    };
    const all: unknown[] = [];
    for await (const { Items = [] } of paginateQuery({ client: documents }, query)) all.push(...Items);
    return all;
  }

  const itemsOf = (subscriberId: string) =>
    itemsWhere('pk = :partition AND begins_with(sk, :person)', { ':person': heldRemovalsOf(subscriberId) });

  async function drop(removal: Removal): Promise<void> {
    await documents.send(new DeleteCommand({ TableName, Key: keyOf(removal) }));
  }

  return {
    async hold(removal, dueAtMs) {
      const put = new PutCommand({
        TableName,
        Item: {
          ...keyOf(removal),
          entity: 'held-removal',
          ...removal,
          [DUE_WORK_INDEX.partitionKey]: DUE,
          [DUE_WORK_INDEX.sortKey]: dueAtMs,
          [EXPIRY_ATTRIBUTE]: epochSecondsOf(dueAtMs + daysInMs(KEPT_DAYS)),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      });
      await unlessRefused(documents.send(put));
      if (removal.pressedBy !== 'one-click') return;
      const alsoByOneClick = new UpdateCommand({
        TableName,
        Key: keyOf(removal),
        UpdateExpression: 'SET pressedBy = :by',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':by': removal.pressedBy },
      });
      await unlessRefused(documents.send(alsoByOneClick));
    },
    async due(nowMs, limit) {
      const items = await dueItems(table, DUE, nowMs, limit);
      return items.map((item) => removalOfKey(IndexedKey.parse(item).sk));
    },
    async find(removal) {
      const get = new GetCommand({ TableName, Key: keyOf(removal), ConsistentRead: true });
      const { Item } = await documents.send(get);
      return Item && StoredRemoval.parse(Item);
    },
    async postpone(removal, dueAtMs) {
      const update = new UpdateCommand({
        TableName,
        Key: keyOf(removal),
        UpdateExpression: `SET ${DUE_WORK_INDEX.sortKey} = :due`,
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':due': dueAtMs },
      });
      await unlessRefused(documents.send(update));
    },
    drop,
    async dropAllOf(subscriberId) {
      // By their keys: one that can't be read must not stop the subscriber from what they do.
      const keys = (await itemsOf(subscriberId)).map((item) => IndexedKey.parse(item));
      await Promise.all(keys.map(({ sk }) => drop(removalOfKey(sk))));
    },
    async listOf(subscriberId) {
      return (await itemsOf(subscriberId)).map((item) => StoredRemoval.parse(item));
    },
    async list() {
      return (await itemsWhere('pk = :partition')).map((item) => StoredRemoval.parse(item));
    },
  };
}
