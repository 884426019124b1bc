import { KMSClient } from '@aws-sdk/client-kms';
import { lookupKeyContext } from '../../contract/encryption-contexts.ts';
import type { Table } from '../dynamodb/table.ts';
import { LOOKUP_KEY_IS_KNOWN_FOR_MS, rememberFor } from './remember-for.ts';
import { makeWrappedKeys, type WrappedKey } from './wrapped-keys.ts';

/** There is one, for as long as the table lives: by two, one address would have two hashes. */
const ONLY_ID = 'only';

/**
 * The key that every hash of an address needs. It is kept wrapped in the table, made on the first call of a deployment. It is
 * read once a minute, as a table that was lost and made once more has another, and unwrapped only when it is another.
 * @param sealingKeyArn - the KMS key that wraps; the caller needs `kms:Decrypt` and `kms:GenerateDataKey`.
 */
export function makeLookupKey(table: Table, sealingKeyArn: string, kms = new KMSClient({})): () => Promise<Uint8Array> {
  const keys = makeWrappedKeys(table, lookupKeyContext, sealingKeyArn, kms);
  let unwrapped: { readonly of: WrappedKey; readonly bytes: Uint8Array } | undefined;

  async function only(): Promise<WrappedKey> {
    const [found] = await keys.list();
    if (found) return found;
    await keys.make(ONLY_ID);
    return only();
  }

  return rememberFor(LOOKUP_KEY_IS_KNOWN_FOR_MS, async () => {
    const key = await only();
    const isKnown = unwrapped && Buffer.compare(unwrapped.of.wrapped, key.wrapped) === 0;
    if (unwrapped && isKnown) return unwrapped.bytes;
    unwrapped = { of: key, bytes: await keys.unwrap(key) };
    return unwrapped.bytes;
  });
}
