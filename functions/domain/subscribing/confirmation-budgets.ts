import { daysInMs, hoursInMs } from '../time/spans.ts';
import type { AddressHasher } from './address-hash.ts';
import { type BreakerLimits, type Confirmations, isBreakerOpen } from './breaker.ts';
import { mailboxOf } from './mailbox-of.ts';
import type { Budgets } from './ports.ts';

/** Mails that a stranger can have sent to an address, each kind with budgets of its own. */
export type BudgetedNotice = 'confirmations' | 'sign-ins' | 'address-changes';

export interface NoticeBudgetLimits {
  readonly confirmationsPerAddressPerDay: number;
  readonly confirmationsPerNetworkPerHour: number;
  /** Of everybody together. */
  readonly confirmationsPerHour: number;
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

/** The hash that a mailbox's budget is kept under: plus-addresses share it. */
export const hashOfMailbox = (address: string, hashOfAddress: AddressHasher): Promise<string> =>
  hashOfAddress(mailboxOf(address));

/**
 * Takes one mail out of its budgets: the network's of this hour, the mailbox's of this day, everybody's of this hour. In this
 * order, so that what one network may not have uses up nothing of the others', and a full mailbox nothing of everybody's.
 * @returns false when one of them is used up.
 */
export async function takeNotice(
  kind: BudgetedNotice,
  { mailboxHash, networkHash }: NoticeShare,
  { budgets }: NoticeBudgetPorts,
  limits: NoticeBudgetLimits,
  nowMs: number,
): Promise<boolean> {
  const hour = hourOf(nowMs);
  if (networkHash !== undefined) {
    const ofNetwork = `${kind}#network#${networkHash}`;
    if (!(await budgets.take(ofNetwork, hour, limits.confirmationsPerNetworkPerHour))) return false;
  }
  const ofMailbox = `${kind}#mailbox#${mailboxHash}`;
  if (!(await budgets.take(ofMailbox, dayOf(nowMs), limits.confirmationsPerAddressPerDay))) return false;
  return budgets.take(`${kind}#all`, hour, limits.confirmationsPerHour);
}

/**
 * Takes one confirmation out of its budgets, and asks the breaker. `breaker-open`: keep what was asked for, and send nothing yet.
 */
export async function takeConfirmation(
  share: NoticeShare,
  ports: ConfirmationBudgetPorts,
  limits: ConfirmationLimits,
  nowMs: number,
): Promise<'ok' | 'over-budget' | 'breaker-open'> {
  if (!(await takeNotice('confirmations', share, ports, limits, nowMs))) return 'over-budget';
  return (await isKeptBack(ports, limits, nowMs)) ? 'breaker-open' : 'ok';
}

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
export function dayOf(nowMs: number): { name: string; endsAtMs: number } {
  const startsAtMs = nowMs - (nowMs % daysInMs(1));
  return { name: new Date(startsAtMs).toISOString().slice(0, 10), endsAtMs: startsAtMs + daysInMs(1) };
}

/** The UTC hour that holds a moment. */
function hourOf(nowMs: number): { name: string; endsAtMs: number } {
  const startsAtMs = nowMs - (nowMs % hoursInMs(1));
  return { name: new Date(startsAtMs).toISOString().slice(0, 13), endsAtMs: startsAtMs + hoursInMs(1) };
}
