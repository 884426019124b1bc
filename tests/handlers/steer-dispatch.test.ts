import { afterEach, expect, test, vi } from 'vitest';
import type { AwsAnswer, AwsRequest, AwsStub } from '../support/aws/aws-stub.ts';
import { wireItem } from '../support/aws/wire-item.ts';
import { aDispatch } from '../support/sending/builders.ts';
import { aContext, loadHandler } from '../support/sending/handler-world.ts';

let running: AwsStub | undefined;
afterEach(async () => {
  await running?.stop();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const dispatch = aDispatch({
  publisherId: '0c0c0c0c-1111-4222-8333-444444444444',
  status: 'sending',
  sliceBits: 1,
});
const QUESTION = {
  kind: 'steer-sending',
  publisherId: dispatch.publisherId,
  dispatchId: dispatch.dispatchId,
  action: 'pause',
};

async function steering() {
  const answer = ({ operation }: AwsRequest): AwsAnswer => ({
    body: operation === 'GetItem' ? { Item: wireItem(dispatch) } : {},
  });
  const { module, aws } = await loadHandler<typeof import('../../functions/handlers/sending/steer-dispatch.ts')>(
    'steer-dispatch',
    answer,
  );
  running = aws;
  const writes = () => aws.requests.filter(({ operation }) => operation === 'UpdateItem');
  return { ask: (event: unknown) => module.handler(event, aContext()), writes };
}

test('the desk’s question pauses its office’s own dispatch', async () => {
  const { ask, writes } = await steering();
  expect(await ask(QUESTION)).toEqual({ kind: 'done' });
  expect(writes().map(({ input }) => JSON.stringify(input))).toEqual([expect.stringContaining('"paused"')]);
});

test('another office’s dispatch is as unknown as one that never was, and nothing is written', async () => {
  const { ask, writes } = await steering();
  expect(await ask({ ...QUESTION, publisherId: '0d0d0d0d-1111-4222-8333-444444444444' })).toEqual({ kind: 'unknown' });
  expect(writes()).toEqual([]);
});

test.each([
  ['with more in it than a question has', { ...QUESTION, headers: {} }],
  [
    'of the API, whatever its body says',
    { headers: {}, rawPath: '/v1/dispatches/1/pause', body: JSON.stringify(QUESTION) },
  ],
])('a request %s is none of the desk’s, and needs a key', async (_, event) => {
  const { ask, writes } = await steering();
  expect(await ask(event)).toMatchObject({ statusCode: 401 });
  expect(writes()).toEqual([]);
});
