import { setTimeout as sleep } from 'node:timers/promises';
import { makeSchedules, noteSandbox } from '../../adapters/dynamodb/dynamodb.ts';
import { makeAccounts } from '../../adapters/ses/ses.ts';
import type { Table } from '../../adapters/table/table.ts';
import { type AccountObserver, makeRate, type Rate } from '../../domain/rate/rate.ts';
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

export const makeAccountRate = (table: Table): Rate =>
  makeRate({
    schedules: makeSchedules(table),
    accounts: makeAccounts(),
    observer: observerFor(table),
    nowMs: Date.now,
    sleep: (ms) => sleep(ms),
    random: Math.random,
  });
