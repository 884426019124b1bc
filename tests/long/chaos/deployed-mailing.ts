import { KMSClient } from '@aws-sdk/client-kms';
import { GetQueueAttributesCommand, ListQueuesCommand, PurgeQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { makeReceipts } from '../../../functions/adapters/dynamodb/dispatch/receipts.ts';
import { slicesOf } from '../../../functions/adapters/dynamodb/dispatch/slices.ts';
import { makeKeyring } from '../../../functions/adapters/kms/keyring.ts';
import { makeQueue } from '../../../functions/adapters/sqs/queue.ts';
import { dispatchState } from '../../../functions/api/dispatch-answer.ts';
import { PUBLISH_PATH, PublishAnswer } from '../../../functions/contract/api.ts';
import type { SliceWakeUp } from '../../../functions/contract/messages.ts';
import type { Receipt } from '../../../functions/domain/dispatch/sending/receipts.ts';
import { clientSettingsOf } from '../../../scripts/deployment/cloud-environment.ts';
import type { LocalStack } from '../../../scripts/local/stack.ts';
import { seedPublisher, tableOf } from '../../../scripts/local/visitors/seed.ts';
import { showDispatch } from '../../../scripts/operator/dispatches.ts';

/** Messages of a queue: those that wait, those that a worker has, and its dead letters. */
export interface QueueDepth {
  readonly waiting: number;
  readonly inFlight: number;
  readonly deadLetters: number;
}

/** One urgent alert on a stack, as its publisher, its queue and its table see it. @param key - of its publisher; left out, a new one's. */
export async function publishOn(stack: LocalStack, country: string, key?: string) {
  const { environment, outputs, publicUrl } = stack;
  const sqs = new SQSClient(clientSettingsOf(environment));
  const table = tableOf(stack);
  const keyring = makeKeyring(table, outputs.SealingKeyArn, new KMSClient(clientSettingsOf(environment)));
  const wakes = makeQueue<SliceWakeUp>(outputs.UrgentQueueUrl, sqs);
  const keyText = key ?? (await seedPublisher(stack)).keyText;
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${publicUrl}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${keyText}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response.json();
  };
  const published = PublishAnswer.parse(
    await ask(PUBLISH_PATH, {
      title: 'Three teachers missing since Monday',
      datedOn: '2024-06-12',
      body: { text: 'Three teachers were taken from a school.' },
      countries: [country],
      urgent: true,
    }),
  );
  if (published.status !== 'published') throw new Error(`it is ${published.status}`);
  const { dispatchId } = published;

  const numbersOf = async (QueueUrl: string) => {
    const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
    return {
      waiting: Number(Attributes.ApproximateNumberOfMessages),
      inFlight: Number(Attributes.ApproximateNumberOfMessagesNotVisible),
      redrive: Attributes.RedrivePolicy,
    };
  };

  return {
    dispatchId,
    /** With exact counts, as operators see it. */
    look: async () => dispatchState(await showDispatch(table, dispatchId, 'test'), Date.now()),
    async receipts(): Promise<Receipt[]> {
      const { list } = makeReceipts(table, keyring);
      return (await Promise.all((await slicesOf(table, dispatchId)).map((slice) => list(slice)))).flat();
    },
    /** Wakes every slice once more. */
    async wakeAgain(): Promise<void> {
      await wakes.send((await slicesOf(table, dispatchId)).map(({ bits }) => ({ dispatchId, bits })));
    },
    /** Loses every message of the lane's queue, with those that workers have: only the sweep can bring them back. */
    async loseWakes(): Promise<void> {
      await sqs.send(new PurgeQueueCommand({ QueueUrl: outputs.UrgentQueueUrl }));
    },
    async depthOf(queueUrl: string): Promise<QueueDepth> {
      const { waiting, inFlight, redrive = '{}' } = await numbersOf(queueUrl);
      const letters = String(JSON.parse(redrive).deadLetterTargetArn).split(':').at(-1);
      const { waiting: deadLetters } = await numbersOf(queueUrl.replace(/[^/]+$/, letters ?? ''));
      return { waiting, inFlight, deadLetters };
    },
    /** Records that the stream of the table has given up. */
    async streamLetters(): Promise<number> {
      const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
      const letters = QueueUrls.find((url) => url.includes('startdispatchfailures'));
      if (letters === undefined) throw new Error('There is no queue for what start-dispatch fails at');
      return (await numbersOf(letters)).waiting;
    },
    end(): void {
      table.raw.destroy();
      sqs.destroy();
    },
  };
}

export type DeployedMailing = Awaited<ReturnType<typeof publishOn>>;
