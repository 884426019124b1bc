import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { endedKeyKey } from '../../../contract/ended-keys.ts';
import type { KeyEndings } from '../../../domain/publishing/publishing.ts';
import { digestOfEnded, type EndedKeys } from '../../../domain/tokens/tokens.ts';
import type { Table } from '../../table/table.ts';
import { keptFor } from '../subscriber/endings.ts';

/** Ends of publishers' keys in the record of what ended, which no restored backup replaces. */
export function makeKeyEndings({ documents, name: TableName }: Table, endedKeys: () => Promise<EndedKeys>): KeyEndings {
  const put = async (keyId: string, atMs: number, entry: Readonly<Record<string, unknown>>) => {
    const digest = digestOfEnded('publisher-key', keyId, await endedKeys());
    await documents.send(new PutCommand({ TableName, Item: { ...endedKeyKey(digest, atMs), ...entry } }));
  };
  return {
    recordRevoked: (keyId, atMs) => put(keyId, atMs, keptFor('revoked', atMs)),
    recordExpiry: (keyId, { atMs, keyExpiresAtMs }) =>
      put(keyId, atMs, { ...keptFor('expires-earlier', atMs), keyExpiresAtMs }),
  };
}
