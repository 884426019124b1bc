import {
  type Confirmations,
  firstHourAt,
  hourOf,
  type LateConfirmations,
  RETURNED_KINDS,
  type ReturnedKind,
  type ReturnedMail,
  type ShutOut,
} from '../../../functions/domain/notices/breaker.ts';
import type { Budgets, BudgetsOf, NoticeId, Notices } from '../../../functions/domain/notices/ports.ts';
import {
  giveShareBack,
  type RollingBudgets,
  type TakenShares,
  takeShare,
} from '../../../functions/domain/notices/rolling-budget.ts';
import type { HeldRemoval, HeldRemovals, Removal } from '../../../functions/domain/unsubscribing/held-removals.ts';

// What keeps mail and removals within bounds, each on a map that tests may look into.

export interface LedgerEntry {
  readonly claimedUntilMs: number;
  readonly isFinished?: true;
}

const CLAIM_MS = 60_000;

function nameOf(id: NoticeId): string {
  if ('signUpId' in id) return `${id.signUpId}#${id.name}`;
  if ('invitationId' in id) return `${id.invitationId}#${id.name}`;
  return `${'signInId' in id ? id.signInId : id.subscriberId}#${id.name}`;
}

export const memoryNotices = (
  ledger: Map<string, LedgerEntry>,
  isThere: (subscriberId: string) => boolean,
): Notices => ({
  claim: async (id, nowMs) => {
    if ('subscriberId' in id && !isThere(id.subscriberId)) return 'gone';
    const entry = ledger.get(nameOf(id));
    if (entry?.isFinished) return 'finished';
    if (entry && entry.claimedUntilMs > nowMs) return 'busy';
    ledger.set(nameOf(id), { claimedUntilMs: nowMs + CLAIM_MS });
    return 'claimed';
  },
  release: async (id) => {
    if (ledger.has(nameOf(id))) ledger.set(nameOf(id), { claimedUntilMs: 0 });
  },
  finish: async (id) => {
    if (ledger.has(nameOf(id))) ledger.set(nameOf(id), { claimedUntilMs: 0, isFinished: true });
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

/** Each under the id that it is about. */
export const memoryBudgetsOf =
  (takenOf: Map<string, number>): BudgetsOf =>
  (of, subjectId) => {
    const { take, giveBack, refill } = memoryBudgets(takenOf);
    return {
      take: (scope, ...rest) => take(`${subjectId}#${of}#${scope}`, ...rest),
      giveBack: (scope, ...rest) => giveBack(`${subjectId}#${of}#${scope}`, ...rest),
      refill: (scope, ...rest) => refill(`${subjectId}#${of}#${scope}`, ...rest),
    };
  };

export const memoryRollingBudgets = (sharesOf: Map<string, TakenShares>): RollingBudgets => {
  const take: RollingBudgets['take'] = async (budget, nowMs) => {
    const next = takeShare(sharesOf.get(budget.scope) ?? [], budget, nowMs);
    if (next) sharesOf.set(budget.scope, next);
    return next !== undefined;
  };
  return {
    hasRoom: async (budget, nowMs) => takeShare(sharesOf.get(budget.scope) ?? [], budget, nowMs) !== undefined,
    take,
    takeUnlessContended: async (budget, nowMs) => ((await take(budget, nowMs)) ? 'taken' : 'none-left'),
    giveBack: async ({ scope }, nowMs) => {
      sharesOf.set(scope, giveShareBack(sharesOf.get(scope) ?? [], nowMs));
    },
  };
};

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

/** What became of confirmations, event by event. */
export interface ConfirmationsNoted {
  readonly sent: { readonly digits: string; readonly hourMs: number }[];
  readonly returned: (ReturnedMail & { readonly kind: ReturnedKind })[];
  readonly stopped: { readonly shutOut: ShutOut | undefined; readonly hourMs: number }[];
}

const ALL = 'all';

export function memoryConfirmations({ sent, returned, stopped }: ConfirmationsNoted): Confirmations {
  const isLate = (nowMs: number) => (noted: { readonly hourMs: number }) => noted.hourMs >= firstHourAt(nowMs);
  const sentAs = (digits: string, nowMs: number) =>
    sent.filter(isLate(nowMs)).filter((one) => one.digits === digits).length;
  const returnedAs = (kind: ReturnedKind, nowMs: number) =>
    returned.filter(isLate(nowMs)).flatMap(({ kind: its, ...mail }) => (its === kind ? [mail] : []));
  return {
    countSent: async ({ network, recipient }, nowMs) => {
      for (const digits of [ALL, network, recipient]) sent.push({ digits, hourMs: hourOf(nowMs) });
    },
    noteReturned: async (kind, mailId, source, nowMs) => {
      if (returned.some((mail) => mail.kind === kind && mail.mailDigits === mailId)) return;
      returned.push({ kind, ...source, mailDigits: mailId, hourMs: hourOf(nowMs) });
    },
    countStopped: async (shutOut, nowMs) => {
      stopped.push({ shutOut, hourMs: hourOf(nowMs) });
    },
    lately: async (nowMs): Promise<LateConfirmations> => {
      const late = stopped.filter(isLate(nowMs));
      const [bounced = [], complained = []] = RETURNED_KINDS.map((kind) => returnedAs(kind, nowMs));
      const shutOut = late.flatMap((one) => one.shutOut ?? []).filter(({ untilMs }) => untilMs > nowMs);
      return { sent: sentAs(ALL, nowMs), stopped: late.length, bounced, complained, shutOut };
    },
    sentOf: async (digits, nowMs) => sentAs(digits, nowMs),
  };
}
