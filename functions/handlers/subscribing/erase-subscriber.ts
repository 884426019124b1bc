import { makeAddressChanges } from '../../adapters/dynamodb/account/address-changes.ts';
import { makeErasure } from '../../adapters/dynamodb/account/erasure.ts';
import { makeBudgetsOf } from '../../adapters/dynamodb/notices/budgets.ts';
import { makeTokenKeys } from '../../adapters/kms/token-keys.ts';
import { makeQueue } from '../../adapters/sqs/queue.ts';
import { readEnv } from '../../contract/env.ts';
import type { NoticeMessage } from '../../contract/messages.ts';
import { notePassedOver, noteUnreadable } from '../../telemetry/note-unreadable.ts';
import { verifyAddressRoutes } from '../../web/confirm/verify-address-routes.ts';
import { pageHandler } from '../../web/kit/page-handler.ts';
import { siteOf } from '../../web/kit/site.ts';
import { eraseRoutes } from '../../web/preferences/erase-routes.ts';
import { openSubscribers } from '../settings/open-store.ts';
import { topicPlacesOf } from '../settings/topic-places.ts';

const env = readEnv('erase-subscriber', process.env);
const site = siteOf(env);
const { table, keyring, hashingKeys, hashOfAddress, subscribers } = openSubscribers(env);
const placeOfTopic = topicPlacesOf(table, env);
const tokenKeys = makeTokenKeys(table, env.SEALING_KEY_ARN);
const notices = makeQueue<NoticeMessage>(env.NOTICES_QUEUE_URL);
const ports = {
  subscribers,
  erasure: makeErasure(table, keyring, hashingKeys, noteUnreadable, placeOfTopic),
  hashOfAddress,
  tokenKeys,
  nowMs: Date.now,
};

/** Erases the subscriber whose link it is, and moves a subscriber who verified a new address: the two pages that delete an address. */
export const handler = pageHandler(site, [
  ...eraseRoutes(ports),
  ...verifyAddressRoutes({
    ...ports,
    addressChanges: makeAddressChanges(table, keyring, hashingKeys, notePassedOver),
    changeQueue: { enqueueChanged: (changeId) => notices.send([{ kind: 'address-changed', changeId }]) },
    budgetsOf: makeBudgetsOf(table, hashingKeys),
  }),
]);
