import { DeleteCommand, GetCommand, PutCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import {
  DUE_WORK_INDEX,
  type DueWorkKind,
  EXPIRY_ATTRIBUTE,
  HELD_REMOVALS_PARTITION,
  heldRemovalKey,
  heldRemovalsOf,
} from '../../contract/table-keys.ts';
import type { HeldRemoval, HeldRemovals, Removal } from '../../domain/subscribing/held-removals.ts';
import { daysInMs, epochSecondsOf } from '../../domain/time/spans.ts';
import { unlessRefused } from './conflicts.ts';
import { dueItems } from './due-items.ts';
import type { Table } from './table.ts';

/** Held removals, and what operators do with them. */
export interface OperatorsHeldRemovals extends HeldRemovals {
  /** All that are held, in no order. */
  list(): Promise<HeldRemoval[]>;
  /** Makes one due now. */
  hasten(removal: Removal, nowMs: number): Promise<void>;
}

/** Should the sweep not come by for so long, nobody waits for it any more. */
const KEPT_DAYS = 30;

const DUE: DueWorkKind = 'held-removal';

const StoredRemoval = z.object({
  subscriberId: z.uuid(),
  followId: z.string().exactOptional(),
  heldAtMs: z.number(),
  domainHash: z.string(),
});
const IndexedKey = z.object({ pk: z.string(), sk: z.string() });

/** Held removals in the table: one item for each person and follow, found by the index when they are due. */
export function makeHeldRemovals(table: Table): OperatorsHeldRemovals {
  const { documents, name: TableName } = table;
  const keyOf = ({ subscriberId, followId }: Removal) => ({ ...heldRemovalKey(subscriberId, followId) });

  async function read(key: z.infer<typeof IndexedKey>): Promise<HeldRemoval[]> {
    const { Item } = await documents.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }));
    return Item ? [StoredRemoval.parse(Item)] : [];
  }

  async function query(condition: string, values: Record<string, string> = {}): Promise<HeldRemoval[]> {
    const asked = {
      TableName,
      KeyConditionExpression: condition,
      ExpressionAttributeValues: { ':partition': HELD_REMOVALS_PARTITION, ...values },
      ConsistentRead: true,
    };
    const removals: HeldRemoval[] = [];
    for await (const { Items = [] } of paginateQuery({ client: documents }, asked))
      removals.push(...Items.map((item) => StoredRemoval.parse(item)));
    return removals;
  }

  const listOf = (subscriberId: string) =>
    query('pk = :partition AND begins_with(sk, :person)', { ':person': heldRemovalsOf(subscriberId) });

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
    },
    async due(nowMs, limit) {
      const removals: HeldRemoval[] = [];
      for (const item of await dueItems(table, DUE, nowMs, limit))
        removals.push(...(await read(IndexedKey.parse(item))));
      return removals;
    },
    drop,
    async dropAllOf(subscriberId) {
      await Promise.all((await listOf(subscriberId)).map(drop));
    },
    listOf,
    list: () => query('pk = :partition'),
    async hasten(removal, nowMs) {
      const update = new UpdateCommand({
        TableName,
        Key: keyOf(removal),
        UpdateExpression: `SET ${DUE_WORK_INDEX.sortKey} = :now`,
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':now': nowMs },
      });
      await unlessRefused(documents.send(update));
    },
  };
}
