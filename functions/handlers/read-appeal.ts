import { findNewestVersion } from '../adapters/dynamodb/appeals.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { readEnv } from '../contract/env.ts';
import { pageAnswer } from '../web/answers.ts';
import { appealPage, noSuchAppeal } from '../web/appeal-page.ts';
import { pageHandler } from '../web/page-handler.ts';
import { siteOf } from '../web/site.ts';

const env = readEnv('read-appeal', process.env);
const site = siteOf(env);
const table = makeTable(env.TABLE_NAME);

/** `GET /appeals/{appealId}`: the newest version. */
export const handler = pageHandler(site, [
  {
    method: 'GET',
    path: '/appeals/{appealId}',
    answer: async ({ pathParameters }) => {
      const newest = await findNewestVersion(table, pathParameters?.appealId ?? '');
      return newest ? pageAnswer(site, appealPage(newest)) : noSuchAppeal(site);
    },
  },
]);
