import { makeDeskSessionReads } from '../adapters/dynamodb/members/desk-sessions.ts';
import { makeOfficeReads } from '../adapters/dynamodb/members/offices.ts';
import { makeOwnAppeals } from '../adapters/dynamodb/publishing/own-appeals.ts';
import { makeReleaseLists } from '../adapters/dynamodb/publishing/releases.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { makeKeyring } from '../adapters/kms/keyring.ts';
import { makeTokenKeys } from '../adapters/kms/token-keys.ts';
import { readEnv } from '../contract/env.ts';
import { deskRoutes } from '../web/desk/desk-routes.ts';
import { memberRoutes } from '../web/desk/member-routes.ts';
import { pageHandler } from '../web/kit/page-handler.ts';
import { siteOf } from '../web/kit/site.ts';

const env = readEnv('desk', process.env);
const table = makeTable(env.TABLE_NAME);
const keyring = makeKeyring(table, env.SEALING_KEY_ARN);

const ports = {
  sessions: makeDeskSessionReads(table, keyring),
  offices: makeOfficeReads(table, keyring),
  tokenKeys: makeTokenKeys(table, env.SEALING_KEY_ARN),
  nowMs: Date.now,
};

/** The pages that the members of a publisher's office work at. */
export const handler = pageHandler(
  siteOf(env),
  memberRoutes(ports, deskRoutes({ releases: makeReleaseLists(table), ownAppeals: makeOwnAppeals(table) })),
);
