import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { makeAppealReads } from '../../adapters/dynamodb/appeal/appeals.ts';
import { makeBudgets } from '../../adapters/dynamodb/notices/budgets.ts';
import { makeAddresseeBook } from '../../adapters/dynamodb/publishing/addressees.ts';
import { makePublisherStore } from '../../adapters/dynamodb/publishing/publishers.ts';
import { findSandbox } from '../../adapters/dynamodb/rate/sandbox.ts';
import { makeCandidates } from '../../adapters/dynamodb/subscriber/candidates.ts';
import { makePeople } from '../../adapters/dynamodb/subscriber/people.ts';
import { makeKeyring } from '../../adapters/kms/keyring.ts';
import { makePageReader } from '../../adapters/lambda/page-reader.ts';
import { makeTable } from '../../adapters/table/open-table.ts';
import { previewRoute } from '../../api/routes/preview-route.ts';
import { readEnv } from '../../contract/env.ts';
import { type AudienceAnswer, AudienceQuestion } from '../../contract/requests/count-audience.ts';
import { COUNTS_SCOPE } from '../../contract/table-keys.ts';
import { countAudience } from '../../domain/dispatch/planning/count-audience.ts';
import { countForDesk } from '../../domain/publishing/count-for-desk.ts';
import { hourAt } from '../../domain/publishing/publishing-budgets.ts';
import type { PlacedSubject } from '../../domain/subscriber/follows/follow.ts';
import { opaqueFailures } from '../middleware/opaque-failures.ts';
import { topicPlacesOf } from '../settings/topic-places.ts';

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
  takeCount: (keyId: string, nowMs: number) =>
    budgets.take(`${COUNTS_SCOPE}${keyId}`, hourAt(nowMs), env.COUNTS_PER_KEY_PER_HOUR),
  isSandboxed: () => findSandbox(table),
  countAudience: (subject: PlacedSubject, atMs: number) => countAudience(subject, counting, atMs),
};

const answerPublisher = previewRoute(env.PUBLIC_URL, ports);
const answerDesk = middy<AudienceQuestion, AudienceAnswer>()
  .use(opaqueFailures())
  .handler((question) => countForDesk(question, ports));

/** Answers publishers by the API, and the desk, which sees no subscriber and invokes this by its name. */
export const handler = (event: unknown, context: Context) => {
  const question = AudienceQuestion.safeParse(event);
  // What the API hands over is no such question, whatever a publisher sends: its events have another shape.
  return question.success
    ? answerDesk(question.data, context)
    : answerPublisher(event as Parameters<typeof answerPublisher>[0], context);
};
