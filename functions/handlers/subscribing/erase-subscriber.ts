import { makeAddressChanges, makeBudgetsOf, makeErasure } from '../../adapters/dynamodb/dynamodb.ts';
import { makeTokenKeys } from '../../adapters/kms/kms.ts';
import { readEnv } from '../../contract/env.ts';
import { notePassedOver, noteUnreadable } from '../../telemetry/note-unreadable.ts';
import { verifyAddressRoutes } from '../../web/confirm/confirm.ts';
import { pageHandler, siteOf } from '../../web/kit/kit.ts';
import { eraseRoutes } from '../../web/preferences/preferences.ts';
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
