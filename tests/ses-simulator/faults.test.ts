import { setTimeout } from 'node:timers/promises';
import { BulkEmailStatus, GetAccountCommand, type SESv2Client, SendBulkEmailCommand } from '@aws-sdk/client-sesv2';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { aBulkRequest, aClient, bulk, endOfCall, people, single } from './asking.ts';
import type { SesSimulator } from './running-simulator.ts';
import { startSesSimulator } from './simulator.ts';

let simulator: SesSimulator;
let client: SESv2Client;
beforeAll(async () => {
  simulator = await startSesSimulator();
  client = aClient(simulator.where());
});
afterEach(() => simulator.reset());
afterAll(async () => {
  client.destroy();
  await simulator.stop();
});

const ANA = 'ana@example.org';
const accepted = () => simulator.record.counts.acceptedRecipients;
/** As the SDK calls a connection that was reset. */
const NO_ANSWER = /^(?:Timeout)?Error$/;

describe('a fault that ends a call', () => {
  test.each([
    [{ kind: 'throttle-call' }, 'TooManyRequestsException'],
    [{ kind: 'refuse-call' }, 'BadRequestException'],
    [{ kind: 'server-error', when: 'before' }, 'InternalServiceErrorException'],
    [{ kind: 'error', when: 'before', errorType: 'SendingPausedException', status: 400 }, 'SendingPausedException'],
    [{ kind: 'drop-connection', when: 'before' }, NO_ANSWER],
  ] as const)('before SES takes it: %o', async (fault, end) => {
    simulator.faults.add(fault, fault);
    expect(await bulk(client, people(2))).toEqual(expect.stringMatching(end));
    expect(await single(client, ANA)).toEqual(expect.stringMatching(end));
    expect(accepted()).toBe(0);
    expect(await bulk(client, people(2))).toEqual(['SUCCESS', 'SUCCESS']);
  });

  test.each([
    [{ kind: 'server-error', when: 'after', status: 503 }, 'InternalServiceErrorException'],
    [{ kind: 'error', when: 'after', errorType: 'BadRequestException', status: 400 }, 'BadRequestException'],
    [{ kind: 'drop-connection', when: 'midway' }, NO_ANSWER],
    [{ kind: 'drop-connection', when: 'after' }, NO_ANSWER],
  ] as const)('after SES took it: %o', async (fault, end) => {
    simulator.faults.add(fault, fault);
    expect(await bulk(client, people(2))).toEqual(expect.stringMatching(end));
    expect(await single(client, ANA)).toEqual(expect.stringMatching(end));
    expect(accepted()).toBe(3);
    expect(simulator.record.calls()).toMatchObject([{ accepted: 2 }, { accepted: 1 }]);
  });

  test.each([
    ['before', 0],
    ['after', 2],
  ] as const)('by silence %s leaves the caller to its own timeout', async (when, taken) => {
    simulator.faults.add({ kind: 'stay-silent', when });
    const request = new SendBulkEmailCommand(aBulkRequest(people(2)));
    const end = await endOfCall(client.send(request, { abortSignal: AbortSignal.timeout(100) }));
    expect(end).toMatch(/^(?:Abort|Timeout)Error$/);
    expect(accepted()).toBe(taken);
    expect(simulator.record.counts.unansweredCalls).toBe(1);
  });

  test('keeps the status that it was given', async () => {
    simulator.faults.add({ kind: 'server-error', when: 'before', status: 503 });
    const response = await fetch(`${simulator.url}/v2/email/outbound-emails`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(503);
  });
});

describe('a delay', () => {
  test('before SES takes the call passes, and the call succeeds', async () => {
    simulator.faults.add({ kind: 'delay', when: 'before', ms: 300 });
    const call = bulk(client, people(1));
    await setTimeout(50);
    expect(accepted()).toBe(0);
    expect(await call).toEqual(['SUCCESS']);
  });

  test('after SES took the call passes, and the call succeeds', async () => {
    simulator.faults.add({ kind: 'delay', when: 'after', ms: 300 });
    let isAnswered = false;
    const call = bulk(client, people(1)).finally(() => {
      isAnswered = true;
    });
    await expect.poll(accepted, { interval: 10 }).toBe(1);
    expect(isAnswered).toBe(false);
    expect(await call).toEqual(['SUCCESS']);
  });

  test('adds to another fault of the same call', async () => {
    simulator.faults.add({ kind: 'delay', when: 'before', ms: 5 }, { kind: 'drop-connection', when: 'after' });
    expect(await bulk(client, people(1))).toEqual(expect.stringMatching(NO_ANSWER));
    expect(accepted()).toBe(1);
  });
});

describe('a fault of entries', () => {
  const FAILURES = Object.values(BulkEmailStatus).filter((status) => status !== 'SUCCESS');

  test.each(FAILURES)('gives them the status %s and no mail', async (status) => {
    simulator.faults.add({ kind: 'entry-status', status, entries: [1] });
    expect(await bulk(client, people(3))).toEqual(['SUCCESS', status, 'SUCCESS']);
    expect([...simulator.record.acceptedTimes().keys()]).toEqual(['p0@example.org', 'p2@example.org']);
  });

  test('strikes all of them, unless it says which', async () => {
    simulator.faults.add({ kind: 'entry-status', status: 'FAILED' });
    expect(await bulk(client, people(3))).toEqual(['FAILED', 'FAILED', 'FAILED']);
  });

  test('may be of one address, wherever it stands', async () => {
    simulator.faults.add({ kind: 'entry-status', status: 'MESSAGE_REJECTED', ifTo: ANA, times: 'always' });
    expect(await bulk(client, people(2))).toEqual(['SUCCESS', 'SUCCESS']);
    expect(await bulk(client, [...people(1), ANA])).toEqual(['SUCCESS', 'MESSAGE_REJECTED']);
    expect(await bulk(client, [ANA])).toEqual(['MESSAGE_REJECTED']);
  });

  test('may strike each by chance, which a seed repeats', async () => {
    const struck = async (seed: number) => {
      const other = await startSesSimulator({
        seed,
        faults: [{ kind: 'entry-status', status: 'TRANSIENT_FAILURE', entryChance: 0.5 }],
      });
      const otherClient = aClient(other.where());
      const statuses = await bulk(otherClient, people(50));
      otherClient.destroy();
      await other.stop();
      return statuses;
    };
    const [first, again, elsewhere] = [await struck(7), await struck(7), await struck(8)];
    expect(again).toEqual(first);
    expect(elsewhere).not.toEqual(first);
    expect(new Set(first)).toEqual(new Set(['SUCCESS', 'TRANSIENT_FAILURE']));
  });

  test('may leave out results of mails that were taken', async () => {
    simulator.faults.add({ kind: 'omit-results', howMany: 2 });
    expect(await bulk(client, people(3))).toEqual(['SUCCESS']);
    expect(accepted()).toBe(3);
  });

  test('waits for a bulk call', async () => {
    simulator.faults.add({ kind: 'entry-status', status: 'FAILED' });
    expect(await single(client, ANA)).toBe('accepted');
    expect(await bulk(client, people(1))).toEqual(['FAILED']);
  });
});

describe('a fault strikes', () => {
  const refuse = { kind: 'refuse-call' } as const;
  const ends = async (calls: number) => {
    const all: unknown[] = [];
    for (let call = 0; call < calls; call += 1) all.push(await single(client, ANA));
    return all;
  };

  test('one call, unless it says how many', async () => {
    simulator.faults.add({ ...refuse, times: 2 }, { kind: 'throttle-call' });
    expect(await ends(4)).toEqual([
      'BadRequestException',
      'BadRequestException',
      'TooManyRequestsException',
      'accepted',
    ]);
  });

  test('always, until faults are cleared', async () => {
    simulator.faults.add({ ...refuse, times: 'always' });
    expect(await ends(3)).toEqual(Array.from({ length: 3 }, () => 'BadRequestException'));
    simulator.faults.clear();
    expect(await ends(1)).toEqual(['accepted']);
  });

  test('after as many calls as it skips', async () => {
    simulator.faults.add({ ...refuse, skip: 2 });
    expect(await ends(4)).toEqual(['accepted', 'accepted', 'BadRequestException', 'accepted']);
  });

  test('the whole call for one address in it', async () => {
    simulator.faults.add({ ...refuse, ifTo: ANA, times: 'always' });
    expect(await bulk(client, people(3))).toEqual(['SUCCESS', 'SUCCESS', 'SUCCESS']);
    expect(await bulk(client, [...people(3), ANA])).toBe('BadRequestException');
    expect(await bulk(client, [ANA])).toBe('BadRequestException');
    expect(simulator.record.acceptedTimes().has(ANA)).toBe(false);
  });

  test('by chance, never at 0 and always at 1', async () => {
    simulator.faults.add({ ...refuse, chance: 0, times: 'always' });
    expect(await ends(3)).toEqual(['accepted', 'accepted', 'accepted']);
    simulator.faults.add({ ...refuse, chance: 1 });
    expect(await ends(2)).toEqual(['BadRequestException', 'accepted']);
  });

  test('another operation, where it names it', async () => {
    simulator.faults.add({ kind: 'throttle-call', on: 'GetAccount' });
    expect(await ends(1)).toEqual(['accepted']);
    expect(await endOfCall(client.send(new GetAccountCommand({})))).toBe('TooManyRequestsException');
    expect(await endOfCall(client.send(new GetAccountCommand({})))).toBe('accepted');
  });
});

test('the record says of every call what it was told and what SES took of it', async () => {
  simulator.faults.add(
    { kind: 'throttle-call' },
    { kind: 'drop-connection', when: 'after' },
    { kind: 'entry-status', status: 'ACCOUNT_THROTTLED', entries: [0] },
  );
  for (let call = 0; call < 3; call += 1) await bulk(client, people(2));
  await single(client, ANA);
  expect(simulator.record.calls().map(({ atMs: _, number: __, ...call }) => call)).toEqual([
    { operation: 'SendBulkEmail', recipients: 2, accepted: 0, answer: 'TooManyRequestsException' },
    { operation: 'SendBulkEmail', recipients: 2, accepted: 2, answer: 'drop' },
    { operation: 'SendBulkEmail', recipients: 2, accepted: 1, answer: 'answered' },
    { operation: 'SendEmail', recipients: 1, accepted: 1, answer: 'answered' },
  ]);
  expect(simulator.record.counts).toMatchObject({
    calls: 4,
    throttledCalls: 2,
    throttledEntries: 1,
    unansweredCalls: 1,
  });
  expect(Object.fromEntries(simulator.record.acceptedTimes())).toEqual({
    'p0@example.org': 1,
    'p1@example.org': 2,
    [ANA]: 1,
  });
});
