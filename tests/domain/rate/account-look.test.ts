import { expect, test } from 'vitest';
import type { Account } from '../../../functions/domain/rate/account.ts';
import { AccountUnknownError, makeAccountLook } from '../../../functions/domain/rate/account-look.ts';

const START_MS = Date.UTC(2026, 10, 24);
const MINUTE_MS = 60_000;
const HEALTHY: Account = { maxSendRate: 14, dailyQuota: 50_000, sentLast24Hours: 100, standing: 'healthy' };

function aLook(account: Account = HEALTHY) {
  const told: string[] = [];
  const world = { nowMs: START_MS, account, fault: undefined as Error | undefined, looks: 0, told };
  const accounts = {
    async read() {
      world.looks += 1;
      if (world.fault) throw world.fault;
      return world.account;
    },
  };
  const observer = {
    sendingStopped: () => void told.push('stopped'),
    onProbation: () => void told.push('probation'),
    dailyQuotaNearEnd: () => void told.push('quota'),
    sandbox: async (isSandboxed: boolean) => void (isSandboxed && told.push('sandbox')),
    unknown: () => void told.push('unknown'),
  };
  return { world, look: makeAccountLook(accounts, observer, () => world.nowMs) };
}

test('the account is looked at once a minute, and once for all who ask at the same time', async () => {
  const { world, look } = aLook();
  expect(await Promise.all([look.seen(), look.seen()])).toEqual([
    { ...HEALTHY, seenAtMs: START_MS },
    { ...HEALTHY, seenAtMs: START_MS },
  ]);
  world.nowMs += MINUTE_MS - 1;
  await look.seen();
  expect(world.looks).toBe(1);
  world.nowMs += 1;
  world.account = { ...HEALTHY, maxSendRate: 50 };
  expect(await look.seen()).toEqual({ ...HEALTHY, maxSendRate: 50, seenAtMs: START_MS + MINUTE_MS });
});

test('who needs it newer has it newer', async () => {
  const { world, look } = aLook();
  await look.seen();
  world.nowMs += 5_000;
  await look.seen(5_000);
  expect(world.looks).toBe(2);
});

test.each([
  ['stopped', { standing: 'stopped' }, ['stopped']],
  ['on probation', { standing: 'probation' }, ['probation']],
  ['at 95 % of its daily quota', { sentLast24Hours: 47_500 }, ['quota']],
  ['just below that', { sentLast24Hours: 47_499 }, []],
] as const)('an account %s is told of at every look', async (_, overrides, told) => {
  const { world, look } = aLook({ ...HEALTHY, ...overrides });
  await look.seen();
  await look.seen();
  expect(world.told).toEqual(told);
  world.nowMs += MINUTE_MS;
  await look.seen();
  expect(world.told).toEqual([...told, ...told]);
});

test('while SES does not say, what it said last counts for an hour; it is asked again every ten seconds', async () => {
  const { world, look } = aLook();
  await look.seen();
  world.fault = new Error('no answer');
  world.nowMs += MINUTE_MS;
  expect(await look.seen()).toEqual({ ...HEALTHY, seenAtMs: START_MS });
  world.nowMs += 9_999;
  await look.seen();
  expect([world.looks, world.told]).toEqual([2, ['unknown']]);
  world.nowMs += 1;
  await look.seen();
  expect([world.looks, world.told]).toEqual([3, ['unknown', 'unknown']]);

  world.nowMs = START_MS + 60 * MINUTE_MS - 1;
  expect(await look.seen()).toEqual({ ...HEALTHY, seenAtMs: START_MS });
  world.nowMs += 1;
  await expect(look.seen()).rejects.toThrow(AccountUnknownError);
});

test('an account that could not be looked at stops everything, with what went wrong as the cause', async () => {
  const { world, look } = aLook();
  world.fault = new Error('no answer');
  await expect(look.seen()).rejects.toMatchObject({ name: 'AccountUnknownError', cause: world.fault });
  await expect(look.seen()).rejects.toMatchObject({ cause: world.fault });
  world.fault = undefined;
  world.nowMs += 10_000;
  expect(await look.seen()).toEqual({ ...HEALTHY, seenAtMs: world.nowMs });
});

test('whether the account is in the sandbox is told when it is seen first and when it has changed, not at every look', async () => {
  const said: boolean[] = [];
  let nowMs = START_MS;
  let account: Account = HEALTHY;
  const observer = {
    sendingStopped() {},
    onProbation() {},
    dailyQuotaNearEnd() {},
    unknown() {},
    sandbox: async (isSandboxed: boolean) => void said.push(isSandboxed),
  };
  const look = makeAccountLook({ read: async () => account }, observer, () => nowMs);
  const saidAfterEach: boolean[][] = [];
  for (const isSandboxed of [false, true, true, false, false]) {
    account = isSandboxed ? { ...HEALTHY, isSandboxed } : HEALTHY;
    await look.seen();
    nowMs += MINUTE_MS;
    saidAfterEach.push(said.splice(0));
  }
  expect(saidAfterEach).toEqual([[false], [true], [], [false], []]);
});
