import { setTimeout as sleep } from 'node:timers/promises';
import { makeSchedules } from '../../adapters/dynamodb/rate.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import { makeAccounts } from '../../adapters/ses/account.ts';
import type { Rate } from '../../domain/dispatch/ports.ts';
import { makeRate } from '../../domain/rate/make-rate.ts';
import { accountNews } from '../../telemetry/account-news.ts';

/** The account's rate, as a process of any function that sends mail takes part in it. */
export const makeAccountRate = (table: Table): Rate =>
  makeRate({
    schedules: makeSchedules(table),
    accounts: makeAccounts(),
    news: accountNews,
    nowMs: Date.now,
    sleep: (ms) => sleep(ms),
    random: Math.random,
  });
