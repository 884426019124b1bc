import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { makeArchiveIndex } from '../../adapters/dynamodb/dynamodb.ts';
import { makeQueue } from '../../adapters/sqs/sqs.ts';
import { makeTable } from '../../adapters/table/table.ts';
import { readEnv } from '../../contract/env.ts';
import { PUBLIC_ANSWERS_KEPT_SECONDS } from '../../contract/limits.ts';
import type { FeedsChanged } from '../../contract/messages.ts';
import { indexAppeal } from '../../domain/archive/archive.ts';
import { logger } from '../../telemetry/logger.ts';
import { answerStream, type RecordEnd } from '../composition/answer-records.ts';
import { worker } from '../composition/worker.ts';

const env = readEnv('index-appeals', process.env);
const index = makeArchiveIndex(makeTable(env.TABLE_NAME));
const pings = env.PINGS_QUEUE_URL === '' ? undefined : makeQueue<FeedsChanged>(env.PINGS_QUEUE_URL);

/** What shared caches keep of a feed is over by then: the hub may ask through one. */
const PING_AFTER_SECONDS = PUBLIC_ANSWERS_KEPT_SECONDS + 5;

/** What the stream's filter lets through: an appeal's card, new or changed. */
const CardRecord = z.object({
  dynamodb: z.object({
    NewImage: z.object({
      appealId: z.object({ S: z.uuid() }),
      /** It was written, and not listed yet: once it is, the stream tells of it once more. */
      dueWork: z.unknown().optional(),
      /** An operator has the archive indexed again: no feed changed. */
      touchedAtMs: z.unknown().optional(),
      /** It is on no list, and so in no feed. */
      isPractice: z.unknown().optional(),
    }),
  }),
});

async function indexOne(record: DynamoDBRecord): Promise<RecordEnd> {
  const { data } = CardRecord.safeParse(record);
  if (!data) return 'unreadable';
  const { appealId: appeal, dueWork, touchedAtMs, isPractice } = data.dynamodb.NewImage;
  const appealId = appeal.S;
  logger.info('appeal indexed', { appealId, ...(await indexAppeal(appealId, index)) });
  // Not before the appeal stands there, nor in a reader of the stream beside this one, which might be first: the hub would find the feeds as they were.
  if (dueWork !== undefined && touchedAtMs === undefined && isPractice === undefined)
    await pings?.send([{ appealId }], PING_AFTER_SECONDS);
  return 'done';
}

/** Puts each appeal on the shelves where visitors find it: its one side effect. Where there is a hub, it says so on a queue. */
export const handler = worker((event: DynamoDBStreamEvent, context) => answerStream(event, context, indexOne));
