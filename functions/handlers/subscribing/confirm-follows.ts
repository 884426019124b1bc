import { randomUUID } from 'node:crypto';
import {
  findCaseNames,
  makeBudgetsOf,
  makeDigestSlots,
  makeNetworkHasher,
  makeNotMeMailboxes,
  makeRollingBudgets,
  makeSignUps,
  makeTopicRows,
} from '../../adapters/dynamodb/dynamodb.ts';
import { makeTokenKeys } from '../../adapters/kms/kms.ts';
import { makeQueue } from '../../adapters/sqs/sqs.ts';
import { readEnv } from '../../contract/env.ts';
import type { SignUpMessage } from '../../contract/messages.ts';
import { newestTokenKey, signUpIdOf } from '../../domain/tokens/tokens.ts';
import { confirmRoutes } from '../../web/confirm/confirm.ts';
import { pageHandler, siteOf } from '../../web/kit/kit.ts';
import { openNotices } from '../composition/open-notices.ts';
import { openSubscribers } from '../composition/open-store.ts';
import { topicPlacesOf } from '../composition/topic-places.ts';

const env = readEnv('confirm-follows', process.env);
const site = siteOf(env);
const { table, keyring, hashingKeys, hashOfAddress, endings, subscribers } = openSubscribers(env);
const placeOfTopic = topicPlacesOf(table, env, { followsFirst: true });
const notices = openNotices(env);
const signUps = makeQueue<SignUpMessage>(env.SIGN_UPS_QUEUE_URL);
// The page after the form signs its own, before the first mail of a deployment leaves.
const tokenKeys = makeTokenKeys(table, env.SEALING_KEY_ARN, { makesFirst: true });

/** Every page between the sign-up form and the first alert: shows what will be followed, and follows it by button or by code. */
export const handler = pageHandler(
  site,
  confirmRoutes({
    newFormId: randomUUID,
    // After a change of keys a form of before is like one of another day.
    formKey: async () => newestTokenKey(await tokenKeys()).signing,
    enqueueConfirming: (message) =>
      message.kind === 'confirmation-wanted' ? signUps.send([message]) : notices.send([message]),
    budgetsOf: makeBudgetsOf(table, hashingKeys),
    rollingBudgets: makeRollingBudgets(table, tokenKeys),
    notMe: makeNotMeMailboxes(table),
    networks: makeNetworkHasher(table, hashingKeys),
    signUps: makeSignUps(table, keyring),
    signUpIdOf: async (requestId) => signUpIdOf(requestId, await hashingKeys()),
    subscribers,
    namesOfCases: (appealIds) => findCaseNames(table, appealIds),
    topicRows: makeTopicRows(table, keyring, hashingKeys, placeOfTopic),
    digestSlots: makeDigestSlots(table),
    hashOfAddress,
    tokenKeys,
    signUpEndings: endings,
    confirmWithinDays: env.CONFIRM_WITHIN_DAYS,
    replyToAddress: env.REPLY_TO_ADDRESS,
    discreetSenderName: env.DISCREET_SENDER_NAME,
    nowMs: Date.now,
  }),
);
