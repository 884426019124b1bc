import { KMSClient } from '@aws-sdk/client-kms';
import { lookupKeyContext } from '../../contract/deployment/encryption-contexts.ts';
import type { Table } from '../table/table.ts';
import { makeOnlyKey } from './only-key.ts';

/**
 * The key that every hash of an address needs, made on the first call of a deployment.
 * @param sealingKeyArn - the KMS key that wraps; the caller needs `kms:Decrypt` and `kms:GenerateDataKey`.
 */
export function makeLookupKey(table: Table, sealingKeyArn: string, kms = new KMSClient({})): () => Promise<Uint8Array> {
  const read = makeOnlyKey(table, lookupKeyContext, sealingKeyArn, { kms, makesFirst: true });
  return async () => {
    const key = await read();
    if (!key) throw new Error('The lookup key was made and is not there');
    return key;
  };
}
