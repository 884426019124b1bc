import { makeAddressChanges } from '../adapters/dynamodb/account/address-changes.ts';
import { makeErasure } from '../adapters/dynamodb/account/erasure.ts';
import { makeBudgets } from '../adapters/dynamodb/notices/budgets.ts';
import { makeEndings } from '../adapters/dynamodb/subscriber/endings.ts';
import { makeNetworkHasher } from '../adapters/dynamodb/subscriber/network-hasher.ts';
import { makeSubscribers } from '../adapters/dynamodb/subscriber/subscribers.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { makeKeyring } from '../adapters/kms/keyring.ts';
import { makeLookupKey } from '../adapters/kms/lookup-key.ts';
import { makeTokenKeys } from '../adapters/kms/token-keys.ts';
import { makeHashingKeys } from '../adapters/secrets/hashing-keys.ts';
import { makeQueue } from '../adapters/sqs/queue.ts';
import { readEnv } from '../contract/env.ts';
import type { NoticeMessage } from '../contract/messages.ts';
import { makeAddressHasher } from '../domain/subscriber/address-hash.ts';
import { verifyAddressRoutes } from '../web/confirm/verify-address-routes.ts';
import { pageHandler } from '../web/kit/page-handler.ts';
import { siteOf } from '../web/kit/site.ts';
import { eraseRoutes } from '../web/preferences/erase-routes.ts';

const env = readEnv('erase-subscriber', process.env);
const site = siteOf(env);
const table = makeTable(env.TABLE_NAME);
const keyring = makeKeyring(table, env.SEALING_KEY_ARN);
const hashingKeys = makeHashingKeys(env.HASHING_SECRET_ARN, makeLookupKey(table, env.SEALING_KEY_ARN));
const tokenKeys = makeTokenKeys(table, env.SEALING_KEY_ARN);
const endings = makeEndings(makeTable(env.ENDED_TABLE_NAME), hashingKeys, keyring);
const notices = makeQueue<NoticeMessage>(env.NOTICES_QUEUE_URL);
const ports = {
  subscribers: makeSubscribers(table, keyring, endings, hashingKeys),
  erasure: makeErasure(table, keyring, hashingKeys),
  hashOfAddress: makeAddressHasher(hashingKeys),
  tokenKeys,
  nowMs: Date.now,
};

/** Erases whoever's link it is, and moves whoever verified a new address: the two pages that delete an address. */
export const handler = pageHandler(site, [
  ...eraseRoutes(ports),
  ...verifyAddressRoutes({
    ...ports,
    addressChanges: makeAddressChanges(table, keyring, hashingKeys),
    changeQueue: { enqueueChanged: (changeId) => notices.send([{ kind: 'address-changed', changeId }]) },
    budgets: makeBudgets(table),
    networks: makeNetworkHasher(table, hashingKeys),
  }),
]);
