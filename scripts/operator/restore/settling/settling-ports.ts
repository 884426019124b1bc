import { makeErasure } from '../../../../functions/adapters/dynamodb/account/erasure.ts';
import { makeNotMeMailboxes } from '../../../../functions/adapters/dynamodb/signing-up/not-me-mailboxes.ts';
import { makeSignUps } from '../../../../functions/adapters/dynamodb/signing-up/sign-ups.ts';
import type { EndedRecord } from '../../../../functions/adapters/dynamodb/subscriber/ended-record.ts';
import { makeSubscribers } from '../../../../functions/adapters/dynamodb/subscriber/subscribers.ts';
import { type TopicPlaces, vocabularyPlaces } from '../../../../functions/adapters/dynamodb/subscriber/topic-places.ts';
import { makeTopicRows } from '../../../../functions/adapters/dynamodb/subscriber/topic-rows.ts';
import type { Keyring } from '../../../../functions/adapters/kms/keyring.ts';
import type { Table } from '../../../../functions/adapters/table/open-table.ts';
import { makeAddressHasher } from '../../../../functions/domain/subscriber/address/address-hash.ts';
import type { HashingKeys } from '../../../../functions/domain/tokens/hashing-keys.ts';

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
