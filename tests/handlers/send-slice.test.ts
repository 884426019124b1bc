import type { SQSEvent } from 'aws-lambda';
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

async function sendSliceWith(answer: (request: AwsRequest) => AwsAnswer) {
  const { module, aws, logged } = await loadHandler(() => import('../../functions/handlers/send-slice.ts'), answer);
  running = aws;
  return { handler: module.handler, aws, logged };
}

const messageOf = (body: string) =>
  ({ Records: [{ messageId: 'm1', body, eventSource: 'aws:sqs' }] }) as unknown as SQSEvent; // all that is read of it

const WAKE_UP = JSON.stringify({ dispatchId: DISPATCH_ID, bits: '01' });

test('a wake-up for a slice that somebody has is taken off the queue', async () => {
  const leased = {
    dispatchId: { S: DISPATCH_ID },
    bits: { S: '01' },
    status: { S: 'open' },
    fence: { N: '3' },
    leasedUntilMs: { N: '9999999999999' },
    lateResults: { N: '0' },
    counts: {
      M: Object.fromEntries(
        'candidates matched accepted terminal uncertain retrying notAllowed unreadable skipped'
          .split(' ')
          .map((name) => [name, { N: '0' }]),
      ),
    },
  };
  const { handler, aws, logged } = await sendSliceWith(({ operation }) =>
    operation === 'UpdateItem' ? { error: 'ConditionalCheckFailedException' } : { body: { Item: leased } },
  );
  expect(await handler(messageOf(WAKE_UP), aContext())).toEqual({ batchItemFailures: [] });
  expect(aws.requests.map(({ operation }) => operation)).toEqual(['UpdateItem', 'GetItem']);
  expect(logged()).toContain('leased-elsewhere');
});

test('a wake-up for a slice that never was is taken off the queue', async () => {
  const { handler } = await sendSliceWith(({ operation }) =>
    operation === 'UpdateItem' ? { error: 'ConditionalCheckFailedException' } : { body: {} },
  );
  expect(await handler(messageOf(WAKE_UP), aContext())).toEqual({ batchItemFailures: [] });
});

test.each(['no JSON', '{}', JSON.stringify({ dispatchId: DISPATCH_ID, bits: '01', address: 'ana@example.org' })])(
  'a message that is no wake-up, %s, fails for the dead-letter queue',
  async (body) => {
    const { handler, aws, logged } = await sendSliceWith(() => ({ body: {} }));
    await expect(handler(messageOf(body), aContext())).rejects.toThrow('The work failed and will be tried again');
    expect(aws.requests).toEqual([]);
    expect(logged()).not.toContain('ana@example.org');
  },
);

test('what AWS writes in an error reaches neither the log nor the error that Lambda prints', async () => {
  const { handler, logged } = await sendSliceWith(() => ({ error: 'ValidationException' }));
  const failure = await handler(messageOf(WAKE_UP), aContext()).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(String(failure) + JSON.stringify(failure)).not.toContain('ana@example.org');
  expect(logged()).toContain('ValidationException');
  expect(logged()).not.toContain('ana@example.org');
});
