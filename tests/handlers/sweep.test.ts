import { afterEach, expect, test, vi } from 'vitest';
import type { AwsAnswer, AwsRequest, AwsStub } from '../support/aws-stub.ts';
import { DISPATCH_ID } from '../support/sending/builders.ts';
import { aContext, loadHandler } from '../support/sending/handler-world.ts';

let running: AwsStub | undefined;
afterEach(async () => {
  await running?.stop();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function sweepWith(answer: (request: AwsRequest) => AwsAnswer) {
  const { module, aws, logged } = await loadHandler(() => import('../../functions/handlers/sweep.ts'), answer);
  running = aws;
  return { handler: module.handler, aws, logged };
}

/** Answers the index with these keys, and everything else as told. */
const withDue =
  (
    due: { dispatch?: string[]; slice?: string[] },
    otherwise: (request: AwsRequest) => AwsAnswer = () => ({ body: {} }),
  ) =>
  (request: AwsRequest): AwsAnswer => {
    if (request.operation !== 'Query') return otherwise(request);
    const isDispatch = JSON.stringify(request.input.ExpressionAttributeValues).includes('"dispatch"');
    const sortKeys = (isDispatch ? due.dispatch : due.slice) ?? [];
    return { body: { Items: sortKeys.map((sk) => ({ pk: { S: `DISPATCH#${DISPATCH_ID}` }, sk: { S: sk } })) } };
  };

test('without anything due it asks twice and does nothing', async () => {
  const { handler, aws } = await sweepWith(withDue({}));
  await handler({}, aContext());
  expect(aws.requests.map(({ operation }) => operation)).toEqual(['Query', 'Query']);
});

test('a slice that is past its time is moved on and queued', async () => {
  const sent = { Successful: [], Failed: [] };
  const { handler, aws } = await sweepWith(withDue({ slice: ['SLICE#01'] }, () => ({ body: sent })));
  await handler({}, aContext());
  expect(aws.requests.at(-1)).toMatchObject({
    operation: 'SendMessageBatch',
    input: { Entries: [{ MessageBody: JSON.stringify({ dispatchId: DISPATCH_ID, bits: '01' }) }] },
  });
});

test('a slice that another sweep or a worker was first to is left to them', async () => {
  const refused = () => ({ error: 'ConditionalCheckFailedException' });
  const { handler, aws } = await sweepWith(withDue({ slice: ['SLICE#01'] }, refused));
  await handler({}, aContext());
  expect(aws.requests.map(({ operation }) => operation)).toEqual(['Query', 'Query', 'UpdateItem']);
});

test('a dispatch that can not be started holds up nothing else, and is told', async () => {
  const { handler, aws, logged } = await sweepWith(
    withDue({ dispatch: ['DISPATCH'], slice: ['SLICE#01'] }, ({ operation }) =>
      operation === 'GetItem' ? { error: 'ValidationException' } : { body: { Successful: [], Failed: [] } },
    ),
  );
  await expect(handler({}, aContext())).rejects.toThrow('The work failed and will be tried again');
  expect(aws.requests.at(-1)?.operation).toBe('SendMessageBatch');
  expect(logged()).toContain(DISPATCH_ID);
});
