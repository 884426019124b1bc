import { makeArchive } from '../adapters/dynamodb/archive/archive.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { readEnv } from '../contract/env.ts';
import { browseRoutes } from '../web/browse/browse-routes.ts';
import { pageHandler } from '../web/kit/page-handler.ts';
import { siteOf } from '../web/kit/site.ts';

const env = readEnv('browse-appeals', process.env);

/** The front page, and the archive of what was published. */
export const handler = pageHandler(
  siteOf(env),
  browseRoutes({ archive: makeArchive(makeTable(env.TABLE_NAME)), nowMs: Date.now }),
);
