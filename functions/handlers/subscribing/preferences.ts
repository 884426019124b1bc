import { randomBytes, randomUUID } from 'node:crypto';
import { makeAddressChanges } from '../../adapters/dynamodb/account/address-changes.ts';
import { makeErasure } from '../../adapters/dynamodb/account/erasure.ts';
import { makeSessions } from '../../adapters/dynamodb/account/sessions.ts';
import { makeSignIns } from '../../adapters/dynamodb/account/sign-ins.ts';
import { findCaseNames } from '../../adapters/dynamodb/appeal/case-names.ts';
import { makeDigestSlots } from '../../adapters/dynamodb/digests/digest-slots.ts';
import { makeTransientBounces } from '../../adapters/dynamodb/feedback/transient-bounces.ts';
import { makeBudgetsOf } from '../../adapters/dynamodb/notices/budgets.ts';
import { makeRollingBudgets } from '../../adapters/dynamodb/notices/rolling-budgets.ts';
import { makeNotMeMailboxes } from '../../adapters/dynamodb/signing-up/not-me-mailboxes.ts';
import { makeSignUpsOfAddress } from '../../adapters/dynamodb/signing-up/sign-ups-of-address.ts';
import { makeNetworkHasher } from '../../adapters/dynamodb/subscriber/network-hasher.ts';
import { makeTopicRows } from '../../adapters/dynamodb/subscriber/topic-rows.ts';
import { makeHeldRemovals } from '../../adapters/dynamodb/unsubscribing/held-removals.ts';
import { makeStoppedFollows } from '../../adapters/dynamodb/unsubscribing/stopped-follows.ts';
import { makeTokenKeys } from '../../adapters/kms/token-keys.ts';
import { readEnv } from '../../contract/env.ts';
import { textOfBytes } from '../../domain/base64url.ts';
import { ownAddresses } from '../../domain/subscriber/address/own-addresses.ts';
import { changeIdOf } from '../../domain/tokens/hashing-keys.ts';
import { notePassedOver, noteUnreadable } from '../../telemetry/note-unreadable.ts';
import { pageHandler } from '../../web/kit/page-handler.ts';
import { siteOf } from '../../web/kit/site.ts';
import { accountRoutes } from '../../web/preferences/account-routes.ts';
import { preferenceRoutes } from '../../web/preferences/preference-routes.ts';
import { signInRoutes } from '../../web/preferences/sign-in.ts';
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
