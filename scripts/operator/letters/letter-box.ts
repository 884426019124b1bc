import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { SQS_MAX_BATCH } from '../../../functions/contract/limits.ts';
import { inChunks } from '../../../functions/domain/in-chunks.ts';
import type { Letter, LetterCounts } from './letter.ts';

export interface LetterBox {
  count(): Promise<LetterCounts>;
  /**
   * Some letters that no reader holds, ten at most; none when there are none to be had.
   * @param holdSeconds - how long no other reader gets them, unless they are given back.
   */
  receive(holdSeconds: number): Promise<Letter[]>;
  /** Lets others receive them at once. */
  giveBack(letters: readonly Letter[]): Promise<void>;
  /** For good. */
  drop(letter: Letter): Promise<void>;
}

export type SendBack = (body: string) => Promise<void>;

/** Long enough to ask every server of SQS, so that a queue with letters does not seem empty. */
const WAIT_SECONDS = 1;

export function makeLetterBox(queueUrl: string, sqs: SQSClient): LetterBox {
  return {
    async count() {
      const { Attributes = {} } = await sqs.send(
        new GetQueueAttributesCommand({
          QueueUrl: queueUrl,
          AttributeNames: [
            'ApproximateNumberOfMessages',
            'ApproximateNumberOfMessagesNotVisible',
            'MessageRetentionPeriod',
          ],
        }),
      );
      return {
        waiting: Number(Attributes.ApproximateNumberOfMessages ?? 0),
        held: Number(Attributes.ApproximateNumberOfMessagesNotVisible ?? 0),
        keptForMs: Number(Attributes.MessageRetentionPeriod ?? 0) * 1_000,
      };
    },
    async receive(holdSeconds) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: queueUrl,
          MaxNumberOfMessages: SQS_MAX_BATCH,
          VisibilityTimeout: holdSeconds,
          WaitTimeSeconds: WAIT_SECONDS,
          MessageSystemAttributeNames: ['SentTimestamp'],
          MessageAttributeNames: ['ERROR_CODE'],
        }),
      );
      return Messages.map(letterOf);
    },
    async giveBack(letters) {
      for (const some of inChunks(letters, SQS_MAX_BATCH))
        await sqs.send(
          new ChangeMessageVisibilityBatchCommand({
            QueueUrl: queueUrl,
            Entries: some.map(({ receiptHandle }, n) => ({
              Id: String(n),
              ReceiptHandle: receiptHandle,
              VisibilityTimeout: 0,
            })),
          }),
        );
    },
    async drop({ receiptHandle }) {
      await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: receiptHandle }));
    },
  };
}

/**
 * Sends a body as it is. What EventBridge and SQS add to a letter tells of its failure, and our own messages have no attributes: none goes
 * along. The queues are no FIFO queues, so nothing is taken for a repetition.
 */
export const makeSendBack =
  (queueUrl: string, sqs: SQSClient): SendBack =>
  async (body) => {
    await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }));
  };

function letterOf({ MessageId = '', ReceiptHandle = '', Body = '', Attributes, MessageAttributes }: Message): Letter {
  const errorCode = MessageAttributes?.ERROR_CODE?.StringValue;
  return {
    letterId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    sentAtMs: Number(Attributes?.SentTimestamp ?? 0),
    errorCode,
  };
}
