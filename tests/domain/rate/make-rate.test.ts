import { describe, expect, test } from 'vitest';
import { MAIL_CHANNELS } from '../../../functions/contract/lanes.ts';
import type { Account } from '../../../functions/domain/rate/account.ts';
import { makeRate } from '../../../functions/domain/rate/make-rate.ts';
import { MemorySchedules } from '../../support/rate/memory-schedules.ts';
import { VirtualTime } from '../../support/rate/virtual-time.ts';

const HEALTHY: Account = { maxSendRate: 14, dailyQuota: 50_000, sentLast24Hours: 0, standing: 'healthy' };
const MINUTE_MS = 60_000;

function aRate(account: Account = HEALTHY) {
  const time = new VirtualTime();
  const schedules = new MemorySchedules();
  const world = { time, schedules, account, looks: 0 };
  const accounts = {
    async read() {
      world.looks += 1;
      return world.account;
    },
  };
  const observer = {
    sendingStopped() {},
    onProbation() {},
    dailyQuotaNearEnd() {},
    sandbox: async () => {},
    unknown() {},
  };
  const nowMs = () => time.nowMs;
  const rate = makeRate({ schedules, accounts, observer, nowMs, sleep: (ms) => time.sleep(ms), random: () => 0 });
  return { world, rate };
}

describe('a ticket', () => {
  test('costs a call the time that its mails take at nine tenths of the rate', async () => {
    const { world, rate } = aRate();
    const startMs = world.time.nowMs;
    expect(await rate.take('bulk', 7, startMs)).toEqual({ kind: 'go' });
    expect(world.schedules.slots).toEqual([{ fromMs: startMs - 100, costMs: 556 }]);
    expect(await rate.take('bulk', 7, startMs)).toEqual({ kind: 'wait', untilMs: startMs + 256, because: 'rate' });
  });

  test('goes to no channel while SES has stopped the account, and to all again afterwards', async () => {
    const { world, rate } = aRate({ ...HEALTHY, standing: 'stopped' });
    const untilMs = world.time.nowMs + MINUTE_MS;
    for (const channel of MAIL_CHANNELS)
      expect(await rate.take(channel, 1, untilMs)).toEqual({ kind: 'wait', untilMs, because: 'account' });
    expect(world.schedules.slots).toEqual([]);
    world.account = HEALTHY;
    await world.time.pass(MINUTE_MS);
    expect(await rate.take('bulk', 1, world.time.nowMs)).toEqual({ kind: 'go' });
  });

  test('goes first to bulk, then to urgent mail and last to notices no more as the daily quota ends', async () => {
    const { world, rate } = aRate({ ...HEALTHY, sentLast24Hours: 49_500 });
    const untilMs = world.time.nowMs + 15 * MINUTE_MS;
    expect(await rate.take('bulk', 1, untilMs)).toEqual({ kind: 'wait', untilMs, because: 'daily-quota' });
    expect(await rate.take('urgent', 1, untilMs)).toEqual({ kind: 'wait', untilMs, because: 'daily-quota' });
    expect(await rate.take('notices', 1, untilMs)).toEqual({ kind: 'go' });
  });

  test('is refused for a quota only by what SES said within five seconds', async () => {
    const { world, rate } = aRate({ ...HEALTHY, sentLast24Hours: 47_400 });
    expect(await rate.take('bulk', 7, world.time.nowMs)).toEqual({ kind: 'go' });
    await world.time.pass(6_000);
    expect(await rate.take('bulk', 7, world.time.nowMs)).toEqual({ kind: 'go' });
    expect(world.looks).toBe(1);
    await world.time.pass(24_000);
    expect(await rate.take('bulk', 7, world.time.nowMs)).toEqual({ kind: 'go' });
    expect(world.looks).toBe(2);
    world.account = { ...HEALTHY, sentLast24Hours: 47_500 };
    await world.time.pass(30_000);
    expect(await rate.take('bulk', 7, world.time.nowMs)).toMatchObject({ because: 'daily-quota' });
  });

  test('is for so many mails as the account may send in half a second', async () => {
    expect(await aRate({ ...HEALTHY, maxSendRate: 50 }).rate.entriesPerCall()).toBe(25);
  });
});
