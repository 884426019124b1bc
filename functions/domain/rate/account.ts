import type { MailChannelName } from '../../contract/lanes.ts';
import { SES_MAX_ENTRIES_PER_CALL } from '../../contract/limits.ts';
import type { Ticket } from './ticket.ts';

/** What SES lets the account do, as it said last. */
export interface Account {
  /** Mails a second. */
  readonly maxSendRate: number;
  /** Mails in any 24 hours; left out, there is no limit. */
  readonly dailyQuota?: number;
  readonly sentLast24Hours: number;
  /** `probation`: SES warns, and still sends. */
  readonly standing: 'healthy' | 'probation' | 'stopped';
  /** SES takes mail to verified addresses and to its simulator only, and keeps the suppression list closed. */
  readonly isSandboxed?: true;
}

/** An account as it was at a time. */
export interface SeenAccount extends Account {
  readonly seenAtMs: number;
}

/** The tenth that is left free is what a clock, a slow request or another sender may take. */
const SHARE_OF_RATE = 0.9;

/** SES forgives one second's worth at once, so half of it leaves half a second for a call that is late. */
const SECONDS_PER_CALL = 0.5;

/** How much of the daily quota each channel may use: what a visitor waits for is the last to stop. */
const SHARE_OF_QUOTA = { bulk: 0.95, urgent: 0.99, notices: 1 } as const satisfies Record<MailChannelName, number>;

const RECHECK_QUOTA_AFTER_MS = 15 * 60 * 1_000;
const RECHECK_ACCOUNT_AFTER_MS = 60 * 1_000;

/** Mails a second that tickets are issued for. */
export const issuedRate = ({ maxSendRate }: Pick<Account, 'maxSendRate'>) => maxSendRate * SHARE_OF_RATE;

/** An account whose rate is used up to a ceiling only; in mails a second. */
export const withCeiling = (account: Account, ceiling = Number.POSITIVE_INFINITY): Account => ({
  ...account,
  maxSendRate: Math.min(account.maxSendRate, ceiling),
});

/** How many mails one call may hold: half a second's worth, at least one, at most what SES takes. */
export const entriesPerCall = ({ maxSendRate }: Pick<Account, 'maxSendRate'>) =>
  Math.min(SES_MAX_ENTRIES_PER_CALL, Math.max(1, Math.floor(maxSendRate * SECONDS_PER_CALL)));

/** Whether so little of the daily quota is left that bulk mail stops. */
export const isQuotaNearEnd = ({ dailyQuota, sentLast24Hours }: Account) =>
  dailyQuota !== undefined && sentLast24Hours >= dailyQuota * SHARE_OF_QUOTA.bulk;

/**
 * Why a channel may not send so many mails now, apart from the rate; undefined when it may. All workers together are taken to have
 * sent at full rate since the account was seen: only SES counts them.
 */
export function whyStopped(
  account: SeenAccount,
  channel: MailChannelName,
  people: number,
  nowMs: number,
): Exclude<Ticket, { kind: 'go' }> | undefined {
  if (account.standing === 'stopped')
    return { kind: 'wait', untilMs: nowMs + RECHECK_ACCOUNT_AFTER_MS, because: 'account' };
  if (account.dailyQuota === undefined) return undefined;
  const sinceSeconds = Math.max(0, nowMs - account.seenAtMs) / 1_000;
  const sentByNow = account.sentLast24Hours + issuedRate(account) * sinceSeconds;
  if (sentByNow + people <= account.dailyQuota * SHARE_OF_QUOTA[channel]) return undefined;
  return { kind: 'wait', untilMs: nowMs + RECHECK_QUOTA_AFTER_MS, because: 'daily-quota' };
}
