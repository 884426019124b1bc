import { KMSClient } from '@aws-sdk/client-kms';
import { tokenKeyContext } from '../../contract/deployment/encryption-contexts.ts';
import { type TokenKey, type TokenKeyReader, type TokenKeys, tokenKeyOf } from '../../domain/tokens/tokens.ts';
import type { Table } from '../table/table.ts';
import { NEWEST_KEY_IS_KNOWN_FOR_MS } from './remember-for.ts';
import { makeWrappedKeys, newKeyId } from './wrapped-keys.ts';

/**
 * A deployment's token keys, kept wrapped in the table, unwrapped once a process and listed once an hour. Two processes that each make a
 * first one keep both, since each token names its own.
 * @param sealingKeyArn - the KMS key that wraps; the caller needs `kms:Decrypt`.
 * @param options - `makesFirst`: the caller may be the first that needs a key, and has `kms:GenerateDataKey` too. Every other function is
 *   handed tokens that were mailed before, and finds no key where there are none.
 */
export function makeTokenKeys(
  table: Table,
  sealingKeyArn: string,
  { makesFirst = false, kms = new KMSClient({}) }: { readonly makesFirst?: boolean; readonly kms?: KMSClient } = {},
): TokenKeyReader {
  const keys = makeWrappedKeys(table, tokenKeyContext, sealingKeyArn, kms);
  const unwrapped = new Map<string, TokenKey>();
  let known: { readonly reading: Promise<TokenKeys>; readonly untilMs: number } | undefined;

  async function readAll(): Promise<TokenKeys> {
    const stored = await keys.list();
    if (stored.length === 0 && makesFirst) {
      await keys.make(newKeyId());
      return readAll();
    }
    return Promise.all(
      stored.map(async (key) => {
        const { keyId } = key;
        const before = unwrapped.get(keyId);
        if (before) return before;
        const made = tokenKeyOf(keyId, await keys.unwrap(key));
        unwrapped.set(keyId, made);
        return made;
      }),
    );
  }

  function read(): Promise<TokenKeys> {
    const reading = readAll();
    const asked = { reading, untilMs: Date.now() + NEWEST_KEY_IS_KNOWN_FOR_MS };
    known = asked;
    const forget = () => {
      if (known === asked) known = undefined;
    };
    reading.then((found) => {
      // None yet: the first one may be made at any moment.
      if (found.length === 0) forget();
    }, forget);
    return reading;
  }

  return async (tokenKeyId) => {
    const found = await (known && Date.now() < known.untilMs ? known.reading : read());
    const isKnown = tokenKeyId === undefined || found.some((key) => key.tokenKeyId === tokenKeyId);
    return isKnown ? found : read();
  };
}
