import { daysInMs, hoursInMs } from '../time/spans.ts';
import type { AddressHasher } from './address-hash.ts';
import { type BreakerLimits, type Confirmations, isBreakerOpen } from './breaker.ts';
import { mailboxOf } from './mailbox-of.ts';
import type { Budgets, BudgetWindow, NoticeOutcome } from './ports.ts';

/** Mails to an address that somebody typed and nobody has proven to be theirs. */
export type UnprovenNotice = 'confirmations' | 'address-changes';

/** Mails that a stranger can have sent to an address, each kind with budgets of its own. */
export type BudgetedNotice = UnprovenNotice | 'sign-ins';

export interface NoticeBudgetLimits {
  readonly confirmationsPerAddressPerDay: number;
  readonly confirmationsPerNetworkPerHour: number;
  /** Of everybody together. */
  readonly confirmationsPerHour: number;
  readonly signInsPerAddressPerDay: number;
  readonly signInsPerAddressAndNetworkPerHour: number;
}

export interface ConfirmationLimits extends NoticeBudgetLimits {
  readonly breaker: BreakerLimits;
}

export interface NoticeBudgetPorts {
  readonly budgets: Budgets;
}

export interface ConfirmationBudgetPorts extends NoticeBudgetPorts {
  readonly confirmations: Confirmations;
}

/** What a mail is taken out of. */
export interface NoticeShare {
  /** As {@link hashOfMailbox} makes it. */
  readonly mailboxHash: string;
  /** The keyed hash of the network that asks; left out for what we send of our own accord. */
  readonly networkHash?: string;
}

/** Whether there is room for a mail; else which budget is used up. */
export type NoticeRoom = 'ok' | Extract<NoticeOutcome, 'over-budget' | 'over-budget-of-all'>;

/** The hash that a mailbox's budget is kept under: plus-addresses share it. */
export const hashOfMailbox = (address: string, hashOfAddress: AddressHasher): Promise<string> =>
  hashOfAddress(mailboxOf(address));

/** The budget that a mailbox's reminders are taken out of. Its window has one name for ever, so that erasure finds its counter. */
export const remindersOf = (mailboxHash: string) => ({ scope: `reminders#${mailboxHash}`, windowName: 'once' });

/**
 * Takes one mail out of its budgets: its network's and its mailbox's, then everybody's of this hour. In this order, so that what one
 * network may not have uses up nothing of the others', and a full mailbox nothing of everybody's. What everybody's budget refuses gives
 * the others their shares back: a flood of strangers uses up nobody's day.
 */
export async function takeNotice(
  kind: BudgetedNotice,
  share: NoticeShare,
  { budgets }: NoticeBudgetPorts,
  limits: NoticeBudgetLimits,
  nowMs: number,
): Promise<NoticeRoom> {
  const own = ownBudgets(kind, share, limits, nowMs);
  if (!(await takeEach(own, budgets))) return 'over-budget';
  const { scope, window, limit } = budgetOfAll(kind, limits, nowMs);
  if (await budgets.take(scope, window, limit)) return 'ok';
  await giveEachBack(own, budgets);
  return 'over-budget-of-all';
}

/**
 * Takes one mail to an address that nobody has proven out of its budgets, and asks the breaker. While that is open it gives back what
 * it took. `breaker-open`, `over-budget-of-all`: not now, for no fault of whoever asks.
 */
export async function takeUnproven(
  kind: UnprovenNotice,
  share: NoticeShare,
  ports: ConfirmationBudgetPorts,
  limits: ConfirmationLimits,
  nowMs: number,
): Promise<NoticeRoom | 'breaker-open'> {
  const room = await takeNotice(kind, share, ports, limits, nowMs);
  if (room !== 'ok' || !(await isKeptBack(ports, limits, nowMs))) return room;
  await giveEachBack([...ownBudgets(kind, share, limits, nowMs), budgetOfAll(kind, limits, nowMs)], ports.budgets);
  return 'breaker-open';
}

/** Whether one more sign-up may wait for its first mail: as many of a network and of a mailbox as may be mailed at once. */
export const mayWait = (
  share: NoticeShare,
  { budgets }: NoticeBudgetPorts,
  limits: NoticeBudgetLimits,
  nowMs: number,
): Promise<boolean> => takeEach(ownBudgets('waiting', share, limits, nowMs), budgets);

/** Whether the breaker keeps a confirmation back now; each one that it does is counted. */
export async function isKeptBack(
  { confirmations }: Pick<ConfirmationBudgetPorts, 'confirmations'>,
  { breaker }: Pick<ConfirmationLimits, 'breaker'>,
  nowMs: number,
): Promise<boolean> {
  if (!isBreakerOpen(await confirmations.lately(nowMs), breaker)) return false;
  await confirmations.count('stopped', nowMs);
  return true;
}

/** The UTC day that holds a moment. */
export function dayOf(nowMs: number): BudgetWindow {
  const startsAtMs = nowMs - (nowMs % daysInMs(1));
  return { name: new Date(startsAtMs).toISOString().slice(0, 10), endsAtMs: startsAtMs + daysInMs(1) };
}

/** The UTC hour that holds a moment. */
function hourOf(nowMs: number): BudgetWindow {
  const startsAtMs = nowMs - (nowMs % hoursInMs(1));
  return { name: new Date(startsAtMs).toISOString().slice(0, 13), endsAtMs: startsAtMs + hoursInMs(1) };
}

interface Budget {
  readonly scope: string;
  readonly window: BudgetWindow;
  readonly limit: number;
}

/** Those of whoever asks and of whoever is written to. A stranger who has links mailed to a mailbox leaves it others for other networks. */
function ownBudgets(
  kind: BudgetedNotice | 'waiting',
  { mailboxHash, networkHash }: NoticeShare,
  limits: NoticeBudgetLimits,
  nowMs: number,
): Budget[] {
  const isSignIn = kind === 'sign-ins';
  const ofNetwork = {
    scope: `${kind}#network#${networkHash}`,
    window: hourOf(nowMs),
    limit: limits.confirmationsPerNetworkPerHour,
  };
  const ofBoth = {
    scope: `${kind}#mailbox#${mailboxHash}#network#${networkHash}`,
    window: hourOf(nowMs),
    limit: limits.signInsPerAddressAndNetworkPerHour,
  };
  const ofMailbox = {
    scope: `${kind}#mailbox#${mailboxHash}`,
    window: dayOf(nowMs),
    limit: isSignIn ? limits.signInsPerAddressPerDay : limits.confirmationsPerAddressPerDay,
  };
  return [...(networkHash === undefined ? [] : [ofNetwork]), ...(isSignIn ? [ofBoth] : []), ofMailbox];
}

const budgetOfAll = (kind: BudgetedNotice, { confirmationsPerHour }: NoticeBudgetLimits, nowMs: number): Budget => ({
  scope: `${kind}#all`,
  window: hourOf(nowMs),
  limit: confirmationsPerHour,
});

/** One after the other, until one is used up. */
async function takeEach(some: readonly Budget[], budgets: Budgets): Promise<boolean> {
  for (const { scope, window, limit } of some) if (!(await budgets.take(scope, window, limit))) return false;
  return true;
}

async function giveEachBack(some: readonly Budget[], budgets: Budgets): Promise<void> {
  await Promise.all(some.map(({ scope, window }) => budgets.giveBack(scope, window)));
}
