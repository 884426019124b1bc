import { findNewestVersion, listVersions } from '../../adapters/dynamodb/appeal/appeals.ts';
import { findCheckCode } from '../../adapters/dynamodb/appeal/check-codes.ts';
import { findImage } from '../../adapters/dynamodb/appeal/images.ts';
import { makeTable } from '../../adapters/table/open-table.ts';
import { readEnv } from '../../contract/env.ts';
import { appealRoutes } from '../../web/appeals/appeal-routes.ts';
import { caseRoutes } from '../../web/feeds/case-routes.ts';
import { pageHandler } from '../../web/kit/page-handler.ts';
import { siteOf } from '../../web/kit/site.ts';

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
