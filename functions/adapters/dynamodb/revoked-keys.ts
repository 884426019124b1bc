import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { revokedKeyKey } from '../../contract/ended-keys.ts';
import type { KeyEndings } from '../../domain/publishing/manage-publishers.ts';
import { digestOfEnded, type HashingKeys } from '../../domain/tokens/hashing-keys.ts';
import { keptFor } from './endings.ts';
import type { Table } from './table.ts';

/** Revocations of publishers' keys in the record of what ended, which no restored backup replaces. */
export const makeKeyEndings = (
  { documents, name: TableName }: Table,
  hashingKeys: () => Promise<HashingKeys>,
): KeyEndings => ({
  async record(keyId, atMs) {
    const digest = digestOfEnded('publisher-key', keyId, await hashingKeys());
    const Item = { ...revokedKeyKey(digest, atMs), ...keptFor('revoked', atMs) };
    await documents.send(new PutCommand({ TableName, Item }));
  },
});
