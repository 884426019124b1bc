import { makeDraftReads, makePublishedDrafts, makePublisherStore } from '../../adapters/dynamodb/dynamodb.ts';
import { makeKeyring } from '../../adapters/kms/kms.ts';
import { makeTable } from '../../adapters/table/table.ts';
import { draftRoutes } from '../../api/routes/draft-routes.ts';
import { readEnv } from '../../contract/env.ts';

const env = readEnv('show-drafts', process.env);
const table = makeTable(env.TABLE_NAME);

export const handler = draftRoutes(env.PUBLIC_URL, {
  publishers: makePublisherStore(table),
  drafts: makeDraftReads(table, makeKeyring(table, env.SEALING_KEY_ARN)),
  ownAppeals: makePublishedDrafts(table),
  nowMs: Date.now,
});
