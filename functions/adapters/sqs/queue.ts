import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { SQS_MAX_BATCH, SQS_MAX_DELAY_SECONDS } from '../../contract/limits.ts';
import { inChunks } from '../../domain/in-chunks.ts';

/** A queue that takes messages as JSON. */
export interface Queue<Message> {
  /**
   * Queues every message, or throws.
   * @param delaySeconds - when they become visible; at most fifteen minutes, longer waits are cut to that.
   * @throws {MessagesRefusedError} when SQS took some and refused others: sending all again is safe where messages may come twice.
   */
  send(messages: readonly Message[], delaySeconds?: number): Promise<void>;
}

export class MessagesRefusedError extends Error {
  constructor(refused: number, firstCode: string | undefined) {
    super(`SQS refused ${refused} messages, the first with ${firstCode ?? 'no code'}`);
    this.name = 'MessagesRefusedError';
  }
}

export function makeQueue<Message>(queueUrl: string, sqs = new SQSClient({})): Queue<Message> {
  async function sendBatch(messages: readonly Message[], delaySeconds: number): Promise<void> {
    const answer = await sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: queueUrl,
        Entries: messages.map((message, index) => ({
          Id: String(index),
          MessageBody: JSON.stringify(message),
          DelaySeconds: delaySeconds,
        })),
      }),
    );
    const failed = answer.Failed ?? [];
    if (failed.length > 0) throw new MessagesRefusedError(failed.length, failed[0]?.Code);
  }

  return {
    async send(messages, delaySeconds = 0) {
      const delay = Math.min(Math.max(0, Math.ceil(delaySeconds)), SQS_MAX_DELAY_SECONDS);
      for (const batch of inChunks(messages, SQS_MAX_BATCH)) await sendBatch(batch, delay);
    },
  };
}
