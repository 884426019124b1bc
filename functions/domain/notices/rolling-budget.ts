import { createHmac } from 'node:crypto';
import { secretKeyOf } from '../secret-key.ts';
import { newestTokenKey, type TokenKeys } from '../tokens/tokens.ts';

/**
 * A number of mails, or of tries, within a span that moves along with the clock: at no border of an hour or of a day is there twice as much.
 * `frees` says when what is taken is there again: `after-its-span`, each a whole span after it was taken, or `one-by-one`, evenly over the
 * span, so that all that strangers take in one moment locks an owner out for a part of the span and not for all of it.
 */
export interface RollingBudget {
  readonly scope: string;
  readonly limit: number;
  readonly spanMs: number;
  readonly frees: 'after-its-span' | 'one-by-one';
}

/** Shares that are taken, and from when on they are free again, the soonest first. */
export type TakenShares = readonly { readonly freeAtMs: number; readonly count: number }[];

/**
 * What storage knows a budget by, as 64 hex digits. A scope names a mailbox, a network or both by hashes, and what is asked for: by these, and by
 * their moments, the counters of a move would lead from the old mailbox to the new one. The key is another one than that of the hashes, so
 * that no holder of those finds the counters of a mailbox. A rotation begins each budget once more.
 */
export const budgetNameOf = (scope: string, keys: TokenKeys): string =>
  createHmac('sha256', secretKeyOf(newestTokenKey(keys).signing))
    .update(`budget.${scope}`)
    .digest('hex');

/** What counts or spares in rolling budgets. */
export interface RollingBudgets {
  hasRoom(budget: RollingBudget, nowMs: number): Promise<boolean>;
  /**
   * Takes one. Where many take at once each of them gets what is left, after as many writes as others came before it.
   * @returns false when nothing is left at this moment.
   */
  take(budget: RollingBudget, nowMs: number): Promise<boolean>;
  /**
   * The same by a few writes at most. For a code alone: a stranger can post as many at once as they like, and each must end. Where others write
   * first each time nothing is taken, so that its caller does nothing that the budget is for.
   */
  takeUnlessContended(budget: RollingBudget, nowMs: number): Promise<'taken' | 'none-left' | 'contended'>;
  giveBack(budget: RollingBudget, nowMs: number): Promise<void>;
}

/** Takes one of each, or none: a flood that is refused shall cost a look and no write. */
export async function takeEach(
  some: readonly RollingBudget[],
  budgets: RollingBudgets,
  nowMs: number,
): Promise<boolean> {
  const haveRoom = await Promise.all(some.map((one) => budgets.hasRoom(one, nowMs)));
  if (!haveRoom.every(Boolean)) return false;
  const taken = await Promise.all(some.map((one) => budgets.take(one, nowMs)));
  if (taken.every(Boolean)) return true;
  // Another worker took the last of one since.
  await giveEachBack(
    some.filter((_, place) => taken[place]),
    budgets,
    nowMs,
  );
  return false;
}

export async function giveEachBack(
  some: readonly RollingBudget[],
  budgets: RollingBudgets,
  nowMs: number,
): Promise<void> {
  await Promise.all(some.map((one) => budgets.giveBack(one, nowMs)));
}

/** Times are kept in at most this many parts of a span: few numbers for many shares, and no moment at which a mail left. */
const PARTS_OF_SPAN = 12;
/** Sums of parts are off by less than a millisecond. */
const ROUNDING = 0.001;

/** How much longer than its span a share may be taken, as its time is kept coarsely: an even part of the time that a share waits for. */
export function coarsenessOf(budget: RollingBudget): number {
  const waitMs = waitOf(budget);
  return waitMs / Math.ceil((waitMs * PARTS_OF_SPAN) / budget.spanMs);
}

const waitOf = ({ limit, spanMs, frees }: RollingBudget): number => (frees === 'one-by-one' ? spanMs / limit : spanMs);

/** Takes one share more. @returns `undefined` when none is left. */
export function takeShare(taken: TakenShares, budget: RollingBudget, nowMs: number): TakenShares | undefined {
  const held = heldAt(taken, nowMs);
  if (countOf(held) >= budget.limit) return undefined;
  return withShareUntil(held, freeAgainAtMs(held, budget, nowMs));
}

/** Gives the share back that would be free last. */
export function giveShareBack(taken: TakenShares, nowMs: number): TakenShares {
  const held = heldAt(taken, nowMs);
  const last = held.at(-1);
  if (!last) return held;
  const before = held.slice(0, -1);
  return last.count === 1 ? before : [...before, { ...last, count: last.count - 1 }];
}

function freeAgainAtMs(held: TakenShares, budget: RollingBudget, nowMs: number): number {
  const since = budget.frees === 'one-by-one' ? (held.at(-1)?.freeAtMs ?? nowMs) : nowMs;
  const coarseMs = coarsenessOf(budget);
  return Math.ceil(Math.ceil((since + waitOf(budget)) / coarseMs - ROUNDING) * coarseMs);
}

function withShareUntil(held: TakenShares, freeAtMs: number): TakenShares {
  const last = held.at(-1);
  if (last?.freeAtMs === freeAtMs) return [...held.slice(0, -1), { freeAtMs, count: last.count + 1 }];
  return [...held, { freeAtMs, count: 1 }].toSorted((one, other) => one.freeAtMs - other.freeAtMs);
}

const heldAt = (taken: TakenShares, nowMs: number): TakenShares => taken.filter(({ freeAtMs }) => freeAtMs > nowMs);
const countOf = (taken: TakenShares): number => taken.reduce((sum, { count }) => sum + count, 0);
