import { randomBytes, randomUUID } from 'node:crypto';
import { makeAppealDispatches } from '../../adapters/dynamodb/appeal/appeal-dispatches.ts';
import { makeAppealReads, makeAppealStore } from '../../adapters/dynamodb/appeal/appeals.ts';
import { findCards } from '../../adapters/dynamodb/archive/cards.ts';
import { makeSendingProposals } from '../../adapters/dynamodb/deciding/sending-proposals.ts';
import { makeDispatches } from '../../adapters/dynamodb/dispatch/dispatches.ts';
import { slicesOf } from '../../adapters/dynamodb/dispatch/slices.ts';
import { makeBroughtDrafts } from '../../adapters/dynamodb/drafts/brought-drafts.ts';
import { makeDrafts } from '../../adapters/dynamodb/drafts/desk-drafts.ts';
import { makeDraftCleaning } from '../../adapters/dynamodb/drafts/draft-cleaning.ts';
import { makeDraftTests } from '../../adapters/dynamodb/drafts/draft-tests.ts';
import { makeKeptDrafts } from '../../adapters/dynamodb/drafts/kept-drafts.ts';
import { deliveriesOf } from '../../adapters/dynamodb/feedback/deliveries.ts';
import { makeKeptTexts } from '../../adapters/dynamodb/kept/kept-texts.ts';
import { isMailHeld } from '../../adapters/dynamodb/mail-hold.ts';
import { makeDeskSessionReads } from '../../adapters/dynamodb/members/desk-sessions.ts';
import { makeOfficeEntries } from '../../adapters/dynamodb/members/office-entries.ts';
import { makeOffices } from '../../adapters/dynamodb/members/offices.ts';
import { makeAddresseeBook } from '../../adapters/dynamodb/publishing/addressees.ts';
import { makeOwnAppeals } from '../../adapters/dynamodb/publishing/own-appeals.ts';
import { makeReleaseLists } from '../../adapters/dynamodb/publishing/releases.ts';
import { makeTable } from '../../adapters/dynamodb/table.ts';
import { makeKeyring } from '../../adapters/kms/keyring.ts';
import { makeTokenKeys } from '../../adapters/kms/token-keys.ts';
import { makeAudienceCounter } from '../../adapters/lambda/audience-counter.ts';
import { makePageReader } from '../../adapters/lambda/page-reader.ts';
import { makeSendingSteerer } from '../../adapters/lambda/sending-steerer.ts';
import { makeQueue } from '../../adapters/sqs/queue.ts';
import { readEnv } from '../../contract/env.ts';
import { SQS_MAX_DELAY_SECONDS } from '../../contract/limits.ts';
import type { NoticeMessage, SendingDue } from '../../contract/messages.ts';
import type { AskedToMail } from '../../domain/deciding/ask-to-send.ts';
import type { SendingRef } from '../../domain/deciding/sending-proposal.ts';
import type { ActToTell } from '../../domain/members/mail-colleague-acted.ts';
import type { InvitationToMail } from '../../domain/members/team/mail-invitation.ts';
import type { ProposalToMail } from '../../domain/members/team/mail-proposal.ts';
import type { TeamChangeToMail } from '../../domain/members/team/tell-team.ts';
import { composeRoutes } from '../../web/desk/compose/compose-routes.ts';
import { askRoutes } from '../../web/desk/decide/ask-routes.ts';
import { decideRoutes } from '../../web/desk/decide/decide-routes.ts';
import { deskRoutes } from '../../web/desk/home/home-routes.ts';
import { memberRoutes } from '../../web/desk/kit/member-routes.ts';
import { previewRoutes } from '../../web/desk/preview/preview-routes.ts';
import { sendingRoutes } from '../../web/desk/sending/sending-routes.ts';
import { endCaseRoutes } from '../../web/desk/sent/end-case.ts';
import { sentRoutes } from '../../web/desk/sent/sent-routes.ts';
import { takeBackRoutes } from '../../web/desk/sent/take-back.ts';
import { teamRoutes } from '../../web/desk/team/team-routes.ts';
import { versionsRoutes } from '../../web/desk/versions/versions.ts';
import { withdrawRoutes } from '../../web/desk/withdraw/withdraw-routes.ts';
import { pageHandler } from '../../web/kit/page-handler.ts';
import { siteOf } from '../../web/kit/site.ts';
import { previewPorts } from '../settings/preview-ports.ts';
import { publishingLimits } from '../settings/publishing-limits.ts';

const env = readEnv('desk', process.env);
const table = makeTable(env.TABLE_NAME);
const keyring = makeKeyring(table, env.SEALING_KEY_ARN);

const notices = makeQueue<NoticeMessage>(env.NOTICES_QUEUE_URL);
const sendings = makeQueue<SendingDue>(env.SENDINGS_QUEUE_URL);

const ownAppeals = makeOwnAppeals(table);
const releases = makeReleaseLists(table);

const ports = {
  sessions: makeDeskSessionReads(table, keyring),
  offices: makeOffices(table, keyring),
  tokenKeys: makeTokenKeys(table, env.SEALING_KEY_ARN),
  drafts: { ...makeDrafts(table, keyring), ...makeKeptDrafts(table) },
  ownAppeals,
  appeals: makeAppealReads(table),
  addressees: makeAddresseeBook(table),
  readPage: makePageReader(env.READ_PAGE_FUNCTION_ARN),
  officeEntries: makeOfficeEntries(table, keyring),
  enqueueInvited: (invitation: InvitationToMail) => notices.send([{ kind: 'member-invited', ...invitation }]),
  enqueueProposed: (proposals: readonly ProposalToMail[]) =>
    notices.send(proposals.map((one) => ({ kind: 'team-proposed', ...one }))),
  enqueueActed: (acts: readonly ActToTell[]) => notices.send(acts.map((one) => ({ kind: 'colleague-acted', ...one }))),
  enqueueTeamChanged: (changes: readonly TeamChangeToMail[]) =>
    notices.send(changes.map((one) => ({ kind: 'team-changed', ...one }))),
  newId: randomUUID,
  nowMs: Date.now,
};

const versions = {
  appeals: makeAppealStore(table, env.ENDED_TABLE_NAME, keyring),
  newId: randomUUID,
  randomBytes,
  nowMs: Date.now,
  startDispatchAfterMs: env.START_DISPATCH_AFTER_SECONDS * 1_000,
  limits: publishingLimits(env),
};

/** What goes out within a quarter of an hour is woken by its own message; the sweep wakes the rest. */
async function wakeSending({ publisherId, proposalId }: SendingRef, atMs: number): Promise<void> {
  const inSeconds = (atMs - Date.now()) / 1_000;
  if (inSeconds <= SQS_MAX_DELAY_SECONDS) await sendings.send([{ publisherId, proposalId }], inSeconds);
}

const deciding = {
  ...ports,
  ...previewPorts(env, table),
  proposals: makeSendingProposals(table, keyring),
  countReaders: makeAudienceCounter(env.PREVIEW_APPEAL_FUNCTION_ARN),
  sendsPerSecond: env.SENDS_PER_SECOND,
  graceSeconds: env.GRACE_SECONDS,
  aloneSeconds: env.ALONE_SECONDS,
  enqueueAsked: (asked: readonly AskedToMail[]) =>
    notices.send(asked.map((one) => ({ kind: 'sending-asked', ...one }))),
  wakeSending,
};

const watching = {
  appealDispatches: makeAppealDispatches(table),
  dispatches: makeDispatches(table),
  slicesOf: (dispatchId: string) => slicesOf(table, dispatchId),
  deliveriesOf: (dispatchId: string) => deliveriesOf(table, dispatchId),
  isMailHeld: () => isMailHeld(table),
};

/** The pages that the members of a publisher's office work at. */
export const handler = pageHandler(
  siteOf(env),
  memberRoutes(ports, [
    ...deskRoutes({
      ...ports,
      releases,
      brought: makeBroughtDrafts(table),
      consents: { findOf: versions.appeals.findConsents },
      ...watching,
      proposals: deciding.proposals,
    }),
    ...composeRoutes({ ...deciding, ...ports, releases }),
    ...versionsRoutes(deciding),
    ...previewRoutes({
      ...deciding,
      ...watching,
      draftTests: makeDraftTests(table, keyring),
      enqueueTests: (tests) => notices.send(tests.map((test) => ({ kind: 'draft-test-wanted', ...test }))),
    }),
    ...askRoutes(deciding),
    ...decideRoutes({ ...deciding, ...watching }),
    ...sendingRoutes({ ...ports, ...watching, steer: makeSendingSteerer(env.STEER_DISPATCH_FUNCTION_ARN) }),
    ...sentRoutes({
      ...deciding,
      ...watching,
      appeals: versions.appeals,
    }),
    ...endCaseRoutes({ ...versions, enqueueActed: deciding.enqueueActed }),
    ...takeBackRoutes({ ...deciding, ...watching, ...versions }),
    ...withdrawRoutes({
      ...deciding,
      ...watching,
      ...versions,
      drafts: makeDraftCleaning(table, keyring),
      keptTexts: makeKeptTexts(table, keyring, Date.now),
    }),
    ...teamRoutes({
      ...ports,
      proposals: deciding.proposals,
      aloneSeconds: env.ALONE_SECONDS,
      findCards: (appealIds) => findCards(table, appealIds),
    }),
  ]),
);
