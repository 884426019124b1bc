import { isQuotaNearEnd, type SeenAccount } from './account.ts';
import type { AccountObserver, Accounts } from './ports.ts';

export const LOOK_EVERY_MS = 60 * 1_000;
const LOOK_AGAIN_AFTER_FAULT_MS = 10 * 1_000;
const BELIEVED_FOR_MS = 60 * 60 * 1_000;

/** SES has not said for too long what the account may send. */
export class AccountUnknownError extends Error {
  constructor(cause: unknown) {
    super('SES does not say what the account may send', { cause });
    this.name = 'AccountUnknownError';
  }
}

export interface AccountLook {
  /**
   * The account as seen at most a minute ago, or less; a fault of SES is bridged for an hour by what was seen before it.
   * @throws {AccountUnknownError} when that is not known or too old.
   */
  seen(maxAgeMs?: number): Promise<SeenAccount>;
}

/** Looks at the account when what it knows is old, and tells of what it sees. */
export function makeAccountLook(accounts: Accounts, observer: AccountObserver, nowMs: () => number): AccountLook {
  let last: SeenAccount | undefined;
  let fault: { readonly atMs: number; readonly error: unknown } | undefined;
  let looking: Promise<void> | undefined;

  async function look(): Promise<void> {
    try {
      const account = await accounts.read();
      const wasSandboxed = last && last.isSandboxed === true;
      last = { ...account, seenAtMs: nowMs() };
      fault = undefined;
      if (account.standing === 'stopped') observer.sendingStopped();
      if (account.standing === 'probation') observer.onProbation();
      if (isQuotaNearEnd(account)) observer.dailyQuotaNearEnd();
      const isSandboxed = account.isSandboxed === true;
      if (isSandboxed !== wasSandboxed) await observer.sandbox(isSandboxed);
    } catch (error) {
      fault = { atMs: nowMs(), error };
      observer.unknown(error);
    } finally {
      looking = undefined;
    }
  }

  const isYoung = (atMs: number | undefined, maxAgeMs: number) => atMs !== undefined && nowMs() - atMs < maxAgeMs;

  return {
    async seen(maxAgeMs = LOOK_EVERY_MS) {
      const isKnown = isYoung(last?.seenAtMs, maxAgeMs);
      if (!isKnown && !isYoung(fault?.atMs, LOOK_AGAIN_AFTER_FAULT_MS)) {
        looking ??= look();
        await looking;
      }
      if (last && isYoung(last.seenAtMs, BELIEVED_FOR_MS)) return last;
      throw new AccountUnknownError(fault?.error);
    },
  };
}
