import { findCheckCode, findImage, findNewestVersion, listVersions } from '../../adapters/dynamodb/dynamodb.ts';
import { makeTable } from '../../adapters/table/table.ts';
import { readEnv } from '../../contract/env.ts';
import { appealRoutes } from '../../web/appeals/appeals.ts';
import { caseRoutes } from '../../web/feeds/feeds.ts';
import { pageHandler, siteOf } from '../../web/kit/kit.ts';

const env = readEnv('read-appeal', process.env);
const site = siteOf(env);
const table = makeTable(env.TABLE_NAME);

const ports = {
  findNewestVersion: (appealId: string) => findNewestVersion(table, appealId),
  listVersions: (appealId: string) => listVersions(table, appealId),
  findCheckCode: (code: string) => findCheckCode(table, code),
  findImage: (appealId: string, digest: string) => findImage(table, appealId, digest),
  nowMs: Date.now,
  hubUrl: env.WEB_SUB_HUB || undefined,
};

export const handler = pageHandler(site, [...appealRoutes(ports), ...caseRoutes(ports)]);
