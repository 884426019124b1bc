import { randomBytes, randomUUID } from 'node:crypto';
import { makeAppealStore } from '../adapters/dynamodb/appeal/appeals.ts';
import { makeAddresseeBook } from '../adapters/dynamodb/publishing/addressees.ts';
import { makePublisherStore } from '../adapters/dynamodb/publishing/publishers.ts';
import { makeReleases } from '../adapters/dynamodb/publishing/releases.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { makePageReader } from '../adapters/lambda/page-reader.ts';
import { publishRoute } from '../api/routes/publish-route.ts';
import { readEnv } from '../contract/env.ts';
import { publishingLimits } from './settings/publishing-limits.ts';

const env = readEnv('publish-appeal', process.env);
const table = makeTable(env.TABLE_NAME);

export const handler = publishRoute(env.PUBLIC_URL, {
  publishers: makePublisherStore(table),
  addressees: makeAddresseeBook(table),
  appeals: makeAppealStore(table, env.ENDED_TABLE_NAME),
  releases: makeReleases(table),
  readPage: makePageReader(env.READ_PAGE_FUNCTION_ARN),
  nowMs: Date.now,
  newId: randomUUID,
  randomBytes,
  startDispatchAfterMs: env.START_DISPATCH_AFTER_SECONDS * 1_000,
  limits: publishingLimits(env),
});
