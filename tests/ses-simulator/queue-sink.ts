import { SendMessageBatchCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';
import type { EventSink } from './event-publisher.ts';

/** A queue that gets each event as the rule of the stack would put it there. */
export interface EventQueue {
  readonly queueUrl: string;
  readonly client?: SQSClientConfig;
}

const BATCH = 10;

/** @throws when the queue does not take an event: a lost one would be a fault that no test asked for. */
export function queueSink({ queueUrl, client = {} }: EventQueue): EventSink {
  const sqs = new SQSClient({ maxAttempts: 10, ...client });
  return async (events) => {
    for (let start = 0; start < events.length; start += BATCH) {
      const Entries = events
        .slice(start, start + BATCH)
        .map((event, index) => ({ Id: String(index), MessageBody: JSON.stringify(event) }));
      const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
      if (Failed.length > 0) throw new Error(`The queue of SES's events refused ${Failed.length} of them.`);
    }
  };
}
