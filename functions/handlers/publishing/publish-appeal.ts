import { randomBytes, randomUUID } from 'node:crypto';
import type { Context, SQSEvent } from 'aws-lambda';
import { makeAppealStore } from '../../adapters/dynamodb/appeal/appeals.ts';
import { makeSendingProposals } from '../../adapters/dynamodb/deciding/sending-proposals.ts';
import { makeBroughtDrafts } from '../../adapters/dynamodb/drafts/brought-drafts.ts';
import { makeDrafts } from '../../adapters/dynamodb/drafts/desk-drafts.ts';
import { makeDraftCleaning } from '../../adapters/dynamodb/drafts/draft-cleaning.ts';
import { makeKeptTexts } from '../../adapters/dynamodb/kept/kept-texts.ts';
import { makeOfficeReads } from '../../adapters/dynamodb/members/offices.ts';
import { makeAddresseeBook } from '../../adapters/dynamodb/publishing/addressees.ts';
import { makePublisherStore } from '../../adapters/dynamodb/publishing/publishers.ts';
import { makeReleases } from '../../adapters/dynamodb/publishing/releases.ts';
import { makeKeyring } from '../../adapters/kms/keyring.ts';
import { makePageReader } from '../../adapters/lambda/page-reader.ts';
import { makeQueue } from '../../adapters/sqs/queue.ts';
import { makeTable } from '../../adapters/table/open-table.ts';
import type { PublisherEvent } from '../../api/publisher-handler.ts';
import { publishRoute } from '../../api/routes/publish-route.ts';
import { withdrawalRoute } from '../../api/routes/withdrawal-route.ts';
import { readEnv } from '../../contract/env.ts';
import type { NoticeMessage } from '../../contract/messages.ts';
import { WITHDRAWALS_PATH } from '../../contract/requests/withdrawal-api.ts';
import type { AskedToMail } from '../../domain/deciding/ask-to-send.ts';
import { proposeByKey } from '../../domain/deciding/propose-by-key.ts';
import { asksForTwoOf } from '../../domain/members/asks-for-two.ts';
import type { ActToTell } from '../../domain/members/mail-colleague-acted.ts';
import { actorOf } from '../../domain/members/owned-keys.ts';
import { makeSendingsTaker } from '../sendings/take-sendings.ts';
import { previewPorts } from '../settings/preview-ports.ts';
import { publishingLimits } from '../settings/publishing-limits.ts';

const env = readEnv('publish-appeal', process.env);
const table = makeTable(env.TABLE_NAME);

const keyring = makeKeyring(table, env.SEALING_KEY_ARN);
const offices = makeOfficeReads(table, keyring);
const ports = {
  asksForTwo: asksForTwoOf(offices),
  keyActor: actorOf(offices),
  drafts: makeDrafts(table, keyring),
  publishers: makePublisherStore(table),
  addressees: makeAddresseeBook(table),
  appeals: makeAppealStore(table, env.ENDED_TABLE_NAME, keyring),
  releases: makeReleases(table, keyring),
  readPage: makePageReader(env.READ_PAGE_FUNCTION_ARN),
  nowMs: Date.now,
  newId: randomUUID,
  randomBytes,
  startDispatchAfterMs: env.START_DISPATCH_AFTER_SECONDS * 1_000,
  limits: publishingLimits(env),
};

const notices = makeQueue<NoticeMessage>(env.NOTICES_QUEUE_URL);
const proposing = {
  ...ports,
  ...previewPorts(env, table),
  offices,
  proposals: makeSendingProposals(table, keyring),
  brought: makeBroughtDrafts(table),
  consents: { findOf: ports.appeals.findConsents },
  enqueueAsked: (asked: readonly AskedToMail[]) =>
    notices.send(asked.map((one) => ({ kind: 'sending-asked', ...one }))),
  enqueueActed: (acts: readonly ActToTell[]) => notices.send(acts.map((one) => ({ kind: 'colleague-acted', ...one }))),
};

const publish = publishRoute(env.PUBLIC_URL, {
  ...ports,
  ...{ offices, enqueueActed: proposing.enqueueActed },
  proposeByKey: (sent) => proposeByKey(sent, proposing, Date.now()),
});
const withdraw = withdrawalRoute(env.PUBLIC_URL, {
  ...ports,
  drafts: makeDraftCleaning(table, keyring),
  keptTexts: makeKeptTexts(table, keyring, Date.now),
});
const takeSendings = makeSendingsTaker(env.SENDINGS_LETTERS_URL, {
  ...ports,
  proposals: makeSendingProposals(table, keyring),
  offices,
});

/** Answers publishers by the API, and publishes what members approved, of which a queue tells. What the API hands over has no records. */
export const handler = (event: PublisherEvent | SQSEvent, context: Context) => {
  if ('Records' in event) return takeSendings(event, context);
  return event.rawPath === WITHDRAWALS_PATH ? withdraw(event, context) : publish(event, context);
};
