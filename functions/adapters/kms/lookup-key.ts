import { KMSClient } from '@aws-sdk/client-kms';
import { lookupKeyContext } from '../../contract/encryption-contexts.ts';
import type { Table } from '../dynamodb/table.ts';
import { makeWrappedKeys, type WrappedKey } from './wrapped-keys.ts';

/** There is one, for as long as the table lives: by two, one address would have two hashes. */
const ONLY_ID = 'only';

/**
 * The key without which nobody makes the hash of an address: kept wrapped in the table, unwrapped once a process, made on the first
 * call of a deployment.
 * @param sealingKeyArn - the KMS key that wraps; the caller needs `kms:Decrypt` and `kms:GenerateDataKey`.
 */
export function makeLookupKey(table: Table, sealingKeyArn: string, kms = new KMSClient({})): () => Promise<Uint8Array> {
  const keys = makeWrappedKeys(table, lookupKeyContext, sealingKeyArn, kms);
  let known: Promise<Uint8Array> | undefined;

  async function only(): Promise<WrappedKey> {
    const [found] = await keys.list();
    if (found) return found;
    await keys.make(ONLY_ID);
    return only();
  }

  return () => {
    known ??= only()
      .then(keys.unwrap)
      .catch((error: unknown) => {
        known = undefined;
        throw error;
      });
    return known;
  };
}
