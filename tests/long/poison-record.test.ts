import { randomUUID } from 'node:crypto';
import { DeleteMessageCommand, ListQueuesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { dispatchItem } from '../../functions/adapters/dynamodb/dispatch/dispatch-item.ts';
import { makeDispatches } from '../../functions/adapters/dynamodb/dispatch/dispatches.ts';
import { dispatchKey } from '../../functions/contract/table-keys.ts';
import { clientSettingsOf } from '../../scripts/deployment/cloud-environment.ts';
import { waitUntil } from '../../scripts/program/wait-until.ts';
import { aDispatch } from '../support/sending/builders.ts';
import { inject } from '../support/stack/stack-of-worker.ts';
import { tableOfStack } from '../support/stack/table-of-stack.ts';

const table = tableOfStack();
const queues = new SQSClient(clientSettingsOf(inject('environment')));
afterAll(() => {
  table.raw.destroy();
  queues.destroy();
});

/** What a stream's source leaves when it gives up: where the records are, not what they hold. */
const Letter = z.object({
  requestContext: z.object({ functionArn: z.string() }),
  DDBStreamBatchInfo: z.object({ batchSize: z.number() }),
});
type Letter = z.infer<typeof Letter>;

const put = (item: Record<string, unknown>) =>
  table.documents.send(new PutCommand({ TableName: table.name, Item: item }));

async function queueWhoseNameHas(words: string): Promise<string> {
  const { QueueUrls = [] } = await queues.send(new ListQueuesCommand({}));
  const found = QueueUrls.find((url) => url.includes(words));
  if (!found) throw new Error(`There is no queue with ${words} in its name`);
  return found;
}

async function takeLetter(QueueUrl: string): Promise<Letter | undefined> {
  const { Messages = [] } = await queues.send(new ReceiveMessageCommand({ QueueUrl }));
  const [message] = Messages;
  if (!message?.Body) return undefined;
  await queues.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }));
  return Letter.parse(JSON.parse(message.Body));
}

// The local cloud gives a record up by its age alone, and no source has an age below a minute.
test('a dispatch that can’t be read becomes a letter, and the one behind it starts all the same', async () => {
  const broken = randomUUID();
  const next = aDispatch({ dispatchId: randomUUID(), halt: { kind: 'cancelled', atMs: 1 } });
  await put({ ...dispatchKey(broken), entity: 'dispatch', status: 'planned', dispatchId: broken });
  await put(dispatchItem(next, Date.UTC(2100, 0, 1)));

  const letters = await queueWhoseNameHas('startdispatchfailures');
  const letter = await waitUntil('a letter of the stream', () => takeLetter(letters), {
    deadlineMs: 120_000,
    everyMs: 500,
  });
  expect(letter).toEqual({
    requestContext: { functionArn: expect.stringMatching(/AppealAlerts-test-start-dispatch/) },
    DDBStreamBatchInfo: { batchSize: 1 },
  });

  const { find } = makeDispatches(table);
  const isOver = async () => ((await find(next.dispatchId))?.status === 'finished' ? true : undefined);
  // A cancelled dispatch is over as soon as it is started.
  expect(await waitUntil('the dispatch behind it', isOver, { deadlineMs: 15_000 })).toBe(true);
});
