import { makeBudgets, makeHeldRemovals, makeNetworkHasher, makeTopicRows } from '../../adapters/dynamodb/dynamodb.ts';
import { makeTokenKeys } from '../../adapters/kms/kms.ts';
import { readEnv } from '../../contract/env.ts';
import { pageHandler, siteOf } from '../../web/kit/kit.ts';
import { unsubscribeRoutes } from '../../web/unsubscribe/unsubscribe.ts';
import { openNotices } from '../composition/open-notices.ts';
import { openSubscribers } from '../composition/open-store.ts';

const env = readEnv('unsubscribe', process.env);
const site = siteOf(env);
const { table, keyring, hashingKeys, hashOfAddress, subscribers } = openSubscribers(env);
const tokenKeys = makeTokenKeys(table, env.SEALING_KEY_ARN);
const notices = openNotices(env);

export const handler = pageHandler(
  site,
  unsubscribeRoutes(
    {
      subscribers,
      topicRows: makeTopicRows(table, keyring, hashingKeys),
      noticeQueue: notices,
      hashOfAddress,
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
