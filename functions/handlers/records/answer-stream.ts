import { BatchProcessor, EventType } from '@aws-lambda-powertools/batch';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { answerRecords, type RecordEnd } from './answer-records.ts';

const processor = new BatchProcessor(EventType.DynamoDBStreams);

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
    { processor, throwOnFullBatchFailure: true },
  );
