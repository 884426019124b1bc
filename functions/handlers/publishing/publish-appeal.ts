import type { Context, SQSEvent } from 'aws-lambda';
import {
  makeBroughtDrafts,
  makeDraftCleaning,
  makeDrafts,
  makeKeptTexts,
  makeSendingProposals,
} from '../../adapters/dynamodb/dynamodb.ts';
import { makeKeyring } from '../../adapters/kms/kms.ts';
import { makeTable } from '../../adapters/table/table.ts';
import type { PublisherEvent } from '../../api/publisher-handler.ts';
import { publishRoute } from '../../api/routes/publish-route.ts';
import { withdrawalRoute } from '../../api/routes/withdrawal-route.ts';
import { readEnv } from '../../contract/env.ts';
import { WITHDRAWALS_PATH } from '../../contract/requests/withdrawal-api.ts';
import { openNotices } from '../composition/open-notices.ts';
import { openPreviews } from '../composition/open-previews.ts';
import { openPublishing } from '../composition/open-publishing.ts';
import { makeSendingsTaker } from '../composition/sendings-taker.ts';

const env = readEnv('publish-appeal', process.env);
const table = makeTable(env.TABLE_NAME);
const keyring = makeKeyring(table, env.SEALING_KEY_ARN);

const ports = {
  ...openPublishing({ table, keyring }, env),
  ...openNotices(env),
  drafts: makeDrafts(table, keyring),
  proposals: makeSendingProposals(table, keyring),
};
const proposing = {
  ...ports,
  ...openPreviews(env, table),
  brought: makeBroughtDrafts(table),
  consents: { findOf: ports.appeals.findConsents },
};

const publish = publishRoute(env.PUBLIC_URL, {
  ...ports,
  // Loaded late: where a key may send alone, nothing is proposed.
  proposeByKey: async (sent) =>
    (await import('../../domain/deciding/deciding.ts')).proposeByKey(sent, proposing, Date.now()),
});
const withdraw = withdrawalRoute(env.PUBLIC_URL, {
  ...ports,
  drafts: makeDraftCleaning(table, keyring),
  keptTexts: makeKeptTexts(table, keyring, Date.now),
});
const takeSendings = makeSendingsTaker(env.SENDINGS_LETTERS_URL, ports);

/** Answers publishers by the API, and publishes what members approved, of which a queue tells. What the API hands over has no records. */
export const handler = (event: PublisherEvent | SQSEvent, context: Context) => {
  if ('Records' in event) return takeSendings(event, context);
  return event.rawPath === WITHDRAWALS_PATH ? withdraw(event, context) : publish(event, context);
};
