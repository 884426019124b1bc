import { afterEach, expect, test, vi } from 'vitest';
import { latestOccurrenceMs } from '../../functions/domain/subscriber/cadence/occurrences.ts';
import type { AwsAnswer, AwsRequest, AwsStub } from '../support/aws/aws-stub.ts';
import { wireItem } from '../support/aws/wire-item.ts';
import { aDispatch } from '../support/sending/builders.ts';
import { aContext, loadHandler } from '../support/sending/handler-world.ts';

const SLOT = 'daily@08@UTC';
const READER_ID = '5f0c1b8e-0000-4000-8000-000000000001';
const DAY_MS = 86_400_000;

let running: AwsStub | undefined;
afterEach(async () => {
  await running?.stop();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function planWith(answer: (request: AwsRequest) => AwsAnswer) {
  const { module, aws, logged } = await loadHandler<typeof import('../../functions/handlers/sending/plan-digests.ts')>(
    'plan-digests',
    answer,
  );
  running = aws;
  return { handler: module.handler, aws, logged };
}

const slotItem = (slot: string, sentUntilMs: number) =>
  wireItem({ pk: 'DIGEST_SLOTS', sk: slot, slot, sentUntilMs, joinedAtMs: 0 });

/** The table with these slots, one alert that has ended since yesterday, and one reader of each slot. */
const withSlots =
  (...slots: ReturnType<typeof slotItem>[]) =>
  ({ operation, input }: AwsRequest): AwsAnswer => {
    const ended = aDispatch({ status: 'finished', finishedAtMs: latestOccurrenceMs(SLOT, Date.now()) - DAY_MS / 2 });
    const rowsOf = ({ IndexName, ExpressionAttributeValues }: AwsRequest['input']) => {
      if (IndexName) return [wireItem({ pk: `DISPATCH#${ended.dispatchId}`, sk: 'DISPATCH' })];
      return JSON.stringify(ExpressionAttributeValues).includes('TOPIC#') ? [wireItem({ sk: READER_ID })] : slots;
    };
    switch (operation) {
      case 'Query':
        return { body: { Items: rowsOf(input) } };
      case 'BatchGetItem':
        return { body: { Responses: { appeals: [wireItem(ended)] } } };
      default:
        return { body: {} };
    }
  };

test('a slot whose hour has come gets its links first, and then its digest with the slot moved, in one transaction', async () => {
  const sentUntilMs = latestOccurrenceMs(SLOT, Date.now()) - DAY_MS;
  const { handler, aws, logged } = await planWith(withSlots(slotItem(SLOT, sentUntilMs)));
  await handler({}, aContext());
  expect(aws.requests.map(({ operation }) => operation)).toEqual([
    'Query',
    'Query',
    'BatchGetItem',
    'Query',
    'BatchWriteItem',
    'TransactWriteItems',
  ]);
  expect(aws.requests.at(-1)?.input.TransactItems).toMatchObject([
    {
      Put: {
        Item: { entity: { S: 'dispatch' }, kind: { S: 'digest' }, slot: { S: SLOT }, dueWork: { S: 'dispatch' } },
      },
    },
    { Put: { Item: { entity: { S: 'planned-dispatch' } } } },
    {
      Update: {
        Key: { sk: { S: SLOT } },
        ExpressionAttributeValues: expect.toSatisfy((given: object) =>
          JSON.stringify(Object.values(given)).includes(JSON.stringify({ N: String(sentUntilMs) })),
        ),
      },
    },
  ]);
  expect(logged()).toContain('digests planned');
});

test('without a slot whose hour has come it reads the slots, and no more', async () => {
  const { handler, aws } = await planWith(withSlots(slotItem(SLOT, Date.now())));
  await handler({}, aContext());
  expect(aws.requests.map(({ operation }) => operation)).toEqual(['Query']);
});

test('a slot that cannot be planned fails the run after the others, and no slot is named in the log', async () => {
  const sentUntilMs = latestOccurrenceMs(SLOT, Date.now()) - DAY_MS;
  const { handler, aws, logged } = await planWith(
    withSlots(slotItem('daily@08@Mars/Base', 0), slotItem(SLOT, sentUntilMs)),
  );
  await expect(handler({}, aContext())).rejects.toThrow('The work failed');
  expect(aws.requests.at(-1)?.operation).toBe('TransactWriteItems');
  expect(logged()).toContain('UnknownSlotError');
  expect(logged()).not.toMatch(/Mars|daily@/);
});
