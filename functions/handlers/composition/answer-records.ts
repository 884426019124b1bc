import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type {
  Context,
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
  SQSRecord,
} from 'aws-lambda';
import type { z } from 'zod';
import type { DeadLetters } from '../../adapters/sqs/sqs.ts';
import { RetryLaterError } from '../../domain/notices/notices.ts';
import { type FailedRecord, tellFailedRecords, tellUnreadableRecord } from '../../telemetry/record-observer.ts';

/** `unreadable`: it will never be read by this version, so that trying again would only hold up what comes after it. */
export type RecordEnd = 'done' | 'unreadable';

/** How a function answers the records of its queue or stream. */
interface RecordRules<Item> {
  /**
   * Does what one record asks for.
   * @throws {RetryLaterError} when it waits on purpose; anything else is a failure. Either way it comes again.
   */
  take(item: Item): Promise<RecordEnd>;
  /** Keeps a record that can't be read where an operator finds it: it is acknowledged. */
  setAside(item: Item): Promise<void>;
  /** What log lines may call it. */
  idOf(item: Item): string;
  /** Whether an operator shall hear of its failure now. A wait is none. */
  rings(item: Item): boolean;
}

/** What is the same for every batch: which processor collects its failures, and whether the function fails with all of them. */
interface BatchWay {
  readonly processor: BatchProcessor;
  readonly throwOnFullBatchFailure: boolean;
}

/**
 * Answers a batch record by record. It counts what fails itself: Lambda's `Errors` stay at zero when a function answers with the records
 * that failed, and SQS's age of the oldest message leaves out messages that were received three times or more.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
 */
async function answerRecords<Item extends SQSRecord | DynamoDBRecord>(
  event: { Records: Item[] },
  context: Context,
  rules: RecordRules<Item>,
  { processor, throwOnFullBatchFailure }: BatchWay,
) {
  const failed: FailedRecord[] = [];

  async function take(item: Item): Promise<void> {
    try {
      if ((await rules.take(item)) === 'done') return;
      await rules.setAside(item);
      tellUnreadableRecord(rules.idOf(item));
    } catch (error) {
      const waits = error instanceof RetryLaterError;
      failed.push({ id: rules.idOf(item), error, waits, rings: !waits && rules.rings(item) });
      throw error;
    }
  }

  try {
    return await processPartialResponse(event, take, processor, { context, throwOnFullBatchFailure });
  } finally {
    tellFailedRecords(failed);
  }
}

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

const ofQueue = new BatchProcessor(EventType.SQS);

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
    { processor: ofQueue, throwOnFullBatchFailure: false },
  );

const ofStream = new BatchProcessor(EventType.DynamoDBStreams);

/**
 * Answers what the table's stream brings. A record that can't be read is passed over, since every later one of its shard would wait
 * for it: it tells of an item, which stays in the table for the sweep to come upon. Any failure rings: a stream does not say how often
 * it brought a record, and what waits behind it is alerts.
 */
export const answerStream = (
  event: DynamoDBStreamEvent,
  context: Context,
  take: (record: DynamoDBRecord) => Promise<RecordEnd>,
): Promise<DynamoDBBatchResponse> =>
  answerRecords(
    event,
    context,
    {
      take,
      setAside: async () => {},
      idOf: ({ eventID = 'without an id' }) => eventID,
      rings: () => true,
    },
    // The local cloud knows no partial answers of streams. To AWS a batch of one that fails is the same either way.
    { processor: ofStream, throwOnFullBatchFailure: true },
  );
