import { endedKeyKey } from '../../../contract/ended-keys.ts';
import type { KeyEndings } from '../../../domain/publishing/publishing.ts';
import { digestOfEnded, type EndedKeys } from '../../../domain/tokens/tokens.ts';
import { put, type Table, write } from '../../table/table.ts';
import { keptFor } from '../subscriber/endings.ts';

/** Ends of publishers' keys in the record of what ended, which no restored backup replaces. */
export function makeKeyEndings(endedTable: Table, endedKeys: () => Promise<EndedKeys>): KeyEndings {
  const record = async (keyId: string, atMs: number, entry: Readonly<Record<string, unknown>>) => {
    const digest = digestOfEnded('publisher-key', keyId, await endedKeys());
    await write(endedTable, put({ ...endedKeyKey(digest, atMs), ...entry }));
  };
  return {
    recordRevoked: (keyId, atMs) => record(keyId, atMs, keptFor('revoked', atMs)),
    recordExpiry: (keyId, { atMs, keyExpiresAtMs }) =>
      record(keyId, atMs, { ...keptFor('expires-earlier', atMs), keyExpiresAtMs }),
  };
}
