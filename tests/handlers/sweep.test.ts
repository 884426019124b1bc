import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type AlertDispatch, NO_COUNTS } from '../../functions/domain/dispatch/dispatches.ts';
import type { AwsAnswer, AwsRequest, AwsStub } from '../support/aws/aws-stub.ts';
import { wireItem } from '../support/aws/wire-item.ts';
import { aDispatch, DISPATCH_ID } from '../support/sending/builders.ts';
import { aContext, loadHandler } from '../support/sending/handler-world.ts';

let running: AwsStub | undefined;
const BETWEEN_LOOKS_AT_LETTERS = new Date('2026-03-02T10:03:00Z');
beforeEach(() => {
  vi.setSystemTime(BETWEEN_LOOKS_AT_LETTERS);
});
afterEach(async () => {
  await running?.stop();
  vi.unstubAllEnvs();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function sweepWith(answer: (request: AwsRequest) => AwsAnswer) {
  const { module, aws, logged } = await loadHandler<typeof import('../../functions/handlers/every-minute/sweep.ts')>(
    'sweep',
    answer,
  );
  running = aws;
  return { handler: module.handler, aws, logged };
}

const AN_ACCOUNT = {
  SendingEnabled: true,
  EnforcementStatus: 'HEALTHY',
  SendQuota: { MaxSendRate: 14, Max24HourSend: 50_000, SentLast24Hours: 0 },
};
const isAboutAccount = ({ operation }: AwsRequest) => operation.endsWith('/v2/email/account');
/** Items that tell how far the sweep has come with what goes out, and with the numbers of what went out. */
const isAboutProgress = ({ input }: AwsRequest) =>
  /"(?:LINE|NUMBERS)"/.test(JSON.stringify(input.Key ?? input.Item ?? ''));

type Due = Partial<Record<'dispatch' | 'slice' | 'watch' | 'finished', readonly string[]>>;

/** Answers the index with these keys, questions for slices with none, those about the account's rate truly, and everything else as told. */
const withDue =
  (due: Due, otherwise: (request: AwsRequest) => AwsAnswer = () => ({ body: {} })) =>
  (request: AwsRequest): AwsAnswer => {
    if (isAboutAccount(request)) return { body: AN_ACCOUNT };
    if (isAboutProgress(request)) return { body: {} };
    if (request.operation !== 'Query') return otherwise(request);
    const values = JSON.stringify(request.input.ExpressionAttributeValues);
    const [, sortKeys = []] = Object.entries(due).find(([kind]) => values.includes(`"${kind}"`)) ?? [];
    return { body: { Items: sortKeys.map((sk) => ({ pk: { S: `DISPATCH#${DISPATCH_ID}` }, sk: { S: sk } })) } };
  };

const aStored = (given: Partial<AlertDispatch> = {}) => ({ body: { Item: wireItem(aDispatch(given)) } });
const SENT = { body: { Successful: [], Failed: [] } };

test('without anything due it asks what is and does nothing', async () => {
  const { handler, aws } = await sweepWith(withDue({}));
  await handler({}, aContext());
  const others = aws.requests.filter((one) => !isAboutAccount(one) && !isAboutProgress(one));
  expect(others.map(({ operation }) => operation)).toEqual(Array(22).fill('Query'));
});

test('every ten minutes the letters of all queues are counted, and any ring', async () => {
  // Else POWERTOOLS_DEV would keep the metrics back.
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  vi.setSystemTime(new Date('2026-03-02T10:10:30Z'));
  const { handler, aws, logged } = await sweepWith(
    withDue({}, () => ({ body: { Attributes: { ApproximateNumberOfMessages: '2' } } })),
  );
  await handler({}, aContext());
  const looks = aws.requests.filter(({ operation }) => operation === 'GetQueueAttributes');
  const inOrder = looks
    .map(({ input }) => input)
    .toSorted((a, b) => String(a.QueueUrl).localeCompare(String(b.QueueUrl)));
  expect(inOrder).toEqual(
    ['bulk-letters', 'urgent-letters'].map((queue) => ({
      QueueUrl: expect.stringMatching(new RegExp(`/${queue}$`)),
      AttributeNames: ['ApproximateNumberOfMessages'],
    })),
  );
  expect(logged()).toMatch(/"DeadLetters":4/);
});

test('a slice that is past its time is moved on and queued on its dispatch’s lane', async () => {
  const { handler, aws } = await sweepWith(
    withDue({ slice: ['SLICE#01'] }, ({ operation }) => (operation === 'GetItem' ? aStored({ lane: 'bulk' }) : SENT)),
  );
  await handler({}, aContext());
  expect(aws.requests.find(({ operation }) => operation === 'SendMessageBatch')?.input).toMatchObject({
    QueueUrl: expect.stringMatching(/\/bulk$/),
    Entries: [{ MessageBody: JSON.stringify({ dispatchId: DISPATCH_ID, bits: '01' }) }],
  });
});

test('a slice that another sweep or a worker was first to is left to them', async () => {
  const { handler, aws } = await sweepWith(
    withDue({ slice: ['SLICE#01'] }, ({ operation }) =>
      operation === 'GetItem' ? aStored() : { error: 'ConditionalCheckFailedException' },
    ),
  );
  await handler({}, aContext());
  expect(aws.requests.map(({ operation }) => operation)).not.toContain('SendMessageBatch');
});

test('a dispatch that can not be started holds up nothing else, is put off, and is told', async () => {
  const { handler, aws, logged } = await sweepWith(
    withDue({ dispatch: ['DISPATCH'], slice: ['SLICE#01'] }, ({ operation }) =>
      operation === 'GetItem' ? { error: 'ValidationException' } : SENT,
    ),
  );
  await expect(handler({}, aContext())).rejects.toThrow('The work failed and will be tried again');
  const putOff = aws.requests.find(({ operation }) => operation === 'UpdateItem');
  expect(putOff?.input).toMatchObject({
    UpdateExpression: 'SET #0 = :0',
    ExpressionAttributeNames: { '#0': 'dueAtMs' },
  });
  expect(logged()).toContain(DISPATCH_ID);
});

test('a dispatch that stands still is told by its id, and counted', async () => {
  // Else POWERTOOLS_DEV would keep the metrics back.
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  const watch = { progress: `0,${Object.values(NO_COUNTS).join()}`, sinceMs: 1 };
  const { handler, logged } = await sweepWith(
    withDue({ watch: ['DISPATCH'] }, ({ operation }) =>
      operation === 'GetItem' ? aStored({ status: 'sending', sliceBits: 0, watch }) : { body: {} },
    ),
  );
  await handler({}, aContext());
  expect(logged()).toContain('dispatch without progress');
  expect(logged()).toMatch(/"DispatchesWithoutProgress":1/);
});
