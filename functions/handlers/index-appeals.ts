import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { z } from 'zod';
import { makeArchiveIndex } from '../adapters/dynamodb/archive/archive-index.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { readEnv } from '../contract/env.ts';
import { indexAppeal } from '../domain/archive/index-appeal.ts';
import { logger } from '../telemetry/logger.ts';
import { publishMetrics } from '../telemetry/publish-metrics.ts';
import { opaqueFailures } from './middleware/opaque-failures.ts';
import type { RecordEnd } from './records/answer-records.ts';
import { answerStream } from './records/answer-stream.ts';

const env = readEnv('index-appeals', process.env);
const index = makeArchiveIndex(makeTable(env.TABLE_NAME));

/** What the stream's filter lets through: an appeal's card, new or changed. */
const CardRecord = z.object({ dynamodb: z.object({ NewImage: z.object({ appealId: z.object({ S: z.uuid() }) }) }) });

async function indexOne(record: DynamoDBRecord): Promise<RecordEnd> {
  const { data } = CardRecord.safeParse(record);
  if (!data) return 'unreadable';
  const appealId = data.dynamodb.NewImage.appealId.S;
  logger.info('appeal indexed', { appealId, ...(await indexAppeal(appealId, index)) });
  return 'done';
}

/** Puts each appeal on the shelves where visitors find it: its one side effect. */
export const handler = middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
  .use(publishMetrics())
  .use(opaqueFailures())
  .handler((event, context) => answerStream(event, context, indexOne));
