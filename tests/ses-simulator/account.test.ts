import { GetAccountCommand, ListSuppressedDestinationsCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SimulatedAccount } from './account.ts';
import { aClient, bulk, people, single } from './asking.ts';
import type { SesSimulator } from './running-simulator.ts';
import { startSesSimulator } from './simulator.ts';

const NOON_MS = Date.parse('2026-11-24T12:00:00Z');
const HOUR_MS = 3_600_000;

let nowMs: number;
let simulator: SesSimulator;
let client: SESv2Client;
beforeEach(async () => {
  nowMs = NOON_MS;
  simulator = await startSesSimulator({ now: () => nowMs });
  client = aClient(simulator.where());
});
afterEach(async () => {
  client.destroy();
  await simulator.stop();
});

const accountIs = (changes: Partial<SimulatedAccount>) => simulator.setAccount(changes);
const statuses = (accepted: number, status: string, others: number) => [
  ...Array.from({ length: accepted }, () => 'SUCCESS'),
  ...Array.from({ length: others }, () => status),
];

describe('the send rate', () => {
  test('is a second’s worth at once, and then as much as time gives', async () => {
    accountIs({ maxSendRate: 14 });
    expect(await bulk(client, people(14))).toEqual(statuses(14, '', 0));
    expect(await bulk(client, people(1))).toBe('TooManyRequestsException');
    nowMs += 71; // a 14th of a second is 71.4 ms
    expect(await bulk(client, people(1))).toBe('TooManyRequestsException');
    nowMs += 1;
    expect(await bulk(client, people(1))).toEqual(['SUCCESS']);
    nowMs += 60_000;
    expect(await bulk(client, people(15))).toBe('TooManyRequestsException');
    expect(await bulk(client, people(14))).toEqual(statuses(14, '', 0));
    expect(simulator.record.counts).toMatchObject({ acceptedRecipients: 29, throttledCalls: 3 });
  });

  test('counts recipients, not calls or mails', async () => {
    accountIs({ maxSendRate: 10 });
    expect(await single(client, '', { Destination: { ToAddresses: people(11) } })).toBe('TooManyRequestsException');
    expect(await single(client, '', { Destination: { ToAddresses: people(10) } })).toBe('accepted');
    expect(await single(client, 'ana@example.org')).toBe('TooManyRequestsException');
  });

  test('that is exceeded refuses only the entries beyond it, where the account is told so', async () => {
    accountIs({ maxSendRate: 10, refusesBulk: 'entries' });
    expect(await bulk(client, people(12))).toEqual(statuses(10, 'ACCOUNT_THROTTLED', 2));
    expect(simulator.record.counts).toMatchObject({ acceptedRecipients: 10, throttledCalls: 1, throttledEntries: 2 });
    expect(simulator.record.mailsTo('p10@example.org')).toEqual([]);
  });

  test('is not spent by a call that was refused', async () => {
    accountIs({ maxSendRate: 10 });
    expect(await bulk(client, [...people(9), 'no address'])).toBe('BadRequestException');
    expect(await bulk(client, people(11))).toBe('TooManyRequestsException');
    expect(await bulk(client, people(10))).toEqual(statuses(10, '', 0));
  });

  test('holds from the start', async () => {
    const slow = await startSesSimulator({ account: { maxSendRate: 2 } });
    const sender = aClient(slow.where());
    expect(await bulk(sender, people(3))).toBe('TooManyRequestsException');
    sender.destroy();
    await slow.stop();
  });

  test('follows the account while it runs', async () => {
    accountIs({ maxSendRate: 5 });
    expect(await bulk(client, people(6))).toBe('TooManyRequestsException');
    accountIs({ maxSendRate: 50 });
    nowMs += 1_000;
    expect(await bulk(client, people(50))).toEqual(statuses(50, '', 0));
  });
});

describe('the daily quota', () => {
  test('is of the last 24 hours, whenever they were', async () => {
    accountIs({ max24HourSend: 10 });
    expect(await bulk(client, people(6))).toEqual(statuses(6, '', 0));
    nowMs += 12 * HOUR_MS;
    expect(await bulk(client, people(5))).toBe('LimitExceededException');
    expect(await bulk(client, people(4))).toEqual(statuses(4, '', 0));
    nowMs += 12 * HOUR_MS - 61_000;
    expect(await bulk(client, people(1))).toBe('LimitExceededException');
    nowMs += 61_000;
    expect(await bulk(client, people(7))).toBe('LimitExceededException');
    expect(await bulk(client, people(6))).toEqual(statuses(6, '', 0));
  });

  test('that is reached refuses only the entries beyond it, where the account is told so', async () => {
    accountIs({ max24HourSend: 10, sentByOthers: 7, refusesBulk: 'entries' });
    expect(await bulk(client, people(5))).toEqual(statuses(3, 'ACCOUNT_DAILY_QUOTA_EXCEEDED', 2));
    expect(await single(client, 'ana@example.org')).toBe('LimitExceededException');
  });

  test('is not touched by SES’s own simulator addresses, but the rate is', async () => {
    accountIs({ max24HourSend: 0, maxSendRate: 1 });
    expect(await single(client, 'success@simulator.amazonses.com')).toBe('accepted');
    expect(await single(client, 'success@simulator.amazonses.com')).toBe('TooManyRequestsException');
  });

  test('of -1 is none', async () => {
    accountIs({ max24HourSend: -1, sentByOthers: 1_000 });
    expect(await single(client, 'ana@example.org')).toBe('accepted');
  });
});

describe('an account that may not send', () => {
  const paused = { configurationSets: { alerts: 'paused', notices: 'paused' } } as const;
  test.each([
    ['suspended', { enforcementStatus: 'SHUTDOWN' }, 'AccountSuspendedException', 'ACCOUNT_SUSPENDED'],
    ['paused', { sendingEnabled: false }, 'SendingPausedException', 'ACCOUNT_SENDING_PAUSED'],
    ['with a paused configuration set', paused, 'SendingPausedException', 'CONFIGURATION_SET_SENDING_PAUSED'],
    ['without that set', { configurationSets: {} }, 'NotFoundException', 'CONFIGURATION_SET_NOT_FOUND'],
    ['of another sender', { identities: ['example.com'] }, 'MessageRejected', 'MAIL_FROM_DOMAIN_NOT_VERIFIED'],
  ] as const)('%s: says so of the call, or of each entry', async (_, changes, error, status) => {
    accountIs(changes);
    expect(await single(client, 'ana@example.org')).toBe(error);
    expect(await bulk(client, people(2))).toBe(error);
    accountIs({ refusesBulk: 'entries' });
    expect(await bulk(client, people(2))).toEqual([status, status]);
    expect(simulator.record.counts.acceptedRecipients).toBe(0);
  });

  test('is not one on probation, whose sets are open and whose sender is known', async () => {
    accountIs({
      enforcementStatus: 'PROBATION',
      configurationSets: { alerts: 'enabled', notices: 'paused' },
      identities: ['alerts@example.org'],
    });
    expect(await bulk(client, people(1))).toEqual(['SUCCESS']);
    expect(await bulk(client, people(1), { FromEmailAddress: 'other@example.org' })).toBe('MessageRejected');
    accountIs({ identities: ['example.org'] });
    expect(await bulk(client, people(1), { FromEmailAddress: 'other@mail.example.org' })).toEqual(['SUCCESS']);
    expect(await bulk(client, people(1), { FromEmailAddress: 'other@notexample.org' })).toBe('MessageRejected');
  });
});

describe('the sandbox', () => {
  beforeEach(() => accountIs({ hasProductionAccess: false, identities: ['example.org'] }));

  test('takes mail to verified addresses and to SES’s own simulator, and a call with anyone else in it not at all', async () => {
    expect(await single(client, 'ana@example.org')).toBe('accepted');
    expect(await single(client, 'bounce@simulator.amazonses.com')).toBe('accepted');
    expect(await single(client, 'ana@readers.test')).toBe('MessageRejected');
    expect(await bulk(client, ['ana@example.org', 'ana@readers.test'])).toBe('MessageRejected');
  });

  test('refuses them entry by entry, where the account is told so', async () => {
    accountIs({ refusesBulk: 'entries' });
    expect(await bulk(client, ['ana@example.org', 'ana@readers.test'])).toEqual(['SUCCESS', 'MESSAGE_REJECTED']);
  });

  test('keeps the suppression list closed, and says in GetAccount that it is one', async () => {
    await expect(client.send(new ListSuppressedDestinationsCommand({}))).rejects.toThrow('disabled');
    const { ProductionAccessEnabled } = await client.send(new GetAccountCommand({}));
    expect(ProductionAccessEnabled).toBe(false);
  });
});

test('GetAccount tells of rate, quota and state as they are now', async () => {
  accountIs({ maxSendRate: 14, max24HourSend: 50_000, sentByOthers: 5, enforcementStatus: 'PROBATION' });
  await bulk(client, people(3));
  const { $metadata: _, ...account } = await client.send(new GetAccountCommand({}));
  expect(account).toEqual({
    DedicatedIpAutoWarmupEnabled: false,
    EnforcementStatus: 'PROBATION',
    ProductionAccessEnabled: true,
    SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 8 },
    SendingEnabled: true,
    SuppressionAttributes: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
  });
});
