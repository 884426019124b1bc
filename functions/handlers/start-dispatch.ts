import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { z } from 'zod';
import { makeStartingPorts } from '../adapters/dynamodb/starting-ports.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { makeSliceWakes } from '../adapters/sqs/slice-wakes.ts';
import { readEnv } from '../contract/env.ts';
import { startDispatch } from '../domain/dispatch/start-dispatch.ts';
import { logger } from '../telemetry/logger.ts';
import { publishMetrics } from '../telemetry/publish-metrics.ts';
import { opaqueFailures } from './middleware/opaque-failures.ts';
import { startingSettings } from './settings/starting-settings.ts';

const env = readEnv('start-dispatch', process.env);
const ports = makeStartingPorts(makeTable(env.TABLE_NAME), makeSliceWakes(env.ALERTS_QUEUE_URL));

/** What the stream's filter lets through: a new dispatch. */
const PlannedDispatch = z.object({
  dynamodb: z.object({ NewImage: z.object({ dispatchId: z.object({ S: z.uuid() }) }) }),
});

async function startPlanned(record: DynamoDBRecord): Promise<void> {
  const { dynamodb } = PlannedDispatch.parse(record);
  const dispatchId = dynamodb.NewImage.dispatchId.S;
  const end = await startDispatch(dispatchId, ports, startingSettings(env));
  logger.info('dispatch started', { dispatchId, ...end });
}

const processor = new BatchProcessor(EventType.DynamoDBStreams);

/** Cuts each new dispatch of the table's stream into slices and queues them: its one side effect. */
export const handler = middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
  .use(publishMetrics())
  .use(opaqueFailures())
  .handler((event, context) => processPartialResponse(event, startPlanned, processor, { context }));
