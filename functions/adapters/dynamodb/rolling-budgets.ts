import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { budgetKey, EXPIRY_ATTRIBUTE } from '../../contract/table-keys.ts';
import {
  giveShareBack,
  type RollingBudget,
  type RollingBudgets,
  type TakenShares,
  takeShare,
} from '../../domain/subscribing/rolling-budget.ts';
import { epochSecondsOf } from '../../domain/time/spans.ts';
import type { Table } from './table.ts';

const StoredShares = z.object({
  revision: z.number().int(),
  shares: z.array(z.object({ freeAtMs: z.number(), count: z.number().int() })),
});
type StoredShares = z.infer<typeof StoredShares>;

const NOTHING_TAKEN: StoredShares = { revision: 0, shares: [] };
const WINDOW_NAME = 'rolling';
/** Each time that a writer is refused another one took a share, so that as many tries end it as a budget has shares. */
const MAX_TRIES = 2_000;

/** Rolling budgets in the table, an item each: read and written back if it was not changed meanwhile. */
export function makeRollingBudgets({ documents, name: TableName }: Table): RollingBudgets {
  async function read(scope: string): Promise<StoredShares> {
    const Key = { ...budgetKey(scope, WINDOW_NAME) };
    const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item ? StoredShares.parse(Item) : NOTHING_TAKEN;
  }

  /** @returns false when somebody else wrote first. */
  async function write(
    scope: string,
    { revision }: StoredShares,
    shares: TakenShares,
    nowMs: number,
  ): Promise<boolean> {
    const update = new UpdateCommand({
      TableName,
      Key: { ...budgetKey(scope, WINDOW_NAME) },
      UpdateExpression: 'SET entity = :entity, shares = :shares, revision = :next, #expiry = :expiry',
      ConditionExpression: revision === 0 ? 'attribute_not_exists(pk)' : 'revision = :seen',
      ExpressionAttributeNames: { '#expiry': EXPIRY_ATTRIBUTE },
      ExpressionAttributeValues: {
        ':entity': 'rolling-budget',
        ':shares': shares,
        ':next': revision + 1,
        // Without a share that is taken it says what no item says.
        ':expiry': epochSecondsOf(shares.at(-1)?.freeAtMs ?? nowMs),
        ...(revision === 0 ? {} : { ':seen': revision }),
      },
    });
    try {
      await documents.send(update);
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  /** @param change - `undefined` when there is nothing to change. @returns whether anything was. */
  async function change(
    { scope }: RollingBudget,
    change: (taken: TakenShares) => TakenShares | undefined,
    nowMs: number,
  ): Promise<boolean> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const stored = await read(scope);
      const next = change(stored.shares);
      if (!next) return false;
      if (await write(scope, stored, next, nowMs)) return true;
    }
    throw new Error('A rolling budget is written to by others again and again');
  }

  return {
    async hasRoom(budget, nowMs) {
      const { shares } = await read(budget.scope);
      return takeShare(shares, budget, nowMs) !== undefined;
    },
    take: (budget, nowMs) => change(budget, (taken) => takeShare(taken, budget, nowMs), nowMs),
    async giveBack(budget, nowMs) {
      await change(budget, (taken) => (taken.length > 0 ? giveShareBack(taken, nowMs) : undefined), nowMs);
    },
  };
}
