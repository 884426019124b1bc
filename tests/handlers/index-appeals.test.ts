import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, expect, test, vi } from 'vitest';
import { cardItem } from '../../functions/adapters/dynamodb/archive/card-item.ts';
import { idOf } from '../support/archive/builders.ts';
import type { AwsAnswer, AwsRequest, AwsStub } from '../support/aws/aws-stub.ts';
import { wireItem } from '../support/aws/wire-item.ts';
import { aVersion } from '../support/publishing/builders.ts';
import { aContext, loadHandler } from '../support/sending/handler-world.ts';

let running: AwsStub | undefined;
afterEach(async () => {
  await running?.stop();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function indexAppealsWith(answer: (request: AwsRequest) => AwsAnswer, hasHub = false) {
  const { module, aws, logged } = await loadHandler<typeof import('../../functions/handlers/archive/index-appeals.ts')>(
    'index-appeals',
    answer,
    (queueUrl) => (hasHub ? { PINGS_QUEUE_URL: queueUrl('pings') } : {}),
  );
  running = aws;
  return { handler: module.handler, aws, logged };
}

const recordOf = (image: object) =>
  ({
    Records: [{ eventID: 'e1', dynamodb: { SequenceNumber: '1', NewImage: image } }],
  }) as unknown as DynamoDBStreamEvent; // all that is read of it
const A_CARD = { entity: { S: 'appeal-card' }, appealId: { S: idOf(1) }, dueWork: { S: 'listing' } };

const CARD = JSON.parse(JSON.stringify(cardItem(aVersion({ appealId: idOf(1) }))));

/** The table with one card, which is on no shelf. */
function aCardInTable({ operation, input }: AwsRequest): AwsAnswer {
  if (operation === 'GetItem' && JSON.stringify(input.Key).includes('CARD#')) return { body: { Item: wireItem(CARD) } };
  if (operation === 'UpdateItem') return { body: { Attributes: { taken: { N: '1' } } } };
  return { body: {} };
}

const WRITES = ['PutItem', 'UpdateItem', 'TransactWriteItems', 'DeleteItem'];
const writesOf = (aws: AwsStub) => aws.requests.map(({ operation }) => operation).filter((one) => WRITES.includes(one));

test('a card is put on its shelves: what is about to be written is written down before it is', async () => {
  const { handler, aws, logged } = await indexAppealsWith(aCardInTable);
  expect(await handler(recordOf(A_CARD), aContext())).toEqual({ batchItemFailures: [] });
  const kinds = writesOf(aws).filter((one, index, all) => one !== all[index - 1]);
  expect(kinds).toEqual([
    'PutItem',
    'UpdateItem',
    'PutItem',
    'TransactWriteItems',
    'UpdateItem',
    'PutItem',
    'UpdateItem',
  ]);
  expect(JSON.stringify(logged())).not.toContain('beaten');
});

const pingsOf = (aws: AwsStub) =>
  aws.requests.filter(({ operation }) => operation === 'SendMessageBatch').map(({ input }) => input.Entries);

test('where there is a hub, it is to be told once the appeal stands on its shelves and shared caches have let go of the feeds', async () => {
  const { handler, aws } = await indexAppealsWith(
    (request) => (request.operation === 'SendMessageBatch' ? { body: { Successful: [] } } : aCardInTable(request)),
    true,
  );
  await handler(recordOf(A_CARD), aContext());
  expect(aws.requests.at(-1)?.operation).toBe('SendMessageBatch');
  expect(pingsOf(aws)).toEqual([[{ Id: '0', MessageBody: JSON.stringify({ appealId: idOf(1) }), DelaySeconds: 65 }]]);
});

test('the hub is not told once more of an appeal that is listed: its card was only taken off the index', async () => {
  const { handler, aws } = await indexAppealsWith(aCardInTable, true);
  const { dueWork: _, ...listed } = A_CARD;
  await handler(recordOf(listed), aContext());
  expect(pingsOf(aws)).toEqual([]);
});

test('the hub is not told of an appeal that an operator has indexed again: no feed changed', async () => {
  const { handler, aws } = await indexAppealsWith(aCardInTable, true);
  await handler(recordOf({ ...A_CARD, touchedAtMs: { N: '1' } }), aContext());
  expect([writesOf(aws).length > 0, pingsOf(aws)]).toEqual([true, []]);
});

test('the hub is not told of an appeal that is published for practice', async () => {
  const { handler, aws } = await indexAppealsWith(aCardInTable, true);
  await handler(recordOf({ ...A_CARD, isPractice: { BOOL: true } }), aContext());
  expect(pingsOf(aws)).toEqual([]);
});

test('a record whose message the queue did not take comes again', async () => {
  const { handler } = await indexAppealsWith(
    (request) => (request.operation === 'SendMessageBatch' ? { error: 'ServiceUnavailable' } : aCardInTable(request)),
    true,
  );
  await expect(handler(recordOf(A_CARD), aContext())).rejects.toThrow('will be tried again');
});

test('a record that cannot be read is given up, and nothing is written', async () => {
  const { handler, aws } = await indexAppealsWith(aCardInTable);
  await handler(recordOf({ appealId: { S: 'no id' } }), aContext());
  expect(writesOf(aws)).toEqual([]);
});

test('a worker that another one overtook comes back', async () => {
  const { handler } = await indexAppealsWith((request) =>
    request.operation === 'PutItem' ? { error: 'ConditionalCheckFailedException' } : aCardInTable(request),
  );
  await expect(handler(recordOf(A_CARD), aContext())).rejects.toThrow('will be tried again');
});
