import { randomUUID } from 'node:crypto';
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import {
  findCaseNames,
  findConsents,
  findNewestVersion,
  makeAddressChanges,
  makeAppealDispatches,
  makeBudgets,
  makeBudgetsOf,
  makeConfirmations,
  makeDispatches,
  makeDraftReads,
  makeDraftTestReads,
  makeMembersOf,
  makeNetworkHasher,
  makeNotices,
  makeNotMeMailboxes,
  makeOfficeEntries,
  makeOffices,
  makeProposalReads,
  makePublisherStore,
  makeReceipts,
  makeRecentAppeals,
  makeRollingBudgets,
  makeSignIns,
  makeSignUps,
  makeStoppedFollows,
  makeSubscriberReads,
  makeWelcomeReceipts,
} from '../../adapters/dynamodb/dynamodb.ts';
import { makeRequestSealer, makeTokenKeys } from '../../adapters/kms/kms.ts';
import { makeDeadLetters } from '../../adapters/sqs/sqs.ts';
import { readEnv } from '../../contract/env.ts';
import { NOTICE_IS_LATE_AFTER_MS, RINGS_FROM_RECEIVE } from '../../contract/limits.ts';
import { NoticeMessage } from '../../contract/messages.ts';
import { titleOfAct } from '../../domain/deciding/deciding.ts';
import { handleNotice } from '../../domain/every-minute/every-minute.ts';
import { namesUnanswered } from '../../domain/publishing/publishing.ts';
import type { ReceiveLimits } from '../../domain/signing-up/signing-up.ts';
import { signInIdOf, signUpIdOf } from '../../domain/tokens/tokens.ts';
import { countNoticeOutcome } from '../../telemetry/count-notice-outcome.ts';
import { countNoticeLate } from '../../telemetry/metrics.ts';
import { notePassedOver } from '../../telemetry/note-unreadable.ts';
import { answerMessages, type RecordEnd, readMessage } from '../composition/answer-records.ts';
import { makeNoticeSender } from '../composition/notice-sender.ts';
import { openNotices } from '../composition/open-notices.ts';
import { openStore } from '../composition/open-store.ts';
import { worker } from '../composition/worker.ts';

const env = readEnv('send-notice', process.env);
const store = openStore(env);
const { table, keyring, hashingKeys, hashOfAddress } = store;
const tokenKeys = makeTokenKeys(table, env.SEALING_KEY_ARN, { makesFirst: true });
const notices = openNotices(env);
const confirmations = makeConfirmations(table);

const reads = {
  proposals: makeProposalReads(table, keyring),
  deskDrafts: makeDraftReads(table, keyring),
  newestVersions: { findNewest: (appealId: string) => findNewestVersion(table, appealId) },
};
const ports = {
  ...reads,
  titleOf: (act: Parameters<typeof titleOfAct>[0]) => titleOfAct(act, reads),
  subscribers: makeSubscriberReads(table, keyring),
  networks: makeNetworkHasher(table, hashingKeys),
  hashOfAddress,
  signUps: makeSignUps(table, keyring),
  signUpIdOf: async (requestId: string) => signUpIdOf(requestId, await hashingKeys()),
  notMe: makeNotMeMailboxes(table),
  newSubscriberId: randomUUID,
  newFollowId: randomUUID,
  unsealRequest: makeRequestSealer(env.SEALING_KEY_ARN).unsealRequest,
  signIns: makeSignIns(table, keyring),
  signInIdOf: async (requestId: string) => signInIdOf(requestId, await hashingKeys()),
  addressChanges: makeAddressChanges(table, keyring, hashingKeys, notePassedOver),
  stoppedFollows: makeStoppedFollows(table, keyring, hashingKeys, notePassedOver),
  unansweredNames: async (publisherId: string, appealId: string) =>
    namesUnanswered(await findConsents(table, keyring, publisherId, appealId)),
  namesOfCases: (appealIds: readonly string[]) => findCaseNames(table, appealIds),
  recentAppeals: makeRecentAppeals(table),
  appealDispatches: makeAppealDispatches(table),
  dispatches: makeDispatches(table),
  receipts: makeReceipts(table, keyring),
  welcomeReceipts: makeWelcomeReceipts(table, keyring, hashingKeys),
  offices: makeOffices(table, keyring),
  officeEntries: makeOfficeEntries(table, keyring),
  membersOf: makeMembersOf(table, keyring),
  contactOf: async (publisherId: string) => (await makePublisherStore(table).findPublisher(publisherId))?.contact,
  draftTests: makeDraftTestReads(table, keyring),
  notices: makeNotices(table, env.CLAIM_SECONDS, hashingKeys),
  budgets: makeBudgets(table),
  budgetsOf: makeBudgetsOf(table, hashingKeys),
  rollingBudgets: makeRollingBudgets(table, tokenKeys),
  confirmations,
  requestMails: { togetherMs: env.REQUESTS_TOGETHER_SECONDS * 1_000, perDay: env.REQUEST_MAILS_PER_DAY },
  enqueueLater: (message: NoticeMessage, afterMs: number) => notices.send([message], afterMs / 1_000),
};
const senderUntil = makeNoticeSender(env, table, tokenKeys, confirmations);

const limits: ReceiveLimits = {
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

const letters = {
  notices: makeDeadLetters(env.NOTICES_LETTERS_URL),
  signUps: makeDeadLetters(env.SIGN_UPS_LETTERS_URL),
};

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
  const outcome = await handleNotice(message, { ...ports, ...senderUntil(latestMs) }, limits, nowMs);
  if (outcome) countNoticeOutcome(outcome);
  return 'done';
}

/** Sends the mails that a reader's own act asks for; what fails comes back by the queue. */
export const handler = worker((event: SQSEvent, context) =>
  answerMessages(event, context, {
    take: (record) => take(record, context),
    lettersFor: (record) => (isOfSignUps(record) ? letters.signUps : letters.notices),
    ringsFromReceive: RINGS_FROM_RECEIVE.notices,
  }),
);
