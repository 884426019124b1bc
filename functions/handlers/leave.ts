import { makeBudgets } from '../adapters/dynamodb/budgets.ts';
import { makeEndings } from '../adapters/dynamodb/endings.ts';
import { makeHeldRemovals } from '../adapters/dynamodb/held-removals.ts';
import { makeNetworkHasher } from '../adapters/dynamodb/network-hasher.ts';
import { makeSubscribers } from '../adapters/dynamodb/subscribers.ts';
import { makeTable } from '../adapters/dynamodb/table.ts';
import { makeTopicRows } from '../adapters/dynamodb/topic-rows.ts';
import { makeKeyring } from '../adapters/kms/keyring.ts';
import { makeLookupKey } from '../adapters/kms/lookup-key.ts';
import { makeTokenKeys } from '../adapters/kms/token-keys.ts';
import { makeHashingKeys } from '../adapters/secrets/hashing-keys.ts';
import { makeQueue } from '../adapters/sqs/queue.ts';
import { readEnv } from '../contract/env.ts';
import type { NoticeMessage } from '../contract/messages.ts';
import { makeAddressHasher } from '../domain/subscribing/address-hash.ts';
import { pageHandler } from '../web/page-handler.ts';
import { leaveRoutes } from '../web/routes/leave-routes.ts';
import { siteOf } from '../web/site.ts';

const env = readEnv('leave', process.env);
const site = siteOf(env);
const table = makeTable(env.TABLE_NAME);
const keyring = makeKeyring(table, env.SEALING_KEY_ARN);
const hashingKeys = makeHashingKeys(env.HASHING_SECRET_ARN, makeLookupKey(table, env.SEALING_KEY_ARN));
const tokenKeys = makeTokenKeys(table, env.SEALING_KEY_ARN);
const endings = makeEndings(makeTable(env.ENDED_TABLE_NAME), hashingKeys, keyring);
const notices = makeQueue<NoticeMessage>(env.NOTICES_QUEUE_URL);

/** Ends a subscription, or one follow of it, by its page's button or by a mail program's one click. */
export const handler = pageHandler(
  site,
  leaveRoutes(
    {
      subscribers: makeSubscribers(table, keyring, endings, hashingKeys),
      topicRows: makeTopicRows(table),
      announcer: { announceLeft: (left) => notices.send([left]), announceStopped: (stop) => notices.send([stop]) },
      hashOfAddress: makeAddressHasher(hashingKeys),
      hashingKeys,
      networks: makeNetworkHasher(table, hashingKeys),
      tokenKeys,
      budgets: makeBudgets(table),
      heldRemovals: makeHeldRemovals(table),
      nowMs: Date.now,
    },
    {
      freshMailMs: env.FRESH_MAIL_SECONDS * 1_000,
      removalsPerDomainAndNetworkPerMinute: env.REMOVALS_PER_DOMAIN_AND_NETWORK_PER_MINUTE,
      removalsPerDomainPerMinute: env.REMOVALS_PER_DOMAIN_PER_MINUTE,
      removalsPerProviderPerMinute: env.REMOVALS_PER_PROVIDER_PER_MINUTE,
      holdMs: env.HOLD_REMOVALS_SECONDS * 1_000,
    },
  ),
);
