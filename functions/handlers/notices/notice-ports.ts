import { randomUUID } from 'node:crypto';
import { makeAddressChanges } from '../../adapters/dynamodb/account/address-changes.ts';
import { makeSignIns } from '../../adapters/dynamodb/account/sign-ins.ts';
import { makeAppealDispatches } from '../../adapters/dynamodb/appeal/appeal-dispatches.ts';
import { findNewestVersion } from '../../adapters/dynamodb/appeal/appeals.ts';
import { findCaseNames } from '../../adapters/dynamodb/appeal/case-names.ts';
import { makeRecentAppeals } from '../../adapters/dynamodb/appeal/recent-appeals.ts';
import { makeProposalReads } from '../../adapters/dynamodb/deciding/proposal-reads.ts';
import { makeDispatches } from '../../adapters/dynamodb/dispatch/dispatches.ts';
import { makeReceipts } from '../../adapters/dynamodb/dispatch/receipts.ts';
import { makeDraftReads } from '../../adapters/dynamodb/drafts/draft-reads.ts';
import { makeDraftTestReads } from '../../adapters/dynamodb/drafts/draft-tests.ts';
import { findConsents } from '../../adapters/dynamodb/members/consents.ts';
import { makeMembersOf } from '../../adapters/dynamodb/members/members-of.ts';
import { makeOfficeEntries } from '../../adapters/dynamodb/members/office-entries.ts';
import { makeOffices } from '../../adapters/dynamodb/members/offices.ts';
import { makeBudgets, makeBudgetsOf } from '../../adapters/dynamodb/notices/budgets.ts';
import { makeConfirmations } from '../../adapters/dynamodb/notices/confirmations.ts';
import { makeNotices } from '../../adapters/dynamodb/notices/notices.ts';
import { makeRollingBudgets } from '../../adapters/dynamodb/notices/rolling-budgets.ts';
import { makePublisherStore } from '../../adapters/dynamodb/publishing/publishers.ts';
import { makeNotMeMailboxes } from '../../adapters/dynamodb/signing-up/not-me-mailboxes.ts';
import { makeSignUps } from '../../adapters/dynamodb/signing-up/sign-ups.ts';
import { makeNetworkHasher } from '../../adapters/dynamodb/subscriber/network-hasher.ts';
import { makeSubscriberReads } from '../../adapters/dynamodb/subscriber/subscribers.ts';
import { makeStoppedFollows } from '../../adapters/dynamodb/unsubscribing/stopped-follows.ts';
import { makeWelcomeReceipts } from '../../adapters/dynamodb/welcome/welcome-receipts.ts';
import { makeRequestSealer } from '../../adapters/kms/request-sealer.ts';
import type { EnvOf } from '../../contract/env.ts';
import { namesUnanswered } from '../../domain/publishing/consents.ts';
import { signInIdOf, signUpIdOf } from '../../domain/tokens/hashing-keys.ts';
import type { TokenKeyReader } from '../../domain/tokens/token-keys.ts';
import { notePassedOver } from '../../telemetry/note-unreadable.ts';
import type { Store } from '../settings/open-store.ts';

export const makeNoticePorts = (env: EnvOf<'send-notice'>, store: Store, tokenKeys: TokenKeyReader) => ({
  ...subscriberPorts(store),
  ...signingUpPorts(store, env),
  ...accountPorts(store),
  ...unsubscribingPorts(store),
  ...appealPorts(store),
  ...dispatchPorts(store),
  ...welcomePorts(store),
  ...membersPorts(store),
  ...noticesPorts(store, env, tokenKeys),
});

const subscriberPorts = ({ table, keyring, hashingKeys, hashOfAddress }: Store) => ({
  subscribers: makeSubscriberReads(table, keyring),
  networks: makeNetworkHasher(table, hashingKeys),
  hashOfAddress,
});

const signingUpPorts = ({ table, keyring, hashingKeys }: Store, { SEALING_KEY_ARN }: EnvOf<'send-notice'>) => ({
  signUps: makeSignUps(table, keyring),
  signUpIdOf: async (requestId: string) => signUpIdOf(requestId, await hashingKeys()),
  notMe: makeNotMeMailboxes(table),
  newSubscriberId: randomUUID,
  newFollowId: randomUUID,
  unsealRequest: makeRequestSealer(SEALING_KEY_ARN).unsealRequest,
});

const accountPorts = ({ table, keyring, hashingKeys }: Store) => ({
  signIns: makeSignIns(table, keyring),
  signInIdOf: async (requestId: string) => signInIdOf(requestId, await hashingKeys()),
  addressChanges: makeAddressChanges(table, keyring, hashingKeys, notePassedOver),
});

const unsubscribingPorts = ({ table, keyring, hashingKeys }: Store) => ({
  stoppedFollows: makeStoppedFollows(table, keyring, hashingKeys, notePassedOver),
});

const appealPorts = ({ table, keyring }: Store) => ({
  unansweredNames: async (publisherId: string, appealId: string) =>
    namesUnanswered(await findConsents(table, keyring, publisherId, appealId)),
  namesOfCases: (appealIds: readonly string[]) => findCaseNames(table, appealIds),
  recentAppeals: makeRecentAppeals(table),
  newestVersions: { findNewest: (appealId: string) => findNewestVersion(table, appealId) },
  appealDispatches: makeAppealDispatches(table),
});

const dispatchPorts = ({ table, keyring }: Store) => ({
  dispatches: makeDispatches(table),
  receipts: makeReceipts(table, keyring),
});

const welcomePorts = ({ table, keyring, hashingKeys }: Store) => ({
  welcomeReceipts: makeWelcomeReceipts(table, keyring, hashingKeys),
});

const membersPorts = ({ table, keyring }: Store) => ({
  offices: makeOffices(table, keyring),
  officeEntries: makeOfficeEntries(table, keyring),
  membersOf: makeMembersOf(table, keyring),
  contactOf: async (publisherId: string) => (await makePublisherStore(table).findPublisher(publisherId))?.contact,
  draftTests: makeDraftTestReads(table, keyring),
  proposals: makeProposalReads(table, keyring),
  deskDrafts: makeDraftReads(table, keyring),
});

const noticesPorts = ({ table, hashingKeys }: Store, env: EnvOf<'send-notice'>, tokenKeys: TokenKeyReader) => ({
  notices: makeNotices(table, env.CLAIM_SECONDS, hashingKeys),
  budgets: makeBudgets(table),
  budgetsOf: makeBudgetsOf(table, hashingKeys),
  rollingBudgets: makeRollingBudgets(table, tokenKeys),
  confirmations: makeConfirmations(table),
});
