import { listPublisherProfiles, makeArchive } from '../../adapters/dynamodb/dynamodb.ts';
import { makeTable } from '../../adapters/table/table.ts';
import { readEnv } from '../../contract/env.ts';
import { whoRoutes } from '../../web/about/about.ts';
import { browseRoutes } from '../../web/browse/browse.ts';
import { feedRoutes } from '../../web/feeds/feeds.ts';
import { pageHandler, siteOf } from '../../web/kit/kit.ts';

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
