import type { EndedRecord, TopicPlaces } from '../../../../functions/adapters/dynamodb/dynamodb.ts';
import {
  makeErasure,
  makeNotMeMailboxes,
  makeSignUps,
  makeSubscribers,
  makeTopicRows,
  vocabularyPlaces,
} from '../../../../functions/adapters/dynamodb/dynamodb.ts';
import type { Keyring } from '../../../../functions/adapters/kms/kms.ts';
import type { Table } from '../../../../functions/adapters/table/table.ts';
import { makeAddressHasher } from '../../../../functions/domain/subscriber/subscriber.ts';
import type { HashingKeys } from '../../../../functions/domain/tokens/tokens.ts';

/** What settles a table's subscribers and sign-ups. Nothing of it is recorded: the record has it already. */
export function makeSettlingPorts(
  table: Table,
  keyring: Keyring,
  keys: HashingKeys,
  record: EndedRecord,
  placeOfTopic: TopicPlaces = vocabularyPlaces,
) {
  const hashingKeys = async () => keys;
  return {
    table,
    keyring,
    keys,
    record,
    subscribers: makeSubscribers(table, keyring, { writesOf: async () => [] }, hashingKeys),
    // The settling reads every item, and says which it can't.
    erasure: makeErasure(table, keyring, hashingKeys, () => {}, placeOfTopic),
    topicRows: makeTopicRows(table, keyring, hashingKeys, placeOfTopic),
    signUps: makeSignUps(table, keyring),
    notMe: makeNotMeMailboxes(table),
    signUpEndings: { record: async () => {} },
    hashOfAddress: makeAddressHasher(hashingKeys),
  };
}

export type SettlingPorts = ReturnType<typeof makeSettlingPorts>;
