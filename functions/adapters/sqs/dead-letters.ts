import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

/** Where messages go that no worker can do anything with. */
export interface DeadLetters {
  put(body: string): Promise<void>;
}

/** The dead-letter queue of a queue, for what would only come back by it: one call, instead of every receive that SQS waits for. */
export function makeDeadLetters(queueUrl: string, sqs = new SQSClient({})): DeadLetters {
  return {
    async put(body) {
      await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }));
    },
  };
}
