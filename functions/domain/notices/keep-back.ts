import type { HashedNetwork } from '../subscriber/subscriber.ts';
import { daysInMs, hoursInMs } from '../time/time.ts';
import { type BreakerLimits, type Confirmations, findShutOut, isBreakerOpen, type ShutOut } from './breaker.ts';
import { digitsOf } from './mail-source.ts';
import type { NoticeOutcome } from './ports.ts';
import { type RollingBudget, type RollingBudgets, takeEach } from './rolling-budget.ts';

export interface KeepBackPorts {
  readonly confirmations: Confirmations;
  readonly rollingBudgets: RollingBudgets;
}

/** A mail to an address that is not proven, before it leaves. */
export interface UnprovenMail {
  /** Those that the network which asks goes by, today’s first; none for what we send of our own accord and can’t tell any more. */
  readonly networks: readonly HashedNetwork[];
  /** As {@link recipientDigitsOf} makes them. */
  readonly recipient: string;
  /** Whether no person waits for it, so that it takes no share of those who do. */
  readonly canWait?: boolean;
}

/** Why a mail waits. `shut-out`: for what became of others that its network asked for, or that went to its recipient. */
export type KeptBack = Extract<NoticeOutcome, 'breaker-open' | 'shut-out'>;

/**
 * Whether a mail is kept back for what became of those before it; each one that is gets counted. A network that made mails come back is shut
 * out by itself. While a recipient is, or the breaker is open for all, a few leave all the same, one for each network: else an attacker with
 * some networks at hand could keep all people from signing up, or all of one organisation.
 */
export async function findKeptBack(
  mail: UnprovenMail,
  ports: KeepBackPorts,
  limits: BreakerLimits,
  nowMs: number,
): Promise<KeptBack | undefined> {
  const lately = await ports.confirmations.lately(nowMs);
  const shutOut = await shutOutOf(mail, lately, ports, limits, nowMs);
  if (!shutOut && !isBreakerOpen(lately, limits)) return undefined;
  const isItsOwnDoing = shutOut !== undefined && shutOut.what !== 'recipient';
  if (!isItsOwnDoing && !mail.canWait && (await leavesAllTheSame(mail, ports, limits, nowMs))) return undefined;
  await ports.confirmations.countStopped(shutOut, nowMs);
  return shutOut ? 'shut-out' : 'breaker-open';
}

async function shutOutOf(
  { networks, recipient }: UnprovenMail,
  lately: Awaited<ReturnType<Confirmations['lately']>>,
  { confirmations }: KeepBackPorts,
  limits: BreakerLimits,
  nowMs: number,
): Promise<ShutOut | undefined> {
  const sentOf = (digits: string) => confirmations.sentOf(digits, nowMs);
  const found = await Promise.all(
    networks.map(({ hash }) => findShutOut({ network: digitsOf(hash), recipient }, lately, limits, sentOf)),
  );
  return found.find((one) => one?.what !== 'recipient' && one !== undefined) ?? found.find((one) => one !== undefined);
}

/** Takes the network's share of its day and one of the hour of all, or neither. */
async function leavesAllTheSame(
  { networks }: UnprovenMail,
  { rollingBudgets }: KeepBackPorts,
  { perHourWhileOpen }: BreakerLimits,
  nowMs: number,
): Promise<boolean> {
  const [network] = networks;
  if (!network || perHourWhileOpen === 0) return false;
  const frees = 'after-its-span' as const;
  const ofNetwork: RollingBudget = {
    scope: `while-open#network#${network.hash}`,
    limit: 1,
    spanMs: daysInMs(1),
    frees,
  };
  const ofAll: RollingBudget = { scope: 'while-open#all', limit: perHourWhileOpen, spanMs: hoursInMs(1), frees };
  return takeEach([ofNetwork, ofAll], rollingBudgets, nowMs);
}
