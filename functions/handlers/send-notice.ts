import { randomUUID } from 'node:crypto';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { makeAddressChanges } from '../adapters/dynamodb/account/address-changes.ts';
import { makeSignIns } from '../adapters/dynamodb/account/sign-ins.ts';
import { makeAppealDispatches } from '../adapters/dynamodb/appeal/appeal-dispatches.ts';
import { findNewestVersion } from '../adapters/dynamodb/appeal/appeals.ts';
import { makeRecentAppeals } from '../adapters/dynamodb/appeal/recent-appeals.ts';
import { makeDispatches } from '../adapters/dynamodb/dispatch/dispatches.ts';
import { makeReceipts } from '../adapters/dynamodb/dispatch/receipts.ts';
import { makeBudgets } from '../adapters/dynamodb/notices/budgets.ts';
import { makeConfirmations } from '../adapters/dynamodb/notices/confirmations.ts';
import { makeNotices } from '../adapters/dynamodb/notices/notices.ts';
import { makeRollingBudgets } from '../adapters/dynamodb/notices/rolling-budgets.ts';
import { makeNotMeMailboxes } from '../adapters/dynamodb/signing-up/not-me-mailboxes.ts';
import { makeSignUps } from '../adapters/dynamodb/signing-up/sign-ups.ts';
import { makeNetworkHasher } from '../adapters/dynamodb/subscriber/network-hasher.ts';
import { makeSubscriberReads } from '../adapters/dynamodb/subscriber/subscribers.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { makeStoppedFollows } from '../adapters/dynamodb/unsubscribing/stopped-follows.ts';
import { makeWelcomeReceipts } from '../adapters/dynamodb/welcome/welcome-receipts.ts';
import { makeKeyring } from '../adapters/kms/keyring.ts';
import { makeLookupKey } from '../adapters/kms/lookup-key.ts';
import { makeRequestSealer } from '../adapters/kms/request-sealer.ts';
import { makeTokenKeys } from '../adapters/kms/token-keys.ts';
import { makeHashingKeys } from '../adapters/secrets/hashing-keys.ts';
import { sendingOfCanary, sendNoticeCanary } from '../adapters/ses/notice-canary.ts';
import { makeNoticeMailer } from '../adapters/ses/notice-mailer.ts';
import { makeRecipientPolicy } from '../adapters/ses/recipient-policy.ts';
import { makeNoticeClient } from '../adapters/ses/send-notice.ts';
import { makeDeadLetters } from '../adapters/sqs/dead-letters.ts';
import { makeQueue } from '../adapters/sqs/queue.ts';
import { readEnv } from '../contract/env.ts';
import { NOTICE_IS_LATE_AFTER_MS, RINGS_FROM_RECEIVE } from '../contract/limits.ts';
import { NoticeMessage } from '../contract/messages.ts';
import { handleNotice, type NoticePorts } from '../domain/every-minute/handle-notice.ts';
import { countingMailer } from '../domain/notices/counting-mailer.ts';
import { pacedMailer } from '../domain/notices/paced-mailer.ts';
import { makeAddressHasher } from '../domain/subscriber/address-hash.ts';
import { countNoticeOutcome } from '../telemetry/count-notice-outcome.ts';
import { countNoticeLate } from '../telemetry/metrics.ts';
import { publishMetrics } from '../telemetry/publish-metrics.ts';
import { answerMessages, readMessage } from './records/answer-messages.ts';
import type { RecordEnd } from './records/answer-records.ts';
import { makeAccountRate } from './settings/account-rate.ts';
import { proveChannel } from './settings/prove-channel.ts';

const env = readEnv('send-notice', process.env);
const table = makeTable(env.TABLE_NAME);
const keyring = makeKeyring(table, env.SEALING_KEY_ARN);
const hashingKeys = makeHashingKeys(env.HASHING_SECRET_ARN, makeLookupKey(table, env.SEALING_KEY_ARN));
const tokenKeys = makeTokenKeys(table, env.SEALING_KEY_ARN, { makesFirst: true });
const sending = {
  senderName: env.SENDER_NAME,
  fromAddress: env.FROM_ADDRESS,
  replyToAddress: env.REPLY_TO_ADDRESS,
  configurationSetName: env.CONFIGURATION_SET_NAME,
  recipients: makeRecipientPolicy(env.RECIPIENT_ALLOW_LIST),
};
const wording = {
  publicUrl: env.PUBLIC_URL.replace(/\/+$/, ''),
  postalAddress: env.POSTAL_ADDRESS,
  discreetSenderName: env.DISCREET_SENDER_NAME,
};
const ses = makeNoticeClient(env.CALL_TIMEOUT_MS);
const rate = makeAccountRate(table);
const mailer = makeNoticeMailer(sending, wording, tokenKeys, ses);
const confirmations = makeConfirmations(table);
const lastingPorts = {
  subscribers: makeSubscriberReads(table, keyring),
  stoppedFollows: makeStoppedFollows(table, keyring, hashingKeys),
  signUps: makeSignUps(table, keyring),
  notMe: makeNotMeMailboxes(table),
  signIns: makeSignIns(table, keyring),
  addressChanges: makeAddressChanges(table, keyring, hashingKeys),
  notices: makeNotices(table, env.CLAIM_SECONDS, hashingKeys),
  budgets: makeBudgets(table),
  rollingBudgets: makeRollingBudgets(table, tokenKeys),
  recentAppeals: makeRecentAppeals(table),
  newestVersions: { findNewest: (appealId: string) => findNewestVersion(table, appealId) },
  appealDispatches: makeAppealDispatches(table),
  dispatches: makeDispatches(table),
  receipts: makeReceipts(table, keyring),
  welcomeReceipts: makeWelcomeReceipts(table, keyring, hashingKeys),
  confirmations,
  hashOfAddress: makeAddressHasher(hashingKeys),
  networks: makeNetworkHasher(table, hashingKeys),
  newSubscriberId: randomUUID,
  unsealRequest: makeRequestSealer(env.SEALING_KEY_ARN).unsealRequest,
};
const limits = {
  confirmWithinDays: env.CONFIRM_WITHIN_DAYS,
  remindAfterHours: env.REMIND_AFTER_HOURS,
  confirmationsPerAddressPerDay: env.CONFIRMATIONS_PER_ADDRESS_PER_DAY,
  confirmationsPerNetworkPerHour: env.CONFIRMATIONS_PER_NETWORK_PER_HOUR,
  confirmationsPerHour: env.CONFIRMATIONS_PER_HOUR,
  signInsPerAddressPerDay: env.SIGN_INS_PER_ADDRESS_PER_DAY,
  signInsPerAddressPerHour: env.SIGN_INS_PER_ADDRESS_PER_HOUR,
  signInsPerAddressAndNetworkPerHour: env.SIGN_INS_PER_ADDRESS_AND_NETWORK_PER_HOUR,
  breaker: {
    bounces: env.BREAKER_BOUNCES,
    bounceShare: env.BREAKER_BOUNCE_SHARE,
    complaints: env.BREAKER_COMPLAINTS,
    complaintShare: env.BREAKER_COMPLAINT_SHARE,
    perSource: { bounces: env.BREAKER_BOUNCES_PER_SOURCE, complaints: env.BREAKER_COMPLAINTS_PER_SOURCE },
    perHourWhileOpen: env.BREAKER_PER_HOUR_WHILE_OPEN,
  },
};
const notices = makeQueue<NoticeMessage>(env.NOTICES_QUEUE_URL);
const letters = {
  notices: makeDeadLetters(env.NOTICES_LETTERS_URL),
  signUps: makeDeadLetters(env.SIGN_UPS_LETTERS_URL),
};

/** What is kept free after a call to write down what became of it. */
const RECORD_WITHIN_MS = 2_000;

function portsUntil(latestMs: number): NoticePorts {
  return {
    ...lastingPorts,
    mailer: countingMailer(pacedMailer(mailer, rate, latestMs), confirmations, Date.now),
    async sendCanary(run) {
      const canary = { channel: 'notices', ...(run && { run }) } as const;
      const canaryMailer = makeNoticeMailer(sendingOfCanary(canary, sending), wording, tokenKeys, ses);
      await proveChannel({ channel: 'notices', latestMs, rate, send: () => sendNoticeCanary(canary, canaryMailer) });
    },
  };
}

/** Whether a message lay too long before a worker got to it. One that fails or waits for SES is told in other ways, by its attempts. */
const hasWaited = ({ attributes }: SQSRecord, nowMs: number) =>
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
  if (hasWaited(record, nowMs)) countNoticeLate();
  const latestMs = nowMs + context.getRemainingTimeInMillis() - env.CALL_TIMEOUT_MS - RECORD_WITHIN_MS;
  const outcome = await handleNotice(message, portsUntil(latestMs), limits, nowMs);
  if (outcome) countNoticeOutcome(outcome);
  return 'done';
}

/** Sends the mails that somebody's own act asks for; what fails comes back by the queue. */
export const handler = middy<SQSEvent, SQSBatchResponse>()
  .use(publishMetrics())
  .handler((event, context) =>
    answerMessages(event, context, {
      take: (record) => take(record, context),
      lettersFor: (record) => (isOfSignUps(record) ? letters.signUps : letters.notices),
      ringsFromReceive: RINGS_FROM_RECEIVE.notices,
    }),
  );
