import type { LambdaClient } from '@aws-sdk/client-lambda';
import { expect, test } from 'vitest';
import { makeSendingSteerer } from '../../../functions/adapters/lambda/sending-steerer.ts';

const ARN = 'arn:aws:lambda:eu-central-1:111122223333:function:AppealAlerts-prod-steer-dispatch';
const ID = '0c0c0c0c-1111-4222-8333-444444444444';
const steers = (send: () => Promise<object>) =>
  makeSendingSteerer(ARN, { send } as unknown as LambdaClient)({
    ...{ kind: 'steer-sending', publisherId: ID, dispatchId: ID, action: 'pause' },
  });
const payload = (answer: object) => Buffer.from(JSON.stringify(answer));

test('the answer of the function comes back', async () => {
  expect(await steers(async () => ({ Payload: payload({ kind: 'too-late' }) }))).toEqual({ kind: 'too-late' });
});

test.each([
  ['the wait is over', () => Promise.reject(new DOMException('It took too long', 'TimeoutError'))],
  ['the SDK gives up at the signal', () => Promise.reject(Object.assign(new Error('aborted'), { name: 'AbortError' }))],
  [
    'Lambda has ended the function',
    async () => ({ FunctionError: 'Unhandled', Payload: payload({ errorType: 'Sandbox.Timedout' }) }),
  ],
])('where %s, it is not known whether it was done', async (_, send) => {
  expect(await steers(send)).toEqual({ kind: 'unanswered' });
});

test('a function that fails for another reason is a fault', async () => {
  const failed = {
    FunctionError: 'Unhandled',
    Payload: payload({ errorType: 'Error', errorMessage: 'The work failed' }),
  };
  await expect(steers(async () => failed)).rejects.toThrow('steer-dispatch failed; its log says where');
});
