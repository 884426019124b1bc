import { type BatchProcessor, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, DynamoDBRecord, SQSRecord } from 'aws-lambda';
import { RetryLaterError } from '../../domain/notices/send-once.ts';
import { type FailedRecord, tellFailedRecords, tellUnreadableRecord } from '../../telemetry/record-observer.ts';

/** `unreadable`: it will never be read by this version, so that trying again would only hold up what comes after it. */
export type RecordEnd = 'done' | 'unreadable';

/** How a function answers the records of its queue or stream. */
export interface RecordRules<Item> {
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
export interface BatchWay {
  readonly processor: BatchProcessor;
  readonly throwOnFullBatchFailure: boolean;
}

/**
 * Answers a batch record by record. It counts what fails itself: Lambda's `Errors` stay at zero when a function answers with the records
 * that failed, and SQS's age of the oldest message leaves out messages that were received three times or more.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html
 */
export async function answerRecords<Item extends SQSRecord | DynamoDBRecord>(
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
