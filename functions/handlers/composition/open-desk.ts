import {
  findCards,
  findLine,
  makeAddresseeBook,
  makeAppealDispatches,
  makeBroughtDrafts,
  makeDeskSessionReads,
  makeDraftCleaning,
  makeDraftNotes,
  makeDrafts,
  makeDraftTests,
  makeKeptDrafts,
  makeKeptTexts,
  makeOfficeEntries,
  makeOfficeLimits,
  makeOffices,
  makeOwnAppeals,
  makeReleaseLists,
  makeSendingProposals,
  makeShownNumbers,
} from '../../adapters/dynamodb/dynamodb.ts';
import { makeKeyring, makeTokenKeys } from '../../adapters/kms/kms.ts';
import { makeAudienceCounter, makePageReader, makeSendingSteerer } from '../../adapters/lambda/lambda.ts';
import { makeQueue } from '../../adapters/sqs/sqs.ts';
import { makeTable } from '../../adapters/table/table.ts';
import type { EnvOf } from '../../contract/env.ts';
import { SQS_MAX_DELAY_SECONDS } from '../../contract/limits.ts';
import type { SendingDue } from '../../contract/messages.ts';
import type { SendingRef } from '../../domain/deciding/deciding.ts';
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
    shownNumbers: makeShownNumbers(table),
    sessions: makeDeskSessionReads(table, keyring),
    tokenKeys: makeTokenKeys(table, env.SEALING_KEY_ARN),
    offices: makeOffices(table, keyring),
    officeEntries: makeOfficeEntries(table, keyring),
    officeLimits: makeOfficeLimits(table),
    consents: { findOf: versions.appeals.findConsents },
    drafts: { ...makeDrafts(table, keyring), ...makeKeptDrafts(table) },
    draftCleaning: makeDraftCleaning(table, keyring),
    notes: makeDraftNotes(table, keyring),
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
    findPace: async () => (await findLine(table)).pace,
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
