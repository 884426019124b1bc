import { makeDraftReads } from '../../adapters/dynamodb/drafts/draft-reads.ts';
import { makePublishedDrafts } from '../../adapters/dynamodb/publishing/published-drafts.ts';
import { makePublisherStore } from '../../adapters/dynamodb/publishing/publishers.ts';
import { makeKeyring } from '../../adapters/kms/keyring.ts';
import { makeTable } from '../../adapters/table/open-table.ts';
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
