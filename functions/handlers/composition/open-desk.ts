import { makeAppealDispatches } from '../../adapters/dynamodb/appeal/appeal-dispatches.ts';
import { findCards } from '../../adapters/dynamodb/archive/cards.ts';
import { makeSendingProposals } from '../../adapters/dynamodb/deciding/sending-proposals.ts';
import { makeBroughtDrafts } from '../../adapters/dynamodb/drafts/brought-drafts.ts';
import { makeDrafts } from '../../adapters/dynamodb/drafts/desk-drafts.ts';
import { makeDraftCleaning } from '../../adapters/dynamodb/drafts/draft-cleaning.ts';
import { makeDraftTests } from '../../adapters/dynamodb/drafts/draft-tests.ts';
import { makeKeptDrafts } from '../../adapters/dynamodb/drafts/kept-drafts.ts';
import { makeKeptTexts } from '../../adapters/dynamodb/kept/kept-texts.ts';
import { makeDeskSessionReads } from '../../adapters/dynamodb/members/desk-sessions.ts';
import { makeOfficeEntries } from '../../adapters/dynamodb/members/office-entries.ts';
import { makeOffices } from '../../adapters/dynamodb/members/offices.ts';
import { makeAddresseeBook } from '../../adapters/dynamodb/publishing/addressees.ts';
import { makeOwnAppeals } from '../../adapters/dynamodb/publishing/own-appeals.ts';
import { makeReleaseLists } from '../../adapters/dynamodb/publishing/releases.ts';
import { makeKeyring } from '../../adapters/kms/keyring.ts';
import { makeTokenKeys } from '../../adapters/kms/token-keys.ts';
import { makeAudienceCounter } from '../../adapters/lambda/audience-counter.ts';
import { makePageReader } from '../../adapters/lambda/page-reader.ts';
import { makeSendingSteerer } from '../../adapters/lambda/sending-steerer.ts';
import { makeQueue } from '../../adapters/sqs/queue.ts';
import { makeTable } from '../../adapters/table/open-table.ts';
import type { EnvOf } from '../../contract/env.ts';
import { SQS_MAX_DELAY_SECONDS } from '../../contract/limits.ts';
import type { SendingDue } from '../../contract/messages.ts';
import type { SendingRef } from '../../domain/deciding/sending-proposal.ts';
import { openNotices } from './open-notices.ts';
import { openPreviews } from './open-previews.ts';
import { openVersions } from './open-versions.ts';
import { openWatching } from './open-watching.ts';

/** What the pages of an office read and do, room by room. */
export function openDesk(env: EnvOf<'desk'>) {
  const table = makeTable(env.TABLE_NAME);
  const keyring = makeKeyring(table, env.SEALING_KEY_ARN);
  const versions = openVersions({ table, keyring }, env);
  return {
    ...versions,
    ...openNotices(env),
    ...openPreviews(env, table),
    ...openWatching(table),
    sessions: makeDeskSessionReads(table, keyring),
    tokenKeys: makeTokenKeys(table, env.SEALING_KEY_ARN),
    offices: makeOffices(table, keyring),
    officeEntries: makeOfficeEntries(table, keyring),
    consents: { findOf: versions.appeals.findConsents },
    drafts: { ...makeDrafts(table, keyring), ...makeKeptDrafts(table) },
    draftCleaning: makeDraftCleaning(table, keyring),
    draftTests: makeDraftTests(table, keyring),
    brought: makeBroughtDrafts(table),
    keptTexts: makeKeptTexts(table, keyring, Date.now),
    ownAppeals: makeOwnAppeals(table),
    addressees: makeAddresseeBook(table),
    releases: makeReleaseLists(table),
    findCards: (appealIds: readonly string[]) => findCards(table, appealIds),
    readPage: makePageReader(env.READ_PAGE_FUNCTION_ARN),
    proposals: makeSendingProposals(table, keyring),
    countReaders: makeAudienceCounter(env.PREVIEW_APPEAL_FUNCTION_ARN),
    sendsPerSecond: env.SENDS_PER_SECOND,
    graceSeconds: env.GRACE_SECONDS,
    aloneSeconds: env.ALONE_SECONDS,
    wakeSending: sendingWaker(env.SENDINGS_QUEUE_URL),
    appealDispatches: makeAppealDispatches(table),
    steer: makeSendingSteerer(env.STEER_DISPATCH_FUNCTION_ARN),
  };
}

/** What goes out within a quarter of an hour is woken by its own message; the sweep wakes the rest. */
function sendingWaker(queueUrl: string) {
  const sendings = makeQueue<SendingDue>(queueUrl);
  return async ({ publisherId, proposalId }: SendingRef, atMs: number): Promise<void> => {
    const inSeconds = (atMs - Date.now()) / 1_000;
    if (inSeconds <= SQS_MAX_DELAY_SECONDS) await sendings.send([{ publisherId, proposalId }], inSeconds);
  };
}
