import { setTimeout as sleep } from 'node:timers/promises';
import { makeSchedules, noteSandbox } from '../../adapters/dynamodb/dynamodb.ts';
import { makeAccounts } from '../../adapters/ses/ses.ts';
import type { Table } from '../../adapters/table/table.ts';
import { type AccountObserver, type Accounts, makeRate, type Rate, withCeiling } from '../../domain/rate/rate.ts';
import { accountObserver } from '../../telemetry/account-observer.ts';
import { errorFacts } from '../../telemetry/error-facts.ts';
import { logger } from '../../telemetry/logger.ts';

/** The account's news, and whether it is in the sandbox for those who may not ask SES; that it could not be written stops no mail. */
const observerFor = (table: Table): AccountObserver => ({
  ...accountObserver,
  async sandbox(isSandboxed) {
    if (isSandboxed) accountObserver.sandboxed();
    await noteSandbox(table, isSandboxed, Date.now()).catch((error: unknown) =>
      logger.warn('what SES says of the sandbox was not written down', { failure: errorFacts(error) }),
    );
  },
});

/** The account as it may be used. @param ceiling - in mails a second; left out, there is none but the account's own. */
export function makeAccountUpTo(ceiling: number | undefined): Accounts {
  const accounts = makeAccounts();
  return { read: async () => withCeiling(await accounts.read(), ceiling) };
}

export const makeAccountRate = (table: Table, ceiling?: number): Rate =>
  makeRate({
    schedules: makeSchedules(table),
    accounts: makeAccountUpTo(ceiling),
    observer: observerFor(table),
    nowMs: Date.now,
    sleep: (ms) => sleep(ms),
    random: Math.random,
  });
