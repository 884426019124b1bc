import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, expect, test, vi } from 'vitest';
import type { AlertDispatch } from '../../functions/domain/dispatch/dispatches.ts';
import type { AwsAnswer, AwsRequest, AwsStub } from '../support/aws/aws-stub.ts';
import { wireItem } from '../support/aws/wire-item.ts';
import { aDispatch, anAppealVersion, DISPATCH_ID } from '../support/sending/builders.ts';
import { aContext, loadHandler } from '../support/sending/handler-world.ts';

let running: AwsStub | undefined;
afterEach(async () => {
  await running?.stop();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function startDispatchWith(answer: (request: AwsRequest) => AwsAnswer) {
  const { module, aws, logged } = await loadHandler<
    typeof import('../../functions/handlers/sending/start-dispatch.ts')
  >('start-dispatch', answer);
  running = aws;
  return { handler: module.handler, aws, logged };
}

const recordOf = (image: object) =>
  ({
    Records: [{ eventID: 'e1', dynamodb: { SequenceNumber: '1', NewImage: image } }],
  }) as unknown as DynamoDBStreamEvent; // all that is read of it
const PLANNED = { status: { S: 'planned' }, dispatchId: { S: DISPATCH_ID } };
const SUPERSEDED_ONE = '0d000000-0000-4000-8000-00000000000e';

/** The table with one planned dispatch to no subscriber. */
function aPlannedDispatch(given: Partial<AlertDispatch> = {}) {
  const dispatch = aDispatch(given);
  return ({ operation, input }: AwsRequest): AwsAnswer => {
    const cuts = String(input.ConditionExpression).includes('attribute_not_exists') && operation === 'UpdateItem';
    if (cuts && given.sliceBits !== undefined) return { error: 'ConditionalCheckFailedException' };
    if (operation === 'Query') return { body: { Items: [] } };
    if (operation === 'SendMessageBatch') return { body: { Successful: [], Failed: [] } };
    if (operation !== 'GetItem') return { body: {} };
    const key = JSON.stringify(input.Key);
    if (key.includes('LINE')) return { body: {} };
    const isDispatch = key.includes('DISPATCH#');
    return { body: { Item: wireItem(isDispatch ? { sliceBits: 0, ...dispatch } : anAppealVersion()) } };
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
  const { handler, aws } = await startDispatchWith(aPlannedDispatch({ sliceBits: 2 }));
  await handler(recordOf(PLANNED), aContext());
  const added = aws.requests.filter(({ operation }) => operation === 'PutItem');
  expect(added.map(({ input }) => JSON.stringify(input.Item)).join()).toMatch(/SLICE#00.*SLICE#01.*SLICE#10.*SLICE#11/);
  expect(added.every(({ input }) => input.ConditionExpression === 'attribute_not_exists(pk)')).toBe(true);
});

test('a bulk dispatch is queued on the bulk lane', async () => {
  const { handler, aws } = await startDispatchWith(aPlannedDispatch({ lane: 'bulk' }));
  await handler(recordOf(PLANNED), aContext());
  expect(aws.requests.at(-1)?.input.QueueUrl).toMatch(/\/bulk$/);
});

test('the end of a superseded dispatch starts the correction that waits for it', async () => {
  const { handler, aws } = await startDispatchWith(aPlannedDispatch());
  const ended = { status: { S: 'finished' }, dispatchId: { S: SUPERSEDED_ONE }, supersededBy: { S: DISPATCH_ID } };
  expect(await handler(recordOf(ended), aContext())).toEqual({ batchItemFailures: [] });
  expect(aws.requests.at(0)?.input.Key).toMatchObject({ pk: { S: `DISPATCH#${DISPATCH_ID}` } });
  expect(aws.requests.at(-1)?.operation).toBe('SendMessageBatch');
});

test('a dispatch that went away leaves a worker nothing to do', async () => {
  const { handler, aws } = await startDispatchWith(() => ({ body: {} }));
  expect(await handler(recordOf(PLANNED), aContext())).toEqual({ batchItemFailures: [] });
  expect(aws.requests.map(({ operation }) => operation)).toEqual(['GetItem']);
});

test('a record that is no dispatch is passed over and rings: what the stream brings next does not wait for it', async () => {
  const { handler, aws, logged } = await startDispatchWith(() => ({ body: {} }));
  expect(await handler(recordOf({}), aContext())).toEqual({ batchItemFailures: [] });
  expect(aws.requests).toEqual([]);
  expect(logged()).toMatch(/"RecordsFailing":1/);
});

test('a dispatch that can’t be started fails the function, and rings', async () => {
  const { handler, logged } = await startDispatchWith(() => ({ error: 'ValidationException' }));
  await expect(handler(recordOf(PLANNED), aContext())).rejects.toThrow('The work failed and will be tried again');
  expect(logged()).toMatch(/"RecordsFailing":1/);
});
