import { afterEach, expect, test } from 'vitest';
import { makeAccounts } from '../../../functions/adapters/ses/account.ts';
import { type SesStub, type StubAnswer, startSesStub } from '../../support/aws/ses-stub.ts';

const ANSWER = {
  DedicatedIpAutoWarmupEnabled: false,
  EnforcementStatus: 'HEALTHY',
  ProductionAccessEnabled: true,
  SendingEnabled: true,
  SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 1_200.5 },
};

let stub: SesStub | undefined;
afterEach(() => stub?.stop());

async function accountSaid(answer: StubAnswer) {
  stub = await startSesStub(answer);
  return makeAccounts(stub.client).read();
}

const account = (overrides: object = {}) => accountSaid({ status: 200, body: { ...ANSWER, ...overrides } });

test('the account is what SES says of its rate, its quota and its standing', async () => {
  expect(await account()).toEqual({
    maxSendRate: 14,
    dailyQuota: 50_000,
    sentLast24Hours: 1_200.5,
    standing: 'healthy',
  });
});

test('a quota of -1 is no quota', async () => {
  const SendQuota = { Max24HourSend: -1, MaxSendRate: 500, SentLast24Hours: 0 };
  expect(await account({ SendQuota })).toEqual({ maxSendRate: 500, sentLast24Hours: 0, standing: 'healthy' });
});

test.each([
  [{ SendingEnabled: false }, 'stopped'],
  [{ EnforcementStatus: 'SHUTDOWN' }, 'stopped'],
  [{ SendingEnabled: false, EnforcementStatus: 'PROBATION' }, 'stopped'],
  [{ EnforcementStatus: 'PROBATION' }, 'probation'],
  [{ EnforcementStatus: undefined }, 'healthy'],
])('%j means that it is %s', async (overrides, standing) => {
  expect(await account(overrides)).toMatchObject({ standing });
});

test('without production access the account is in the sandbox', async () => {
  expect(await account({ ProductionAccessEnabled: false })).toMatchObject({ isSandboxed: true });
  expect((await account({ ProductionAccessEnabled: undefined })).isSandboxed).toBeUndefined();
});

test.each([
  ['no quota', { SendQuota: undefined }],
  ['a rate of nothing', { SendQuota: { ...ANSWER.SendQuota, MaxSendRate: 0 } }],
])('an answer with %s is thrown, not guessed at', async (_, overrides) => {
  await expect(account(overrides)).rejects.toThrow();
});

test('a refusal is thrown', async () => {
  const refused = accountSaid({ status: 403, errorType: 'AccessDeniedException', body: {} });
  await expect(refused).rejects.toMatchObject({ name: 'AccessDeniedException' });
});
