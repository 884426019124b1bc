import { BatchProcessor, EventType } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { z } from 'zod';
import type { DeadLetters } from '../../adapters/sqs/dead-letters.ts';
import { answerRecords, type RecordEnd } from './answer-records.ts';

export interface MessageRules {
  /** As `take` of `RecordRules`. */
  readonly take: (record: SQSRecord) => Promise<RecordEnd>;
  /** The dead letters of the queue that a message came by. */
  readonly lettersFor: (record: SQSRecord) => DeadLetters;
  /** A message that fails rings from this attempt on; one of `RINGS_FROM_RECEIVE`. */
  readonly ringsFromReceive: number;
}

/** What a message says, or undefined when it can't be read. */
export function readMessage<Message>(schema: z.ZodType<Message>, { body }: SQSRecord): Message | undefined {
  return schema.safeParse(readJson(body)).data;
}

/** No message of ours is `undefined`, and neither is any JSON. */
export function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const processor = new BatchProcessor(EventType.SQS);

/** Answers what a queue brings. It never throws: then Lambda would poll less, and what comes next would wait. */
export const answerMessages = (event: SQSEvent, context: Context, rules: MessageRules): Promise<SQSBatchResponse> =>
  answerRecords(
    event,
    context,
    {
      take: rules.take,
      setAside: (record) => rules.lettersFor(record).put(record.body),
      idOf: ({ messageId }) => messageId,
      rings: ({ attributes }) => Number(attributes.ApproximateReceiveCount) >= rules.ringsFromReceive,
    },
    { processor, throwOnFullBatchFailure: false },
  );
