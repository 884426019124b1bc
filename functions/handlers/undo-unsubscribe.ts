import { makeDigestSlots } from '../adapters/dynamodb/digests/digest-slots.ts';
import { makeEndings } from '../adapters/dynamodb/subscriber/endings.ts';
import { makeSubscribers } from '../adapters/dynamodb/subscriber/subscribers.ts';
import { makeTopicRows } from '../adapters/dynamodb/subscriber/topic-rows.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { makeHeldRemovals } from '../adapters/dynamodb/unsubscribing/held-removals.ts';
import { makeStoppedFollows } from '../adapters/dynamodb/unsubscribing/stopped-follows.ts';
import { makeKeyring } from '../adapters/kms/keyring.ts';
import { makeLookupKey } from '../adapters/kms/lookup-key.ts';
import { makeTokenKeys } from '../adapters/kms/token-keys.ts';
import { makeHashingKeys } from '../adapters/secrets/hashing-keys.ts';
import { readEnv } from '../contract/env.ts';
import { makeAddressHasher } from '../domain/subscriber/address-hash.ts';
import { pageHandler } from '../web/kit/page-handler.ts';
import { siteOf } from '../web/kit/site.ts';
import { undoRoutes } from '../web/unsubscribe/undo-routes.ts';

const env = readEnv('undo-unsubscribe', process.env);
const site = siteOf(env);
const table = makeTable(env.TABLE_NAME);
const keyring = makeKeyring(table, env.SEALING_KEY_ARN);
const hashingKeys = makeHashingKeys(env.HASHING_SECRET_ARN, makeLookupKey(table, env.SEALING_KEY_ARN));
const tokenKeys = makeTokenKeys(table, env.SEALING_KEY_ARN);
const endings = makeEndings(makeTable(env.ENDED_TABLE_NAME), hashingKeys, keyring);

/** Brings back whoever left, or one follow that a link stopped, from the link in the mail that told of it. */
export const handler = pageHandler(
  site,
  undoRoutes(
    {
      subscribers: makeSubscribers(table, keyring, endings, hashingKeys),
      stoppedFollows: makeStoppedFollows(table, keyring, hashingKeys),
      heldRemovals: makeHeldRemovals(table),
      topicRows: makeTopicRows(table),
      digestSlots: makeDigestSlots(table),
      hashOfAddress: makeAddressHasher(hashingKeys),
      tokenKeys,
      nowMs: Date.now,
    },
    { undoAfterMs: env.UNDO_AFTER_SECONDS * 1_000 },
  ),
);
