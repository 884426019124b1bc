import { makeArchive } from '../../adapters/dynamodb/archive/archive.ts';
import { listPublisherProfiles } from '../../adapters/dynamodb/publishing/listed-publishers.ts';
import { makeTable } from '../../adapters/table/open-table.ts';
import { readEnv } from '../../contract/env.ts';
import { whoRoutes } from '../../web/about/who.ts';
import { browseRoutes } from '../../web/browse/browse-routes.ts';
import { feedRoutes } from '../../web/feeds/feed-routes.ts';
import { pageHandler } from '../../web/kit/page-handler.ts';
import { siteOf } from '../../web/kit/site.ts';

const env = readEnv('browse-appeals', process.env);

const table = makeTable(env.TABLE_NAME);
const archive = makeArchive(table);

/** The front page, the archive of what was published, its feeds, and the page about those who publish. */
export const handler = pageHandler(siteOf(env), [
  ...browseRoutes({ archive, nowMs: Date.now }),
  ...feedRoutes({ archive, hubUrl: env.WEB_SUB_HUB || undefined }),
  ...whoRoutes(
    { listProfiles: (most) => listPublisherProfiles(table, most) },
    { replyToAddress: env.REPLY_TO_ADDRESS, funding: env.FUNDING },
  ),
]);
