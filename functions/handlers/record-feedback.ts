import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { makeConfirmations } from '../adapters/dynamodb/confirmations.ts';
import { makeFeedbackLedger } from '../adapters/dynamodb/feedback-ledger.ts';
import { makeLastEvent } from '../adapters/dynamodb/last-event.ts';
import { makeSubscribers } from '../adapters/dynamodb/subscribers.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { makeTopicRows } from '../adapters/dynamodb/topic-rows.ts';
import { makeTransientBounces } from '../adapters/dynamodb/transient-bounces.ts';
import { makeKeyring } from '../adapters/kms/keyring.ts';
import { makeHashingKeys } from '../adapters/secrets/hashing-keys.ts';
import { readEnv } from '../contract/env.ts';
import { readMailEvent } from '../domain/feedback/mail-event.ts';
import { type FeedbackPorts, type Received, recordFeedback } from '../domain/feedback/record-feedback.ts';
import { makeAddressHasher } from '../domain/subscribing/address-hash.ts';
import { feedbackNews, tellRecorded } from '../telemetry/feedback-news.ts';
import { publishMetrics } from '../telemetry/publish-metrics.ts';
import { opaqueFailures } from './middleware/opaque-failures.ts';

const env = readEnv('record-feedback', process.env);
const table = makeTable(env.TABLE_NAME);
const ports: FeedbackPorts = {
  ledger: makeFeedbackLedger(table),
  bounces: makeTransientBounces(table),
  lastEvent: makeLastEvent(table),
  confirmations: makeConfirmations(table),
  subscribers: makeSubscribers(table, makeKeyring(table, env.SEALING_KEY_ARN)),
  topicRows: makeTopicRows(table),
  hashOfAddress: makeAddressHasher(makeHashingKeys(env.HASHING_SECRET_ARN)),
  news: feedbackNews,
};
const settings = { transientBouncesAllowed: env.TRANSIENT_BOUNCES_ALLOWED };
const processor = new BatchProcessor(EventType.SQS);

/** What cannot even be parsed fails below, for the dead-letter queue. */
function readAll(records: readonly SQSRecord[], failures: Map<string, unknown>): Received[] {
  return records.flatMap(({ messageId, body }) => {
    try {
      return [{ messageId, event: readMailEvent(JSON.parse(body)) }];
    } catch (error) {
      failures.set(messageId, error);
      return [];
    }
  });
}

async function record({ Records }: SQSEvent): Promise<ReadonlyMap<string, unknown>> {
  const unreadable = new Map<string, unknown>();
  const recorded = await recordFeedback(readAll(Records, unreadable), ports, settings, Date.now());
  const failures = new Map([...recorded.failures, ...unreadable]);
  tellRecorded({ ...recorded, failures });
  return failures;
}

/** Records what SES's events tell; what fails comes back by the queue. */
export const handler = middy<SQSEvent, SQSBatchResponse>()
  .use(publishMetrics())
  .use(opaqueFailures())
  .handler(async (event, context) => {
    const failures = await record(event);
    const onRecord = async ({ messageId }: SQSRecord) => {
      if (failures.has(messageId)) throw failures.get(messageId);
    };
    return processPartialResponse(event, onRecord, processor, { context, throwOnFullBatchFailure: false });
  });
