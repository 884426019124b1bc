import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { makeTokenKeys } from '../../adapters/kms/token-keys.ts';
import { makeDeadLetters } from '../../adapters/sqs/dead-letters.ts';
import { makeQueue } from '../../adapters/sqs/queue.ts';
import { readEnv } from '../../contract/env.ts';
import { NOTICE_IS_LATE_AFTER_MS, RINGS_FROM_RECEIVE } from '../../contract/limits.ts';
import { NoticeMessage } from '../../contract/messages.ts';
import { handleNotice } from '../../domain/every-minute/handle-notice.ts';
import { countNoticeOutcome } from '../../telemetry/count-notice-outcome.ts';
import { countNoticeLate } from '../../telemetry/metrics.ts';
import { publishMetrics } from '../../telemetry/publish-metrics.ts';
import { makeNoticePorts } from '../notices/notice-ports.ts';
import { makeNoticeSender } from '../notices/notice-sender.ts';
import { receiveLimits } from '../notices/receive-limits.ts';
import { answerMessages, readMessage } from '../records/answer-messages.ts';
import type { RecordEnd } from '../records/answer-records.ts';
import { openStore } from '../settings/open-store.ts';

const env = readEnv('send-notice', process.env);
const store = openStore(env);
const tokenKeys = makeTokenKeys(store.table, env.SEALING_KEY_ARN, { makesFirst: true });
const ports = makeNoticePorts(env, store, tokenKeys);
const senderUntil = makeNoticeSender(env, store.table, tokenKeys, ports.confirmations);
const limits = receiveLimits(env);
const notices = makeQueue<NoticeMessage>(env.NOTICES_QUEUE_URL);
const letters = {
  notices: makeDeadLetters(env.NOTICES_LETTERS_URL),
  signUps: makeDeadLetters(env.SIGN_UPS_LETTERS_URL),
};

const requestMails = { togetherMs: env.REQUESTS_TOGETHER_SECONDS * 1_000, perDay: env.REQUEST_MAILS_PER_DAY };
const enqueueLater = (message: NoticeMessage, afterMs: number) => notices.send([message], afterMs / 1_000);

/** What is kept free after a call to write down what became of it. */
const RECORD_WITHIN_MS = 2_000;

/** Whether a message lay too long before a worker got to it. One that fails or waits for SES is told in other ways, by its attempts. */
const hasWaited = (message: NoticeMessage, { attributes }: SQSRecord, nowMs: number) =>
  !('isLater' in message && message.isLater) &&
  Number(attributes.ApproximateReceiveCount) < RINGS_FROM_RECEIVE.notices &&
  nowMs - Number(attributes.SentTimestamp) > NOTICE_IS_LATE_AFTER_MS;

const isOfSignUps = ({ eventSourceARN }: Pick<SQSRecord, 'eventSourceARN'>) =>
  eventSourceARN === env.SIGN_UPS_QUEUE_ARN;

async function take(record: SQSRecord, context: Context): Promise<RecordEnd> {
  const message = readMessage(NoticeMessage, record);
  if (!message) return 'unreadable';
  // By way of both queues one mail proves both: where either stands still, none arrives.
  if (message.kind === 'canary' && isOfSignUps(record)) {
    await notices.send([message]);
    return 'done';
  }
  const nowMs = Date.now();
  if (hasWaited(message, record, nowMs)) countNoticeLate();
  const latestMs = nowMs + context.getRemainingTimeInMillis() - env.CALL_TIMEOUT_MS - RECORD_WITHIN_MS;
  const outcome = await handleNotice(
    message,
    { ...ports, ...senderUntil(latestMs), enqueueLater, requestMails },
    limits,
    nowMs,
  );
  if (outcome) countNoticeOutcome(outcome);
  return 'done';
}

/** Sends the mails that a reader's own act asks for; what fails comes back by the queue. */
export const handler = middy<SQSEvent, SQSBatchResponse>()
  .use(publishMetrics())
  .handler((event, context) =>
    answerMessages(event, context, {
      take: (record) => take(record, context),
      lettersFor: (record) => (isOfSignUps(record) ? letters.signUps : letters.notices),
      ringsFromReceive: RINGS_FROM_RECEIVE.notices,
    }),
  );
