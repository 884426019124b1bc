import { GetQueueAttributesCommand, ListQueuesCommand, PurgeQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { makeReceipts } from '../../../functions/adapters/dynamodb/dispatch/receipts.ts';
import { slicesOf } from '../../../functions/adapters/dynamodb/dispatch/slices.ts';
import { makeQueue } from '../../../functions/adapters/sqs/queue.ts';
import { dispatchState } from '../../../functions/api/dispatch-answer.ts';
import type { SliceWakeUp } from '../../../functions/contract/messages.ts';
import type { Receipt } from '../../../functions/domain/dispatch/sending/receipts.ts';
import { clientSettingsOf } from '../../../scripts/deployment/cloud-environment.ts';
import { showDispatch } from '../../../scripts/operator/dispatches.ts';
import { waitUntil } from '../../../scripts/program/wait-until.ts';
import { anAppeal } from '../../support/stack/following-up.ts';
import { invokeFunction } from '../../support/stack/invoke-function.ts';
import { publish } from '../../support/stack/publisher-api.ts';
import { inject } from '../../support/stack/stack-of-worker.ts';
import { keyringOfStack, tableOfStack } from '../../support/stack/table-of-stack.ts';

const ENDS_WITHIN_MS = 240_000;

/** Messages of a queue: those that wait, those that a worker has, and its dead letters. */
export interface QueueDepth {
  readonly waiting: number;
  readonly inFlight: number;
  readonly deadLetters: number;
}

/** One urgent alert, as its publisher, its queue and its table see it. @param key - of its publisher; left out, that of the file. */
export async function publishUrgently(country: string, key?: string) {
  const outputs = inject('outputs');
  const sqs = new SQSClient(clientSettingsOf(inject('environment')));
  const table = tableOfStack();
  const wakes = makeQueue<SliceWakeUp>(outputs.UrgentQueueUrl, sqs);
  const { dispatchId } = await publish({ ...anAppeal(country, { urgent: true }), distinctFrom: 'all' }, key);
  /** With exact counts, as operators see it. */
  const look = async () => dispatchState(await showDispatch(table, dispatchId, 'test'), Date.now());

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
    look,
    /** Sweeps until it has ended, as the schedule does each minute elsewhere. */
    sweepToTheEnd: (everyMs: number) =>
      waitUntil(
        'the end of the mailing',
        async () => {
          await invokeFunction('sweep');
          return (await look()).status === 'finished' || undefined;
        },
        { deadlineMs: ENDS_WITHIN_MS, everyMs },
      ),
    async receipts(): Promise<Receipt[]> {
      const { list } = makeReceipts(table, keyringOfStack(table));
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

export type DeployedMailing = Awaited<ReturnType<typeof publishUrgently>>;
