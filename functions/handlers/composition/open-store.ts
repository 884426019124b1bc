import { makeEndings, makeSubscribers } from '../../adapters/dynamodb/dynamodb.ts';
import { type Keyring, makeKeyring, makeLookupKey } from '../../adapters/kms/kms.ts';
import { makeHashingKeys } from '../../adapters/secrets/secrets.ts';
import { makeTable, type Table } from '../../adapters/table/table.ts';
import { type AddressHasher, makeAddressHasher } from '../../domain/subscriber/subscriber.ts';
import type { HashingKeys } from '../../domain/tokens/tokens.ts';
import { notePassedOver } from '../../telemetry/note-unreadable.ts';

interface StoreEnv {
  readonly TABLE_NAME: string;
  readonly SEALING_KEY_ARN: string;
  readonly HASHING_SECRET_ARN: string;
}

/** The table, with the keys of what is sealed and hashed in it: what a process opens once. */
export interface Store {
  readonly table: Table;
  readonly keyring: Keyring;
  readonly hashingKeys: () => Promise<HashingKeys>;
  readonly hashOfAddress: AddressHasher;
}

export function openStore({ TABLE_NAME, SEALING_KEY_ARN, HASHING_SECRET_ARN }: StoreEnv): Store {
  const table = makeTable(TABLE_NAME);
  const keyring = makeKeyring(table, SEALING_KEY_ARN);
  const hashingKeys = makeHashingKeys(HASHING_SECRET_ARN, makeLookupKey(table, SEALING_KEY_ARN));
  return { table, keyring, hashingKeys, hashOfAddress: makeAddressHasher(hashingKeys) };
}

/** {@link openStore} for a function that changes subscribers, and so writes down what it ends of them. */
export function openSubscribers(env: StoreEnv & { readonly ENDED_TABLE_NAME: string }) {
  const store = openStore(env);
  const { table, keyring, hashingKeys } = store;
  const endings = makeEndings(makeTable(env.ENDED_TABLE_NAME), hashingKeys, keyring);
  return { ...store, endings, subscribers: makeSubscribers(table, keyring, endings, hashingKeys, notePassedOver) };
}
