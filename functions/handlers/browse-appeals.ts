import { makeArchive } from '../adapters/dynamodb/archive/archive.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { readEnv } from '../contract/env.ts';
import { browseRoutes } from '../web/browse/browse-routes.ts';
import { feedRoutes } from '../web/feeds/feed-routes.ts';
import { pageHandler } from '../web/kit/page-handler.ts';
import { siteOf } from '../web/kit/site.ts';

const env = readEnv('browse-appeals', process.env);

const archive = makeArchive(makeTable(env.TABLE_NAME));

/** The front page, the archive of what was published, and its feeds. */
export const handler = pageHandler(siteOf(env), [
  ...browseRoutes({ archive, nowMs: Date.now }),
  ...feedRoutes({ archive }),
]);
