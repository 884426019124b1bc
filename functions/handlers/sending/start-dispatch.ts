import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { z } from 'zod';
import { makeStartingPorts } from '../../adapters/dynamodb/dispatch/starting-ports.ts';
import { makeLaneWakes } from '../../adapters/sqs/slice-wakes.ts';
import { makeTable } from '../../adapters/table/open-table.ts';
import { readEnv } from '../../contract/env.ts';
import { startDispatch } from '../../domain/dispatch/planning/start-dispatch.ts';
import { logger } from '../../telemetry/logger.ts';
import { publishMetrics } from '../../telemetry/publish-metrics.ts';
import { opaqueFailures } from '../middleware/opaque-failures.ts';
import type { RecordEnd } from '../records/answer-records.ts';
import { answerStream } from '../records/answer-stream.ts';
import { startingSettings } from '../settings/starting-settings.ts';
import { topicPlacesOf } from '../settings/topic-places.ts';

const env = readEnv('start-dispatch', process.env);
const table = makeTable(env.TABLE_NAME);
const placeOfTopic = topicPlacesOf(table, env);
const ports = makeStartingPorts(table, makeLaneWakes(env), placeOfTopic);

const text = (schema: z.ZodType<string>) => z.object({ S: schema });

/** What the stream's filter lets through: a new dispatch, and the end of one that its correction waits for. */
const DispatchRecord = z.object({
  dynamodb: z.object({
    NewImage: z.union([
      z.object({ status: text(z.literal('finished')), supersededBy: text(z.uuid()) }),
      z.object({ status: text(z.literal('planned')), dispatchId: text(z.uuid()) }),
    ]),
  }),
});

async function startPlanned(record: DynamoDBRecord): Promise<RecordEnd> {
  const { data } = DispatchRecord.safeParse(record);
  if (!data) return 'unreadable';
  const { NewImage } = data.dynamodb;
  const dispatchId = 'supersededBy' in NewImage ? NewImage.supersededBy.S : NewImage.dispatchId.S;
  const end = await startDispatch(dispatchId, ports, startingSettings(env));
  logger.info('dispatch looked at', { dispatchId, ...end });
  return 'done';
}

/** Cuts each dispatch whose time has come into slices and queues them: its one side effect. */
export const handler = middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
  .use(publishMetrics())
  .use(opaqueFailures())
  .handler((event, context) => answerStream(event, context, startPlanned));
