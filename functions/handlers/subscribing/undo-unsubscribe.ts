import {
  findCaseNames,
  makeDigestSlots,
  makeHeldRemovals,
  makeRollingBudgets,
  makeStoppedFollows,
  makeTopicRows,
} from '../../adapters/dynamodb/dynamodb.ts';
import { makeTokenKeys } from '../../adapters/kms/kms.ts';
import { readEnv } from '../../contract/env.ts';
import { notePassedOver } from '../../telemetry/note-unreadable.ts';
import { pageHandler, siteOf } from '../../web/kit/kit.ts';
import { undoRoutes } from '../../web/unsubscribe/unsubscribe.ts';
import { openSubscribers } from '../composition/open-store.ts';
import { topicPlacesOf } from '../composition/topic-places.ts';

const env = readEnv('undo-unsubscribe', process.env);
const site = siteOf(env);
const { table, keyring, hashingKeys, hashOfAddress, subscribers } = openSubscribers(env);
const placeOfTopic = topicPlacesOf(table, env);
const tokenKeys = makeTokenKeys(table, env.SEALING_KEY_ARN);

export const handler = pageHandler(
  site,
  undoRoutes(
    {
      subscribers,
      stoppedFollows: makeStoppedFollows(table, keyring, hashingKeys, notePassedOver),
      heldRemovals: makeHeldRemovals(table),
      rollingBudgets: makeRollingBudgets(table, tokenKeys),
      namesOfCases: (appealIds) => findCaseNames(table, appealIds),
      topicRows: makeTopicRows(table, keyring, hashingKeys, placeOfTopic),
      digestSlots: makeDigestSlots(table),
      hashOfAddress,
      tokenKeys,
      nowMs: Date.now,
    },
    { undoAfterMs: env.UNDO_AFTER_SECONDS * 1_000 },
  ),
);
