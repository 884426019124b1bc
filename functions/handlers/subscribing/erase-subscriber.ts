import { makeAddressChanges } from '../../adapters/dynamodb/account/address-changes.ts';
import { makeErasure } from '../../adapters/dynamodb/account/erasure.ts';
import { makeBudgetsOf } from '../../adapters/dynamodb/notices/budgets.ts';
import { makeTokenKeys } from '../../adapters/kms/token-keys.ts';
import { readEnv } from '../../contract/env.ts';
import { notePassedOver, noteUnreadable } from '../../telemetry/note-unreadable.ts';
import { verifyAddressRoutes } from '../../web/confirm/verify-address.ts';
import { pageHandler } from '../../web/kit/page-handler.ts';
import { siteOf } from '../../web/kit/site.ts';
import { eraseRoutes } from '../../web/preferences/erase.ts';
import { openNotices } from '../composition/open-notices.ts';
import { openSubscribers } from '../composition/open-store.ts';
import { topicPlacesOf } from '../composition/topic-places.ts';

const env = readEnv('erase-subscriber', process.env);
const site = siteOf(env);
const { table, keyring, hashingKeys, hashOfAddress, subscribers } = openSubscribers(env);
const placeOfTopic = topicPlacesOf(table, env);
const tokenKeys = makeTokenKeys(table, env.SEALING_KEY_ARN);
const notices = openNotices(env);
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
    changeQueue: notices,
    budgetsOf: makeBudgetsOf(table, hashingKeys),
  }),
]);
