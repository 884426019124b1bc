import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { makeStartingPorts } from '../../adapters/dynamodb/dynamodb.ts';
import { makeLaneWakes } from '../../adapters/sqs/sqs.ts';
import { makeTable } from '../../adapters/table/table.ts';
import { readEnv } from '../../contract/env.ts';
import { startDispatch } from '../../domain/dispatch/dispatch.ts';
import { logger } from '../../telemetry/logger.ts';
import { answerStream, type RecordEnd } from '../composition/answer-records.ts';
import { startingSettings } from '../composition/starting-settings.ts';
import { topicPlacesOf } from '../composition/topic-places.ts';
import { worker } from '../composition/worker.ts';

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
export const handler = worker((event: DynamoDBStreamEvent, context) => answerStream(event, context, startPlanned));
