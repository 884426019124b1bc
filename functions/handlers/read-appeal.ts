import { findNewestVersion } from '../adapters/dynamodb/appeals.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { readEnv } from '../contract/env.ts';
import { pageHandler } from '../web/page-handler.ts';
import { appealRoutes } from '../web/routes/appeal-routes.ts';
import { siteOf } from '../web/site.ts';

const env = readEnv('read-appeal', process.env);
const site = siteOf(env);
const table = makeTable(env.TABLE_NAME);

export const handler = pageHandler(
  site,
  appealRoutes({ findNewestVersion: (appealId) => findNewestVersion(table, appealId), nowMs: Date.now }),
);
