import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { makeAppealStore } from '../adapters/dynamodb/appeals.ts';
import { makeCandidates } from '../adapters/dynamodb/candidates.ts';
import { makeDispatches } from '../adapters/dynamodb/dispatches.ts';
import { makePeople } from '../adapters/dynamodb/people.ts';
import { makeReceipts } from '../adapters/dynamodb/receipts.ts';
import { makeSlices } from '../adapters/dynamodb/slices.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { makeKeyring } from '../adapters/kms/keyring.ts';
import { makeHashingKeys } from '../adapters/secrets/hashing-keys.ts';
import { openAlertMail } from '../adapters/ses/alert-mail.ts';
import { makeRecipientPolicy } from '../adapters/ses/recipient-policy.ts';
import { makeBulkClient } from '../adapters/ses/send-bulk.ts';
import { makeSliceWakes } from '../adapters/sqs/slice-wakes.ts';
import { readEnv } from '../contract/env.ts';
import { SliceWakeUp } from '../contract/messages.ts';
import { ALWAYS_AT_ONCE } from '../domain/dispatch/rate.ts';
import { sendSlice } from '../domain/dispatch/send-slice.ts';
import { sendingSettings } from '../domain/dispatch/sending-settings.ts';
import type { SendingPorts } from '../domain/dispatch/slice-run.ts';
import { logger } from '../telemetry/logger.ts';
import { publishMetrics } from '../telemetry/publish-metrics.ts';
import { sendingNews } from '../telemetry/sending-news.ts';
import { opaqueFailures } from './middleware/opaque-failures.ts';
import { alertMailSettings } from './settings/alert-mail-settings.ts';

const env = readEnv('send-slice', process.env);
const table = makeTable(env.TABLE_NAME);
const hashingKeys = makeHashingKeys(env.HASHING_SECRET_ARN);
const ses = makeBulkClient();
const settings = sendingSettings({
  leaseSeconds: env.LEASE_SECONDS,
  callTimeoutMs: env.CALL_TIMEOUT_MS,
  retryEntryAfterSeconds: env.RETRY_ENTRY_AFTER_SECONDS,
  sendsPerSecond: env.SENDS_PER_SECOND,
});
const ports: Omit<SendingPorts, 'timeLeftMs'> = {
  dispatches: makeDispatches(table),
  slices: makeSlices(table),
  receipts: makeReceipts(table),
  appeals: makeAppealStore(table),
  candidates: makeCandidates(table),
  people: makePeople(table, makeKeyring(table, env.SEALING_KEY_ARN)),
  rate: ALWAYS_AT_ONCE,
  wakes: makeSliceWakes(env.ALERTS_QUEUE_URL),
  news: sendingNews,
  openMail: async (appeal) => openAlertMail(appeal, ses, alertMailSettings(env, await hashingKeys())),
  allows: makeRecipientPolicy(env.RECIPIENT_ALLOW_LIST).allows,
  newCallId: () => crypto.randomUUID(),
  nowMs: Date.now,
};

async function answerWakeUp(record: SQSRecord, context: Context): Promise<void> {
  const slice = SliceWakeUp.parse(JSON.parse(record.body));
  const timeLeftMs = () => context.getRemainingTimeInMillis();
  const end = await sendSlice(slice, { ...ports, timeLeftMs }, settings);
  logger.info('slice ended', { ...slice, end: end.kind });
}

const processor = new BatchProcessor(EventType.SQS);

/** Sends the slices that a queue's messages point to. */
export const handler = middy<SQSEvent, SQSBatchResponse>()
  .use(publishMetrics())
  .use(opaqueFailures())
  .handler((event, context) =>
    processPartialResponse(event, (record: SQSRecord) => answerWakeUp(record, context), processor, { context }),
  );
