import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { budgetKey, type TableKey } from '../../../contract/table-keys.ts';
import type { RollingBudget, RollingBudgets, TakenShares } from '../../../domain/notices/notices.ts';
import { budgetNameOf, giveShareBack, takeShare } from '../../../domain/notices/notices.ts';
import type { TokenKeyReader } from '../../../domain/tokens/tokens.ts';
import { change, find, type Table, where, writeIf } from '../../table/table.ts';
import { expiring } from '../item-kind.ts';

const StoredShares = z.object({
  revision: z.number().int(),
  shares: z.array(z.object({ freeAtMs: z.number(), count: z.number().int() })),
});
type StoredShares = z.infer<typeof StoredShares>;

const NOTHING_TAKEN: StoredShares = { revision: 0, shares: [] };
const WINDOW_NAME = 'rolling';
/** Each time that a writer is refused another one took a share, so that as many tries end it as a budget has shares. */
const MAX_TRIES = 2_000;
/** Of a take that gives up. With the waits between them they take half a second on average. */
const FEW_TRIES = 10;
const LONGEST_WAIT_MS = 100;

/**
 * Rolling budgets in the table, an item each: read and written back if it was not changed meanwhile.
 * @param tokenKeys - name the items.
 */
export function makeRollingBudgets(table: Table, tokenKeys: TokenKeyReader): RollingBudgets {
  async function read(key: TableKey): Promise<StoredShares> {
    const item = await find(table, key);
    return item ? StoredShares.parse(item) : NOTHING_TAKEN;
  }

  const keyOf = async (scope: string): Promise<TableKey> =>
    budgetKey(budgetNameOf(scope, await tokenKeys()), WINDOW_NAME);

  /** @returns false when another worker wrote first. */
  const write = (key: TableKey, { revision }: StoredShares, shares: TakenShares, nowMs: number): Promise<boolean> => {
    // Without a share that is taken it says what no item says.
    const expiry = expiring(shares.at(-1)?.freeAtMs ?? nowMs);
    const taken = { entity: 'rolling-budget', shares, revision: revision + 1, ...expiry };
    return writeIf(table, change(key, { set: taken }, where.atRevision(revision)));
  };

  type Change = (taken: TakenShares) => TakenShares | undefined;

  /** @param how - `undefined` when there is nothing to change. @returns whether anything was, or `undefined` when another worker wrote first. */
  async function tryChange(key: TableKey, how: Change, nowMs: number): Promise<boolean | undefined> {
    const stored = await read(key);
    const next = how(stored.shares);
    if (!next) return false;
    return (await write(key, stored, next, nowMs)) || undefined;
  }

  async function changeTaken({ scope }: RollingBudget, how: Change, nowMs: number): Promise<boolean> {
    const key = await keyOf(scope);
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const isChanged = await tryChange(key, how, nowMs);
      if (isChanged !== undefined) return isChanged;
    }
    throw new Error('A rolling budget is written to by others again and again');
  }

  return {
    async hasRoom(budget, nowMs) {
      const { shares } = await read(await keyOf(budget.scope));
      return takeShare(shares, budget, nowMs) !== undefined;
    },
    take: (budget, nowMs) => changeTaken(budget, (taken) => takeShare(taken, budget, nowMs), nowMs),
    async takeUnlessContended(budget, nowMs) {
      const key = await keyOf(budget.scope);
      for (let tries = 0; tries < FEW_TRIES; tries += 1) {
        if (tries > 0) await wait(Math.random() * LONGEST_WAIT_MS);
        const isTaken = await tryChange(key, (taken) => takeShare(taken, budget, nowMs), nowMs);
        if (isTaken !== undefined) return isTaken ? 'taken' : 'none-left';
      }
      return 'contended';
    },
    async giveBack(budget, nowMs) {
      await changeTaken(budget, (taken) => (taken.length > 0 ? giveShareBack(taken, nowMs) : undefined), nowMs);
    },
  };
}
