import { KMSClient } from '@aws-sdk/client-kms';
import { dataKeyContext } from '../../contract/deployment/encryption-contexts.ts';
import type { DataKey } from '../../domain/sealing/sealing.ts';
import type { Table } from '../table/table.ts';
import { NEWEST_KEY_IS_KNOWN_FOR_MS, rememberFor } from './remember-for.ts';
import { makeWrappedKeys, newKeyId, type WrappedKey } from './wrapped-keys.ts';

/** The data keys that seal people's addresses and follows: kept wrapped in the table, unwrapped once a process. */
export interface Keyring {
  /** The key that new records are sealed with, as of an hour ago at most; made on the first call of a deployment. */
  newest(): Promise<DataKey>;
  /** @throws {UnknownDataKeyError} when the table has no such key. */
  get(dataKeyId: string): Promise<DataKey>;
}

export class UnknownDataKeyError extends Error {
  constructor(dataKeyId: string) {
    super(`There is no data key ${dataKeyId}`);
    this.name = 'UnknownDataKeyError';
  }
}

/**
 * A first key has a random name: of a table that lost its keys a backup may bring back the ones before, and none may take another's place.
 * Two processes that each make a first one keep both, since each record names its own.
 * @param sealingKeyArn - the KMS key that wraps; the caller needs `kms:Decrypt`, and `kms:GenerateDataKey` to make the first.
 */
export function makeKeyring(table: Table, sealingKeyArn: string, kms = new KMSClient({})): Keyring {
  const keys = makeWrappedKeys(table, dataKeyContext, sealingKeyArn, kms);
  const unwrapped = new Map<string, Promise<DataKey>>();

  async function unwrap(key: WrappedKey): Promise<DataKey> {
    return { dataKeyId: key.keyId, bytes: await keys.unwrap(key) };
  }

  async function newestOrFirst(): Promise<WrappedKey> {
    const newest = (await keys.list()).at(-1);
    if (newest) return newest;
    await keys.make(newKeyId());
    return newestOrFirst();
  }

  const remembered = (dataKeyId: string, find: () => Promise<WrappedKey>) => {
    const known = unwrapped.get(dataKeyId);
    if (known) return known;
    const key = find().then(unwrap);
    unwrapped.set(dataKeyId, key);
    // A failure is not remembered: the next call asks again.
    key.catch(() => unwrapped.delete(dataKeyId));
    return key;
  };

  const newest = rememberFor(NEWEST_KEY_IS_KNOWN_FOR_MS, async () => {
    const key = await newestOrFirst();
    return remembered(key.keyId, async () => key);
  });

  return {
    newest,
    get: (dataKeyId) =>
      remembered(dataKeyId, async () => {
        const key = (await keys.list()).find(({ keyId }) => keyId === dataKeyId);
        if (!key) throw new UnknownDataKeyError(dataKeyId);
        return key;
      }),
  };
}
