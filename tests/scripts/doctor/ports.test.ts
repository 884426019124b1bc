import { describe, expect, test } from 'vitest';
import { readStage } from '../../../infra/stages/index.ts';
import { alarmPorts } from '../../../scripts/doctor/ports/alarms.ts';
import { dataPorts } from '../../../scripts/doctor/ports/data.ts';
import { dnsPort } from '../../../scripts/doctor/ports/dns.ts';
import { functionPorts } from '../../../scripts/doctor/ports/functions.ts';
import { type AwsAnswer, type AwsRequest, startAwsStub } from '../../support/aws/aws-stub.ts';

const settingsOf = (endpoint: string) => ({
  endpoint,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

async function countIn(answer: (request: AwsRequest, asked: number) => AwsAnswer) {
  let asked = 0;
  const stub = await startAwsStub((request) => answer(request, ++asked));
  try {
    return { found: await dataPorts(settingsOf(stub.url)).subscribers('table'), requests: stub.requests };
  } finally {
    await stub.stop();
  }
}

describe('subscribers', () => {
  test('of a small table are counted', async () => {
    const pages = [
      { Count: 3, ScannedCount: 10, LastEvaluatedKey: { pk: { S: 'a' } } },
      { Count: 2, ScannedCount: 8 },
    ];
    const { found, requests } = await countIn((_, asked) => ({ body: pages[asked - 1] }));
    expect(found).toEqual({ active: 5, isEstimate: false });
    expect(requests[1]?.input).toMatchObject({ Select: 'COUNT', ExclusiveStartKey: { pk: { S: 'a' } } });
  });

  test('of a large one are estimated from its first pages, and no more is read', async () => {
    const page = { Count: 100, ScannedCount: 1_000, LastEvaluatedKey: { pk: { S: 'a' } } };
    const { found, requests } = await countIn(({ operation }) =>
      operation === 'Scan' ? { body: page } : { body: { Table: { ItemCount: 5_000_000 } } },
    );
    expect(found).toEqual({ active: 500_000, isEstimate: true });
    expect(requests.filter(({ operation }) => operation === 'Scan')).toHaveLength(20);
  });
});

describe('DNS', () => {
  const notThere = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));

  test('answers are written as records are, in lower case and without a dot at their end', async () => {
    const dns = dnsPort({
      resolveCname: async () => ['Token.DKIM.amazonses.com.'],
      resolveMx: async () => [{ priority: 10, exchange: 'feedback-smtp.eu-central-1.amazonses.com' }],
      resolveTxt: async () => [['v=DMARC1; ', 'p=reject']],
    } as never); // a resolver by three of its methods
    expect(await dns('CNAME', 'a')).toEqual(['token.dkim.amazonses.com']);
    expect(await dns('MX', 'a')).toEqual(['10 feedback-smtp.eu-central-1.amazonses.com']);
    expect(await dns('TXT', 'a')).toEqual(['v=dmarc1; p=reject']);
  });

  test('a name that is not there has no records; a resolver that fails is a failed look', async () => {
    const dns = dnsPort({
      resolveCname: () => notThere('ENOTFOUND'),
      resolveTxt: () => notThere('ESERVFAIL'),
    } as never);
    expect(await dns('CNAME', 'a')).toEqual([]);
    await expect(dns('TXT', 'a')).rejects.toThrow('ESERVFAIL');
  });
});

describe('what became of an alarm’s news', () => {
  const TAKEN = 'Successfully executed action arn:aws:sns:eu-central-1:123456789012:alarms';
  const REFUSED = 'Failed to execute action arn:aws:sns:eu-central-1:123456789012:alarms';

  /** Of a history whose newest item is a thousand seconds old, and each before it a hundred older. */
  async function actionsIn(summaries: readonly string[]) {
    const items = summaries.map((HistorySummary, at) => ({ HistorySummary, Timestamp: 1_000 - 100 * at }));
    const stub = await startAwsStub(() => ({ body: { AlarmHistoryItems: items } }));
    try {
      return await alarmPorts(settingsOf(stub.url), Date.now).alarmActions('heartbeat');
    } finally {
      await stub.stop();
    }
  }

  test.each([
    ['the topic took the last', [TAKEN, REFUSED], { takenAtMs: 1_000_000, isRefusedSince: false }],
    ['the topic refused the last', [REFUSED, TAKEN], { takenAtMs: 900_000, isRefusedSince: true }],
    ['the topic refused every one', [REFUSED, REFUSED], { isRefusedSince: true }],
    ['the alarm was muted since', ['Actions are muted', TAKEN], { takenAtMs: 900_000, isRefusedSince: false }],
    ['it never told any', [], { isRefusedSince: false }],
  ])('%s', async (_, summaries, wanted) => {
    expect(await actionsIn(summaries)).toEqual(wanted);
  });
});

test('silence is usual to an alarm that ignores it, and to no other', async () => {
  const stub = await startAwsStub(() => ({
    body: {
      MetricAlarms: [
        { AlarmName: 'rate', StateValue: 'INSUFFICIENT_DATA', TreatMissingData: 'ignore' },
        { AlarmName: 'count', StateValue: 'INSUFFICIENT_DATA', TreatMissingData: 'notBreaching' },
      ],
      CompositeAlarms: [{ AlarmName: 'both', StateValue: 'OK' }],
    },
  }));
  try {
    const found = await alarmPorts(settingsOf(stub.url), Date.now).alarms(['rate', 'count', 'both']);
    expect(found.map(({ ignoresMissingData }) => ignoresMissingData)).toEqual([true, false, false]);
  } finally {
    await stub.stop();
  }
});

test.each([
  ['every function that mails has no concurrency', { body: { ReservedConcurrentExecutions: 0 } }, true],
  ['they have some', { body: {} }, false],
  ['they are gone', { error: 'ResourceNotFoundException' }, false],
])('mail is held only while no function that mails may run: %s', async (_, answer, wanted) => {
  const stub = await startAwsStub(() => answer);
  const ports = functionPorts(readStage({ stage: 'dev' }), settingsOf(stub.url));
  try {
    expect(await ports.isSendingHeld()).toBe(wanted);
  } finally {
    await stub.stop();
  }
});
