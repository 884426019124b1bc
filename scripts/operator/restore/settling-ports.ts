import { makeDisownedMailboxes } from '../../../functions/adapters/dynamodb/disowned-mailboxes.ts';
import type { EndedRecord } from '../../../functions/adapters/dynamodb/ended-record.ts';
import { makeErasure } from '../../../functions/adapters/dynamodb/erasure.ts';
import { makeSignUps } from '../../../functions/adapters/dynamodb/sign-ups.ts';
import { makeSubscribers } from '../../../functions/adapters/dynamodb/subscribers.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table.ts';
import { makeTopicRows } from '../../../functions/adapters/dynamodb/topic-rows.ts';
import type { Keyring } from '../../../functions/adapters/kms/keyring.ts';
import { makeAddressHasher } from '../../../functions/domain/subscribing/address-hash.ts';
import type { HashingKeys } from '../../../functions/domain/tokens/hashing-keys.ts';

/** What settles a table's subscribers and sign-ups. Nothing of it is recorded: the record has it already. */
export function makeSettlingPorts(table: Table, keyring: Keyring, keys: HashingKeys, record: EndedRecord) {
  const hashingKeys = async () => keys;
  return {
    table,
    keyring,
    keys,
    record,
    subscribers: makeSubscribers(table, keyring, { writesOf: async () => [] }, hashingKeys),
    erasure: makeErasure(table, keyring, hashingKeys),
    topicRows: makeTopicRows(table),
    signUps: makeSignUps(table, keyring),
    disowned: makeDisownedMailboxes(table),
    signUpEndings: { record: async () => {} },
    hashOfAddress: makeAddressHasher(hashingKeys),
  };
}

export type SettlingPorts = ReturnType<typeof makeSettlingPorts>;
