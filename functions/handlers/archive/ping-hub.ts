import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { shelvesOfAppeal } from '../../adapters/dynamodb/dynamodb.ts';
import { makeDeadLetters } from '../../adapters/sqs/sqs.ts';
import { makeTable } from '../../adapters/table/table.ts';
import { makeHub } from '../../adapters/websub/websub.ts';
import { readEnv } from '../../contract/env.ts';
import { RINGS_FROM_RECEIVE } from '../../contract/limits.ts';
import { FeedsChanged } from '../../contract/messages.ts';
import { pingFeeds } from '../../domain/archive/archive.ts';
import { logger } from '../../telemetry/logger.ts';
import { changedFeeds } from '../../web/feeds/feeds.ts';
import { answerMessages, type RecordEnd, readMessage } from '../composition/answer-records.ts';
import { worker } from '../composition/worker.ts';

const env = readEnv('ping-hub', process.env);
const table = makeTable(env.TABLE_NAME);
const hub = makeHub(env.WEB_SUB_HUB);
const letters = makeDeadLetters(env.PINGS_LETTERS_URL);
const publicUrl = env.PUBLIC_URL.replace(/\/+$/, '');

async function tell(record: SQSRecord): Promise<RecordEnd> {
  const changed = readMessage(FeedsChanged, record);
  if (!changed) return 'unreadable';
  const { appealId } = changed;
  const feeds = changedFeeds(appealId, await shelvesOfAppeal(table, appealId), publicUrl);
  await pingFeeds(feeds, hub.ping);
  logger.info('hub told', { appealId, feeds: feeds.length });
  return 'done';
}

/** Tells the hub which feeds an appeal changed: its one side effect. */
export const handler = worker((event: SQSEvent, context) =>
  answerMessages(event, context, { take: tell, lettersFor: () => letters, ringsFromReceive: RINGS_FROM_RECEIVE.pings }),
);
