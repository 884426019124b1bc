import {
  type ConfirmationCounts,
  type Confirmations,
  type CountedConfirmation,
  daysOfBreaker,
  NO_CONFIRMATIONS,
} from '../../../functions/domain/subscribing/breaker.ts';
import type { HeldRemoval, HeldRemovals, Removal } from '../../../functions/domain/subscribing/held-removals.ts';
import type { Budgets, NoticeId, NoticeOutcome, Notices } from '../../../functions/domain/subscribing/ports.ts';

// What keeps mail and removals within bounds, each on a map that tests may look into.

export interface LedgerEntry {
  readonly claimedUntilMs: number;
  readonly outcome?: NoticeOutcome;
}

const CLAIM_MS = 60_000;

const nameOf = (id: NoticeId) => (typeof id === 'string' ? id : `${id.subscriberId}#${id.name}`);

export const memoryNotices = (ledger: Map<string, LedgerEntry>): Notices => ({
  claim: async (id, nowMs) => {
    const entry = ledger.get(nameOf(id));
    if (entry?.outcome) return 'finished';
    if (entry && entry.claimedUntilMs > nowMs) return 'busy';
    ledger.set(nameOf(id), { claimedUntilMs: nowMs + CLAIM_MS });
    return 'claimed';
  },
  release: async (id) => {
    ledger.set(nameOf(id), { claimedUntilMs: 0 });
  },
  finish: async (id, outcome) => {
    ledger.set(nameOf(id), { claimedUntilMs: 0, outcome });
  },
});

export const memoryBudgets = (takenOf: Map<string, number>): Budgets => ({
  take: async (scope, window, limit) => {
    const key = `${scope}#${window.name}`;
    const taken = takenOf.get(key) ?? 0;
    if (taken >= limit) return false;
    takenOf.set(key, taken + 1);
    return true;
  },
  giveBack: async (scope, window) => {
    const key = `${scope}#${window.name}`;
    const taken = takenOf.get(key) ?? 0;
    if (taken > 0) takenOf.set(key, taken - 1);
  },
  refill: async (scope, window) => {
    const key = `${scope}#${window.name}`;
    if (takenOf.has(key)) takenOf.set(key, 0);
  },
});

export type DueRemoval = HeldRemoval & { readonly dueAtMs: number };

const nameOfRemoval = ({ subscriberId, followId = 'all' }: Removal) => `${subscriberId}#${followId}`;

export const memoryHeldRemovals = (held: Map<string, DueRemoval>): HeldRemovals => ({
  hold: async (removal, dueAtMs) => {
    const known = held.get(nameOfRemoval(removal));
    if (!known) held.set(nameOfRemoval(removal), { ...removal, dueAtMs });
    else if (removal.pressedBy === 'one-click') held.set(nameOfRemoval(removal), { ...known, pressedBy: 'one-click' });
  },
  due: async (nowMs) =>
    [...held.values()]
      .filter(({ dueAtMs }) => dueAtMs <= nowMs)
      .map(({ subscriberId, followId }) => ({ subscriberId, ...(followId === undefined ? {} : { followId }) })),
  listOf: async (subscriberId) =>
    [...held.values()]
      .filter((removal) => removal.subscriberId === subscriberId)
      .map(({ dueAtMs: _, ...removal }) => removal),
  find: async (removal) => held.get(nameOfRemoval(removal)),
  postpone: async (removal, dueAtMs) => {
    const known = held.get(nameOfRemoval(removal));
    if (known) held.set(nameOfRemoval(removal), { ...known, dueAtMs });
  },
  drop: async (removal) => {
    held.delete(nameOfRemoval(removal));
  },
  dropAllOf: async (subscriberId) => {
    for (const [name, removal] of held) if (removal.subscriberId === subscriberId) held.delete(name);
  },
});

/** @param countsOf - by day. */
export function memoryConfirmations(
  countsOf: Map<string, ConfirmationCounts>,
  countedEvents: Set<string>,
): Confirmations {
  function count(what: CountedConfirmation, nowMs: number): void {
    const [today] = daysOfBreaker(nowMs);
    const counts = countsOf.get(today) ?? NO_CONFIRMATIONS;
    countsOf.set(today, { ...counts, [what]: counts[what] + 1 });
  }
  return {
    count: async (what, nowMs) => count(what, nowMs),
    countOnce: async (what, mailId, nowMs) => {
      if (countedEvents.has(`${what} ${mailId}`)) return;
      countedEvents.add(`${what} ${mailId}`);
      count(what, nowMs);
    },
    lately: async (nowMs) => {
      const days = daysOfBreaker(nowMs).map((day) => countsOf.get(day) ?? NO_CONFIRMATIONS);
      const sum = (what: CountedConfirmation) => days.reduce((total, counts) => total + counts[what], 0);
      return { sent: sum('sent'), bounced: sum('bounced'), complained: sum('complained'), stopped: sum('stopped') };
    },
  };
}
