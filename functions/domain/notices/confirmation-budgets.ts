import { type AddressHasher, mailboxOf } from '../subscriber/subscriber.ts';
import { daysInMs, hoursInMs } from '../time/time.ts';
import type { BreakerLimits } from './breaker.ts';
import { findKeptBack, type KeepBackPorts, type KeptBack, type UnprovenMail } from './keep-back.ts';
import type { NoticeOutcome } from './ports.ts';
import { coarsenessOf, giveEachBack, type RollingBudget, type RollingBudgets, takeEach } from './rolling-budget.ts';

/** Mails to an address that a visitor typed and has not proven to be theirs. */
export type UnprovenNotice = 'confirmations' | 'address-changes';

/** Mails that a stranger can have sent to an address, each kind with budgets of its own. */
type BudgetedNotice = UnprovenNotice | keyof typeof SIGN_INS;

/** Links to sign in, of subscribers and of members of an office: they go to known addresses alone. */
const SIGN_INS = { 'sign-ins': true, 'desk-sign-ins': true } as const;
const isOfSignIns = (kind: string): kind is keyof typeof SIGN_INS => kind in SIGN_INS;

export interface NoticeBudgetLimits {
  readonly confirmationsPerAddressPerDay: number;
  readonly confirmationsPerNetworkPerHour: number;
  /** Of all recipients together; links to sign in go to subscribers alone, and have none. */
  readonly confirmationsPerHour: number;
  readonly signInsPerAddressPerDay: number;
  readonly signInsPerAddressPerHour: number;
  readonly signInsPerAddressAndNetworkPerHour: number;
}

export interface ConfirmationLimits extends NoticeBudgetLimits {
  readonly breaker: BreakerLimits;
}

export interface NoticeBudgetPorts {
  readonly rollingBudgets: RollingBudgets;
}

export type ConfirmationBudgetPorts = NoticeBudgetPorts & KeepBackPorts;

/** What a mail is taken out of. */
export interface NoticeShare extends Pick<UnprovenMail, 'networks'> {
  /** As {@link hashOfMailbox} makes it. */
  readonly mailboxHash: string;
}

/** Whether there is room for a mail; else which budget is used up. */
export type NoticeRoom = 'ok' | Extract<NoticeOutcome, 'over-budget' | 'over-budget-of-all'>;

/** The hash that a mailbox's budget is kept under: all spellings that its provider delivers to it share it. */
export const hashOfMailbox = (address: string, hashOfAddress: AddressHasher): Promise<string> =>
  hashOfAddress(mailboxOf(address), 'mailbox');

/** The budget that a mailbox's reminders are taken out of. Its window has one name for ever, so that erasure finds its counter. */
export const remindersOf = (mailboxHash: string) => ({ scope: `reminders#${mailboxHash}`, windowName: 'once' });

/**
 * Takes a request's share of its network's budget: before all that depends on the address, even where no mail leaves, and once, however often
 * its form is posted. Else what a network has left would show the person who asks, in a mailbox of their own, what became of the mail to another.
 * @returns false when the network may have no more now.
 */
export async function takeOfNetwork(
  kind: BudgetedNotice,
  { requestId, networks }: Pick<NoticeShare, 'networks'> & { readonly requestId: string },
  { rollingBudgets }: NoticeBudgetPorts,
  limits: NoticeBudgetLimits,
  nowMs: number,
): Promise<boolean> {
  const ofRequest = budget(`${kind}#request#${requestId}`, 1, REQUEST_MS);
  if (!(await rollingBudgets.hasRoom(ofRequest, nowMs))) return true;
  const ofNetwork = ofEachName(networks, nowMs, (hash) => [
    budget(`${kind}#network#${hash}`, limits.confirmationsPerNetworkPerHour, HOUR_MS),
  ]);
  return takeEach([...ofNetwork, ofRequest], rollingBudgets, nowMs);
}

/**
 * Takes one mail out of its mailbox's budgets and then that of all, so that a full mailbox uses up nothing of the latter. What the budget of all
 * refuses gives the mailbox its share back: a flood of strangers uses up no recipient's day.
 */
export async function takeNotice(
  kind: BudgetedNotice,
  share: NoticeShare,
  { rollingBudgets }: NoticeBudgetPorts,
  limits: NoticeBudgetLimits,
  nowMs: number,
): Promise<NoticeRoom> {
  const own = mailboxBudgets(kind, share, limits, nowMs);
  if (!(await takeEach(own, rollingBudgets, nowMs))) return 'over-budget';
  if (isOfSignIns(kind) || (await rollingBudgets.take(budgetOfAll(kind, limits), nowMs))) return 'ok';
  await giveEachBack(own, rollingBudgets, nowMs);
  return 'over-budget-of-all';
}

/**
 * Takes one mail to an address that is not proven out of these budgets, and asks whether it is kept back. Then it gives back what it took.
 * `breaker-open`, `over-budget-of-all`: not now, for no fault of the person who asks.
 * @param mail - what may keep it back, where that is more than it is taken out of.
 */
export async function takeUnproven(
  kind: UnprovenNotice,
  share: NoticeShare & UnprovenMail,
  ports: ConfirmationBudgetPorts,
  limits: ConfirmationLimits,
  nowMs: number,
  mail: UnprovenMail = share,
): Promise<NoticeRoom | KeptBack> {
  const room = await takeNotice(kind, share, ports, limits, nowMs);
  const keptBack = room === 'ok' ? await findKeptBack(mail, ports, limits.breaker, nowMs) : undefined;
  if (!keptBack) return room;
  const taken = [...mailboxBudgets(kind, share, limits, nowMs), budgetOfAll(kind, limits)];
  await giveEachBack(taken, ports.rollingBudgets, nowMs);
  return keptBack;
}

/** Whether one more sign-up may wait for its first mail: as many of a mailbox as may be mailed at once. */
export const mayWait = (
  share: NoticeShare,
  { rollingBudgets }: NoticeBudgetPorts,
  limits: NoticeBudgetLimits,
  nowMs: number,
): Promise<boolean> => takeEach(mailboxBudgets('waiting', share, limits, nowMs), rollingBudgets, nowMs);

const HOUR_MS = hoursInMs(1);
const DAY_MS = daysInMs(1);
/** How long a request is known again: a form may be posted for a day, and lie in the queue for another. */
const REQUEST_MS = daysInMs(2);

/** Those of the mailbox that is written to, and of it and the network together. */
function mailboxBudgets(
  kind: BudgetedNotice | 'waiting',
  { mailboxHash, networks }: NoticeShare,
  limits: NoticeBudgetLimits,
  nowMs: number,
): RollingBudget[] {
  const ofMailbox = `${kind}#mailbox#${mailboxHash}`;
  const perMailbox = isOfSignIns(kind) ? limits.signInsPerAddressPerDay : limits.confirmationsPerAddressPerDay;
  const ofBothAnHour = isOfSignIns(kind) ? limits.signInsPerAddressAndNetworkPerHour : undefined;
  const ofBoth = (hash: string): RollingBudget[] => [
    ...(ofBothAnHour === undefined ? [] : [budget(`${ofMailbox}#hour#${hash}`, ofBothAnHour, HOUR_MS)]),
    // A stranger leaves a mailbox's owner, on another network, half of what it has, and more comes back than the stranger takes.
    { ...budget(`${ofMailbox}#network#${hash}`, Math.ceil(perMailbox / 2), DAY_MS), frees: 'one-by-one' },
  ];
  return [
    ...ofEachName(networks, nowMs, ofBoth),
    // However many networks ask: one comes back before the last link is too old, so that its owner signs in by that or by a new one.
    ...(isOfSignIns(kind)
      ? [{ ...budget(`${ofMailbox}#hour`, limits.signInsPerAddressPerHour, HOUR_MS), frees: 'one-by-one' } as const]
      : []),
    { ...budget(ofMailbox, perMailbox, DAY_MS), frees: 'one-by-one' },
  ];
}

/** The budgets under each name that a network goes by, as long as they count. */
function ofEachName(
  [network, ...formerNames]: NoticeShare['networks'],
  nowMs: number,
  budgetsOf: (hash: string) => RollingBudget[],
): RollingBudget[] {
  return [
    ...(network ? budgetsOf(network.hash) : []),
    ...formerNames.flatMap(({ hash }) => budgetsOf(hash).filter((one) => reachesYesterday(one, nowMs))),
  ];
}

const budget = (scope: string, limit: number, spanMs: number): RollingBudget => ({
  scope,
  limit,
  spanMs,
  frees: 'after-its-span',
});

/** Whether something that was taken before midnight, when the network had another hash, may still count. */
const reachesYesterday = (one: RollingBudget, nowMs: number) => nowMs % DAY_MS < one.spanMs + coarsenessOf(one);

const budgetOfAll = (kind: UnprovenNotice, { confirmationsPerHour }: NoticeBudgetLimits): RollingBudget =>
  budget(`${kind}#all`, confirmationsPerHour, HOUR_MS);
