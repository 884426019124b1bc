import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, expect, test, vi } from 'vitest';
import type { AwsAnswer, AwsRequest, AwsStub } from '../support/aws-stub.ts';
import { anAppealVersion, DISPATCH_ID } from '../support/sending/builders.ts';
import { aContext, loadHandler } from '../support/sending/handler-world.ts';
import { wireItem } from '../support/sending/wire-item.ts';

let running: AwsStub | undefined;
afterEach(async () => {
  await running?.stop();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function startDispatchWith(answer: (request: AwsRequest) => AwsAnswer) {
  const { module, aws, logged } = await loadHandler(() => import('../../functions/handlers/start-dispatch.ts'), answer);
  running = aws;
  return { handler: module.handler, aws, logged };
}

const recordOf = (image: object) =>
  ({
    Records: [{ eventID: 'e1', dynamodb: { SequenceNumber: '1', NewImage: image } }],
  }) as unknown as DynamoDBStreamEvent; // all that is read of it
const PLANNED = { dispatchId: { S: DISPATCH_ID } };

/** The table with one planned dispatch to nobody. */
function aPlannedDispatch(sliceBits?: number) {
  const appeal = anAppealVersion();
  const item = {
    dispatchId: DISPATCH_ID,
    appealId: appeal.appealId,
    version: 1,
    publisherId: 'example-observatory',
    lane: 'urgent',
    status: 'planned',
    publishedAtMs: appeal.publishedAtMs,
    createdAtMs: appeal.publishedAtMs,
    ...(sliceBits === undefined ? {} : { sliceBits }),
  };
  return ({ operation, input }: AwsRequest): AwsAnswer => {
    if (operation === 'Query') return { body: { Items: [] } };
    if (operation === 'SendMessageBatch') return { body: { Successful: [], Failed: [] } };
    if (operation !== 'GetItem') return { body: {} };
    const isDispatch = JSON.stringify(input.Key).includes('DISPATCH#');
    return { body: { Item: wireItem(isDispatch ? { ...item, sliceBits: sliceBits ?? 0 } : appeal) } };
  };
}

test('a planned dispatch is cut, started and queued, in that order', async () => {
  const { handler, aws } = await startDispatchWith(aPlannedDispatch());
  expect(await handler(recordOf(PLANNED), aContext())).toEqual({ batchItemFailures: [] });
  const writes = aws.requests.filter(({ operation }) => !['GetItem', 'Query'].includes(operation));
  expect(writes.map(({ operation }) => operation)).toEqual(['UpdateItem', 'PutItem', 'UpdateItem', 'SendMessageBatch']);
  expect(writes.at(-1)?.input.Entries).toEqual([
    { Id: '0', MessageBody: JSON.stringify({ dispatchId: DISPATCH_ID, bits: '' }), DelaySeconds: 0 },
  ]);
});

test('an attempt that comes after another cuts the same slices', async () => {
  const { handler, aws } = await startDispatchWith(aPlannedDispatch(2));
  await handler(recordOf(PLANNED), aContext());
  const added = aws.requests.filter(({ operation }) => operation === 'PutItem');
  expect(added.map(({ input }) => JSON.stringify(input.Item)).join()).toMatch(/SLICE#00.*SLICE#01.*SLICE#10.*SLICE#11/);
  expect(added.every(({ input }) => input.ConditionExpression === 'attribute_not_exists(pk)')).toBe(true);
});

test('a dispatch that went away is nobody’s work', async () => {
  const { handler, aws } = await startDispatchWith(() => ({ body: {} }));
  expect(await handler(recordOf(PLANNED), aContext())).toEqual({ batchItemFailures: [] });
  expect(aws.requests.map(({ operation }) => operation)).toEqual(['GetItem']);
});

test('a record that is no dispatch fails, for the failure queue', async () => {
  const { handler, aws } = await startDispatchWith(() => ({ body: {} }));
  await expect(handler(recordOf({}), aContext())).rejects.toThrow('The work failed and will be tried again');
  expect(aws.requests).toEqual([]);
});
