import { afterEach, expect, test, vi } from 'vitest';
import { receiptItem } from '../../functions/adapters/dynamodb/dispatch/receipt-item.ts';
import type { AwsAnswer, AwsRequest, AwsStub } from '../support/aws/aws-stub.ts';
import { aDataKey } from '../support/aws/fixed-keyring.ts';
import { sesEvent } from '../support/aws/ses-events.ts';
import { anId, aReceipt, DISPATCH_ID } from '../support/sending/builders.ts';
import { aContext, messagesOf as batchOf, loadHandler, takesMessage } from '../support/sending/handler-world.ts';
import { NOW_MS } from '../support/subscribing/builders.ts';

let running: AwsStub | undefined;
afterEach(async () => {
  await running?.stop();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const CALL_ID = 'call-0000000000000000A';
const tagsOf = (entryIndex: string, callId = CALL_ID) => ({
  dispatchId: DISPATCH_ID,
  slice: 's01',
  callId,
  entryIndex,
});
const { pk, sk, dataKeyId, sealed } = receiptItem(
  { dispatchId: DISPATCH_ID, bits: '01' },
  aReceipt({ callId: CALL_ID, people: [anId(1), anId(2)] }),
  aDataKey,
);
/** As it travels. */
const RECEIPT = {
  pk: { S: pk },
  sk: { S: sk },
  dataKeyId: { S: dataKeyId },
  sealed: { B: Buffer.from(sealed as Uint8Array).toString('base64') },
};
const A_KEY = Buffer.from(aDataKey.bytes).toString('base64');
/** What opens a receipt, by what asks for it: once a process. */
const KEYS: Readonly<Record<string, object>> = {
  Query: { Items: [{ keyId: { S: dataKeyId }, wrapped: { B: A_KEY }, createdAtMs: { N: '1' } }] },
  Decrypt: { Plaintext: A_KEY },
};
const keyIn = ({ input }: AwsRequest) => JSON.stringify(input.Key ?? '');

/** A table that has the call's receipt and nothing else, unless it is told otherwise. */
const withReceipt =
  (otherwise: (request: AwsRequest) => AwsAnswer = () => ({ body: {} })) =>
  (request: AwsRequest): AwsAnswer => {
    const body = KEYS[request.operation];
    if (body) return { body };
    const { RequestItems = {} } = request.input as { RequestItems?: Record<string, { Keys?: object[] }> };
    const [tableName = '', { Keys = [] } = {}] = Object.entries(RequestItems)[0] ?? [];
    const isOfReceipt = Keys.some((key) => JSON.stringify(key) === JSON.stringify({ pk: RECEIPT.pk, sk: RECEIPT.sk }));
    return isOfReceipt ? { body: { Responses: { [tableName]: [RECEIPT] } } } : otherwise(request);
  };

async function recordWith(answer: (request: AwsRequest) => AwsAnswer) {
  vi.stubEnv('TRANSIENT_BOUNCES_ALLOWED', '3');
  const { module, aws, logged } = await loadHandler<
    typeof import('../../functions/handlers/sending/record-feedback.ts')
  >('record-feedback', answer);
  running = aws;
  return { handler: module.handler, aws, logged };
}

const messagesOf = (...bodies: readonly (string | object)[]) => batchOf(bodies);

/** What was asked for but the keys. */
const requestsOf = (aws: AwsStub) => aws.requests.filter(({ operation }) => !(operation in KEYS));
const operationsOf = (aws: AwsStub) => requestsOf(aws).map(({ operation }) => operation);

/** An update that adds these, whatever places its expression gives them. */
const adding = (values: Readonly<Record<string, object>>) => ({
  ExpressionAttributeNames: expect.toSatisfy((names: object) =>
    Object.keys(values).every((name) => Object.values(names).includes(name)),
  ),
  ExpressionAttributeValues: expect.toSatisfy((given: object) =>
    Object.values(values).every((value) => JSON.stringify(Object.values(given)).includes(JSON.stringify(value))),
  ),
});

test('the events of one call are one write of its ledger and its slice’s counts', async () => {
  const { handler, aws, logged } = await recordWith(withReceipt());
  const events = [
    sesEvent({ kind: 'sent', tags: tagsOf('0'), atMs: NOW_MS }),
    sesEvent({ kind: 'delivered', tags: tagsOf('0'), atMs: NOW_MS }),
    sesEvent({ kind: 'delivered', tags: tagsOf('1'), atMs: NOW_MS, address: 'ben@gmail.com' }),
  ];
  expect(await handler(messagesOf(...events), aContext())).toEqual({ batchItemFailures: [] });
  expect(operationsOf(aws)).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems', 'UpdateItem']);
  expect(requestsOf(aws)[2]?.input.TransactItems).toMatchObject([
    {
      Update: {
        Key: { pk: { S: `FEEDBACK#${DISPATCH_ID}#01` }, sk: { S: `CALL#${CALL_ID}` } },
        ConditionExpression: 'attribute_not_exists(pk)',
        ...adding({ sent: { NS: ['0'] }, delivered: { NS: ['0', '1'] } }),
      },
    },
    {
      Update: {
        Key: { pk: { S: `DISPATCH#${DISPATCH_ID}` }, sk: { S: 'DELIVERY#01' } },
        ...adding({ delivered: { N: '2' }, 'deliveredTo#gmail.com': { N: '1' }, 'deliveredTo#other': { N: '1' } }),
      },
    },
  ]);
  expect(logged()).toMatch(/"DeliveriesRecorded":2/);
});

test('events that count nothing are written without a transaction', async () => {
  const { handler, aws } = await recordWith(withReceipt());
  await handler(messagesOf(sesEvent({ kind: 'sent', tags: tagsOf('0'), atMs: NOW_MS })), aContext());
  expect(operationsOf(aws)).toEqual(['BatchGetItem', 'BatchGetItem', 'UpdateItem', 'UpdateItem']);
});

test('a bounce of a subscriber who is gone is kept, and no more is done about it', async () => {
  const { handler, aws } = await recordWith(withReceipt());
  await handler(messagesOf(sesEvent({ kind: 'bounced', tags: tagsOf('1'), atMs: NOW_MS })), aContext());
  expect(keyIn(requestsOf(aws)[3] ?? { operation: '', input: {} })).toContain(`SUBSCRIBER#${anId(2)}`);
  expect(operationsOf(aws)).toEqual(['BatchGetItem', 'BatchGetItem', 'TransactWriteItems', 'GetItem', 'UpdateItem']);
});

test.each(['{ana@example.org', { source: 'aws.ses', detail: { eventType: 'Click' } }])(
  'what is no event of SES that we know, %j, is a dead letter at once, and nothing else with it',
  async (unknown) => {
    const { handler, aws, logged } = await recordWith(withReceipt(takesMessage));
    const event = sesEvent({ kind: 'sent', tags: tagsOf('0'), atMs: NOW_MS });
    expect(await handler(messagesOf(unknown, event), aContext())).toEqual({ batchItemFailures: [] });
    expect(operationsOf(aws)).toEqual(['BatchGetItem', 'BatchGetItem', 'UpdateItem', 'UpdateItem', 'SendMessage']);
    expect(aws.requests.at(-1)?.input).toEqual({
      QueueUrl: expect.stringMatching(/\/feedback-letters$/),
      MessageBody: typeof unknown === 'string' ? unknown : JSON.stringify(unknown),
    });
    expect(logged()).toMatch(/"RecordsFailing":1/);
    expect(logged()).not.toContain('ana@example.org');
  },
);

test('events of unknown calls and of other mail are counted and taken off the queue', async () => {
  const { handler, aws, logged } = await recordWith(withReceipt());
  const unknownCall = tagsOf('0', 'call-0000000000000002A');
  const messages = messagesOf(
    sesEvent({ kind: 'bounced', tags: unknownCall, atMs: NOW_MS }),
    sesEvent({ kind: 'bounced', tags: {}, atMs: NOW_MS }),
    sesEvent({ kind: 'bounced', tags: tagsOf('0', 'no call of ours'), atMs: NOW_MS }),
  );
  expect(await handler(messages, aContext())).toEqual({ batchItemFailures: [] });
  expect(operationsOf(aws)).toEqual(['BatchGetItem', 'UpdateItem']);
  expect(logged()).toMatch(/"untagged": 1,\s+"unknown": 2/);
  expect(logged()).toMatch(/"FeedbackUnknown":2/);
});

test('a canary that arrives is a metric of its channel', async () => {
  const { handler, aws, logged } = await recordWith(withReceipt());
  const canary = sesEvent({ kind: 'delivered', tags: { canary: 'urgent' }, atMs: NOW_MS });
  await handler(messagesOf(canary), aContext());
  expect(operationsOf(aws)).toEqual(['UpdateItem']);
  const published = logged()
    .split('\n')
    .find((line) => line.includes('"CanaryDelivered":1'));
  expect(published).toContain('"channel":"urgent"');
});

test('a fault of the table brings the call’s events back, and neither they nor the log tell an address', async () => {
  const { handler, logged } = await recordWith(withReceipt(() => ({ error: 'ValidationException' })));
  const events = [
    sesEvent({ kind: 'sent', tags: tagsOf('0'), atMs: NOW_MS }),
    sesEvent({ kind: 'delivered', tags: tagsOf('1'), atMs: NOW_MS }),
  ];
  expect(await handler(messagesOf(...events), aContext())).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm0' }, { itemIdentifier: 'm1' }],
  });
  expect(logged()).toContain('ValidationException');
  expect(logged()).not.toContain('@example.org');
});

test.each([
  [1, false],
  [2, true],
])('events that fail at attempt %i ring: %s', async (receives, rings) => {
  const { handler, logged } = await recordWith(withReceipt(() => ({ error: 'ValidationException' })));
  const events = ['0', '1'].map((index) => sesEvent({ kind: 'sent', tags: tagsOf(index), atMs: NOW_MS }));
  await handler(batchOf(events, { receives }), aContext());
  expect(/"RecordsFailing":2/.test(logged())).toBe(rings);
});

test('the time of the last event is moved on once in two seconds of events at most', async () => {
  const { handler, aws } = await recordWith(withReceipt());
  const canaryAt = (atMs: number) => messagesOf(sesEvent({ kind: 'sent', tags: { canary: 'bulk' }, atMs }));
  for (const afterMs of [0, 1_000, 2_000, 3_000]) await handler(canaryAt(NOW_MS + afterMs), aContext());
  const moments = aws.requests.map(({ input }) => JSON.stringify(input.ExpressionAttributeValues));
  expect(moments).toEqual([expect.stringContaining(String(NOW_MS)), expect.stringContaining(String(NOW_MS + 2_000))]);
});
