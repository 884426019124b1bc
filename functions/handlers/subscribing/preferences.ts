import { randomBytes, randomUUID } from 'node:crypto';
import {
  findCaseNames,
  makeAddressChanges,
  makeBudgetsOf,
  makeDigestSlots,
  makeErasure,
  makeHeldRemovals,
  makeNetworkHasher,
  makeNotMeMailboxes,
  makeRollingBudgets,
  makeSessions,
  makeSignIns,
  makeSignUpsOfAddress,
  makeStoppedFollows,
  makeTopicRows,
  makeTransientBounces,
} from '../../adapters/dynamodb/dynamodb.ts';
import { makeTokenKeys } from '../../adapters/kms/kms.ts';
import { readEnv } from '../../contract/env.ts';
import { textOfBytes } from '../../domain/base64url.ts';
import { ownAddresses } from '../../domain/subscriber/subscriber.ts';
import { changeIdOf } from '../../domain/tokens/tokens.ts';
import { notePassedOver, noteUnreadable } from '../../telemetry/note-unreadable.ts';
import { pageHandler, siteOf } from '../../web/kit/kit.ts';
import { accountRoutes, preferenceRoutes, signInRoutes } from '../../web/preferences/preferences.ts';
import { openNotices } from '../composition/open-notices.ts';
import { openSubscribers } from '../composition/open-store.ts';
import { topicPlacesOf } from '../composition/topic-places.ts';

const env = readEnv('preferences', process.env);
const site = siteOf(env);
const { table, keyring, hashingKeys, hashOfAddress, subscribers } = openSubscribers(env);
const placeOfTopic = topicPlacesOf(table, env);
const tokenKeys = makeTokenKeys(table, env.SEALING_KEY_ARN);
const notices = openNotices(env);

/** As many as a token's own: they can't be guessed. */
const SESSION_SECRET_BYTES = 32;

const ports = {
  subscribers,
  stoppedFollows: makeStoppedFollows(table, keyring, hashingKeys, notePassedOver),
  namesOfCases: (appealIds: readonly string[]) => findCaseNames(table, appealIds),
  topicRows: makeTopicRows(table, keyring, hashingKeys, placeOfTopic),
  digestSlots: makeDigestSlots(table),
  sessions: makeSessions(table, keyring),
  signIns: makeSignIns(table, keyring),
  addressChanges: makeAddressChanges(table, keyring, hashingKeys, notePassedOver),
  signUpsOfAddress: makeSignUpsOfAddress(table, keyring),
  heldRemovals: makeHeldRemovals(table),
  transientBounces: makeTransientBounces(table, keyring),
  notMe: makeNotMeMailboxes(table),
  erasure: makeErasure(table, keyring, hashingKeys, noteUnreadable, placeOfTopic),
  budgetsOf: makeBudgetsOf(table, hashingKeys),
  rollingBudgets: makeRollingBudgets(table, tokenKeys),
  networks: makeNetworkHasher(table, hashingKeys),
  noticeQueue: notices,
  changeQueue: notices,
  hashOfAddress,
  isOwnAddress: ownAddresses(env.OWN_ADDRESSES.split(',')),
  tokenKeys,
  newFollowId: randomUUID,
  changeIdOf: async (subscriberId: string, formId: string) => changeIdOf(subscriberId, formId, await hashingKeys()),
  newChangeId: randomUUID,
  newSessionSecret: () => textOfBytes(randomBytes(SESSION_SECRET_BYTES)),
  nowMs: Date.now,
};

/** Lets a subscriber in by the link in a mail to them, and shows and changes what they chose and what is kept of them. */
export const handler = pageHandler(site, [...signInRoutes(ports), ...preferenceRoutes(ports), ...accountRoutes(ports)]);
