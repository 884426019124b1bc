import { makeDigestSlots } from '../adapters/dynamodb/digest-slots.ts';
import { makeSignUps } from '../adapters/dynamodb/sign-ups.ts';
import { makeSubscribers } from '../adapters/dynamodb/subscribers.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { makeTopicRows } from '../adapters/dynamodb/topic-rows.ts';
import { makeKeyring } from '../adapters/kms/keyring.ts';
import { makeHashingKeys } from '../adapters/secrets/hashing-keys.ts';
import { readEnv } from '../contract/env.ts';
import { makeAddressHasher } from '../domain/subscribing/address-hash.ts';
import { pageHandler } from '../web/page-handler.ts';
import { confirmRoutes } from '../web/routes/confirm-routes.ts';
import { siteOf } from '../web/site.ts';

const env = readEnv('confirm-follows', process.env);
const site = siteOf(env);
const table = makeTable(env.TABLE_NAME);
const keyring = makeKeyring(table, env.SEALING_KEY_ARN);
const hashingKeys = makeHashingKeys(env.HASHING_SECRET_ARN);

/** The page that a confirmation mail links to: shows what will be followed, and follows it when its button is pressed. */
export const handler = pageHandler(
  site,
  confirmRoutes({
    signUps: makeSignUps(table, keyring),
    subscribers: makeSubscribers(table, keyring),
    topicRows: makeTopicRows(table),
    digestSlots: makeDigestSlots(table),
    hashOfAddress: makeAddressHasher(hashingKeys),
    hashingKeys,
    nowMs: Date.now,
  }),
);
