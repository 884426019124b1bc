import {
  findSandbox,
  makeAddresseeBook,
  makeAppealReads,
  makeBudgets,
  makeCandidates,
  makePeople,
  makePublisherStore,
} from '../../adapters/dynamodb/dynamodb.ts';
import { makeKeyring } from '../../adapters/kms/kms.ts';
import { makePageReader } from '../../adapters/lambda/lambda.ts';
import { makeTable } from '../../adapters/table/table.ts';
import { previewRoute } from '../../api/routes/preview-route.ts';
import { readEnv } from '../../contract/env.ts';
import { AudienceQuestion } from '../../contract/requests/count-audience.ts';
import { COUNTS_SCOPE } from '../../contract/table-keys.ts';
import { countAudience } from '../../domain/dispatch/dispatch.ts';
import { countForDesk } from '../../domain/publishing/publishing.ts';
import { COUNTS_PER_MONTH, monthOf } from '../../domain/showing/showing.ts';
import type { PlacedSubject } from '../../domain/subscriber/subscriber.ts';
import { deskOrPublisher } from '../composition/desk-or-publisher.ts';
import { topicPlacesOf } from '../composition/topic-places.ts';
import { unforeseen } from '../composition/unforeseen.ts';

const env = readEnv('preview-appeal', process.env);
const table = makeTable(env.TABLE_NAME);
const budgets = makeBudgets(table);
const counting = {
  candidates: makeCandidates(table, topicPlacesOf(table, env)),
  people: makePeople(table, makeKeyring(table, env.SEALING_KEY_ARN)),
};

const ports = {
  publishers: makePublisherStore(table),
  addressees: makeAddresseeBook(table),
  appeals: makeAppealReads(table),
  readPage: makePageReader(env.READ_PAGE_FUNCTION_ARN),
  nowMs: Date.now,
  takeCount: (publisherId: string, nowMs: number) =>
    budgets.take(`${COUNTS_SCOPE}${publisherId}`, monthOf(nowMs), COUNTS_PER_MONTH),
  random: unforeseen,
  isSandboxed: () => findSandbox(table),
  countAudience: (subject: PlacedSubject, atMs: number) => countAudience(subject, counting, atMs),
};

/** Previews for publishers, and counts for the desk, which sees no subscriber. */
export const handler = deskOrPublisher(
  AudienceQuestion,
  (question) => countForDesk(question, ports),
  previewRoute(env.PUBLIC_URL, ports),
);
