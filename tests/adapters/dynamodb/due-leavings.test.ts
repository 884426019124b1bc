import { afterEach, expect, test } from 'vitest';
import { makeDueLeavings } from '../../../functions/adapters/dynamodb/due-leavings.ts';
import { makeSubscribers } from '../../../functions/adapters/dynamodb/subscribers.ts';
import { type AwsStub, startAwsStub } from '../../support/aws-stub.ts';
import { aSubscriber } from '../../support/builders.ts';
import { tableAt } from '../../support/stubbed-table.ts';
import { NOW_MS } from '../../support/subscribing/builders.ts';
import { noEndings } from '../../support/subscribing/no-endings.ts';

let aws: AwsStub | undefined;
afterEach(() => aws?.stop());

const key = { dataKeyId: '1', bytes: new Uint8Array(32).fill(7) };
const keyring = { newest: async () => key, get: async () => key };

interface Put {
  readonly Put: { readonly Item: Readonly<Record<string, unknown>> };
}

test('whoever left is found by the index with the moment at which they left; whoever is active, or being erased, is not in it', async () => {
  const stored: Put['Put']['Item'][] = [];
  aws = await startAwsStub(({ operation, input }) => {
    if (operation === 'TransactWriteItems') stored.push((input.TransactItems as [Put])[0].Put.Item); // what the adapter writes
    return { body: operation === 'Query' ? { Items: stored.filter((item) => 'dueWork' in item) } : {} };
  });
  const subscribers = makeSubscribers(tableAt(aws), keyring, noEndings);
  const left = aSubscriber({ status: 'left', leftAtMs: NOW_MS });
  for (const subscriber of [aSubscriber(), left, aSubscriber({ status: 'left' })])
    await subscribers.save({ subscriber, addressHash: 'a'.repeat(64), ending: undefined });
  expect(await makeDueLeavings(tableAt(aws)).list(NOW_MS, 10)).toEqual([
    { kind: 'subscriber-left', subscriberId: left.subscriberId, leftAtMs: NOW_MS },
  ]);
});

test('once its notice was asked for, the erasure is due at the end of the day on which the undo has run out', async () => {
  aws = await startAwsStub(() => ({ body: {} }));
  const { subscriberId } = aSubscriber();
  await makeDueLeavings(tableAt(aws)).takeOff({ kind: 'subscriber-left', subscriberId, leftAtMs: NOW_MS });
  expect(aws.requests[0]?.input).toMatchObject({
    UpdateExpression: 'SET dueWork = :erasure, dueAtMs = :final',
    ExpressionAttributeValues: {
      ':leaving': { S: 'leaving' },
      ':due': { N: String(NOW_MS + 120_000) },
      ':erasure': { S: 'erasure' },
      ':final': { N: String(Math.ceil(NOW_MS / 86_400_000 + 30) * 86_400_000) },
    },
  });
});
