import type { KMSClient } from '@aws-sdk/client-kms';
import type { Table } from '../table/table.ts';
import { ONLY_KEY_IS_KNOWN_FOR_MS, rememberFor } from './remember-for.ts';
import { makeWrappedKeys, type WrappedKey, type WrappingContext } from './wrapped-keys.ts';

/** There is one, for as long as the table lives: by two, one address or one case would have two hashes. */
const ONLY_ID = 'only';

class NoKeyYetError extends Error {}

/**
 * The one key of a kind. It is kept wrapped in the table, read once a minute, as a table that was lost and made once more has another, and unwrapped only
 * when it is another.
 * @param makesFirst - the caller may be the first that needs it, and has `kms:GenerateDataKey` too.
 * @returns a reader of the key; it reads undefined as long as there is none, and asks again each time.
 */
export function makeOnlyKey(
  table: Table,
  context: WrappingContext,
  sealingKeyArn: string,
  { kms, makesFirst }: { readonly kms: KMSClient; readonly makesFirst: boolean },
): () => Promise<Uint8Array | undefined> {
  const keys = makeWrappedKeys(table, context, sealingKeyArn, kms);
  let unwrapped: { readonly of: WrappedKey; readonly bytes: Uint8Array } | undefined;

  async function only(): Promise<WrappedKey> {
    const [found] = await keys.list();
    if (found) return found;
    if (!makesFirst) throw new NoKeyYetError(`There is no ${context.purpose} yet`);
    await keys.make(ONLY_ID);
    return only();
  }

  const read = rememberFor(ONLY_KEY_IS_KNOWN_FOR_MS, async () => {
    const key = await only();
    const isKnown = unwrapped && Buffer.compare(unwrapped.of.wrapped, key.wrapped) === 0;
    if (unwrapped && isKnown) return unwrapped.bytes;
    unwrapped = { of: key, bytes: await keys.unwrap(key) };
    return unwrapped.bytes;
  });

  return async () => {
    try {
      return await read();
    } catch (error) {
      if (error instanceof NoKeyYetError) return undefined;
      throw error;
    }
  };
}
