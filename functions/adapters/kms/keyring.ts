import { randomUUID } from 'node:crypto';
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { dataKeyContext } from '../../contract/encryption-contexts.ts';
import { dataKeyKey, KEYRING_PARTITION } from '../../contract/table-keys.ts';
import type { DataKey } from '../../domain/sealing/seal.ts';
import type { Table } from '../dynamodb/table.ts';

/** The data keys that seal people's addresses and follows: kept wrapped in the table, unwrapped once a process. */
export interface Keyring {
  /** The key that new records are sealed with; made on the first call of a deployment. */
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

interface WrappedKey {
  readonly dataKeyId: string;
  readonly wrapped: Uint8Array;
  readonly createdAtMs: number;
}

const WrappedKeys: z.ZodType<WrappedKey[]> = z.array(
  z.object({ dataKeyId: z.string(), wrapped: z.instanceof(Uint8Array), createdAtMs: z.number() }),
);

/**
 * A first key has a random name: of a table that lost its keys a backup may bring back the ones before, and none may take another's place.
 * Two processes that each make a first one keep both, since each record names its own.
 * @param sealingKeyArn - the KMS key that wraps; the caller needs `kms:Decrypt`, and `kms:GenerateDataKey` to make the first.
 */
export function makeKeyring(table: Table, sealingKeyArn: string, kms = new KMSClient({})): Keyring {
  const unwrapped = new Map<string, Promise<DataKey>>();

  async function readAll(): Promise<WrappedKey[]> {
    const answer = await table.documents.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :keyring',
        ExpressionAttributeValues: { ':keyring': KEYRING_PARTITION },
        ConsistentRead: true,
      }),
    );
    return WrappedKeys.parse(answer.Items ?? []);
  }

  async function unwrap(key: WrappedKey): Promise<DataKey> {
    const answer = await kms.send(
      new DecryptCommand({ CiphertextBlob: key.wrapped, KeyId: sealingKeyArn, EncryptionContext: dataKeyContext }),
    );
    if (!answer.Plaintext) throw new UnknownDataKeyError(key.dataKeyId);
    return { dataKeyId: key.dataKeyId, bytes: answer.Plaintext };
  }

  async function makeFirst(): Promise<WrappedKey> {
    const made = await kms.send(
      new GenerateDataKeyCommand({ KeyId: sealingKeyArn, KeySpec: 'AES_256', EncryptionContext: dataKeyContext }),
    );
    if (!made.CiphertextBlob) throw new Error('KMS made a data key without its wrapped form');
    const key = { dataKeyId: randomUUID(), wrapped: made.CiphertextBlob, createdAtMs: Date.now() };
    await table.documents.send(
      new PutCommand({ TableName: table.name, Item: { ...dataKeyKey(key.dataKeyId), entity: 'data-key', ...key } }),
    );
    return key;
  }

  const newestOf = (keys: readonly WrappedKey[]) => keys.toSorted((a, b) => a.createdAtMs - b.createdAtMs).at(-1);

  const remembered = (dataKeyId: string, find: () => Promise<WrappedKey>) => {
    const known = unwrapped.get(dataKeyId);
    if (known) return known;
    const key = find().then(unwrap);
    unwrapped.set(dataKeyId, key);
    // A failure is not remembered: the next call asks again.
    key.catch(() => unwrapped.delete(dataKeyId));
    return key;
  };

  return {
    newest: () => remembered('newest', async () => newestOf(await readAll()) ?? makeFirst()),
    get: (dataKeyId) =>
      remembered(dataKeyId, async () => {
        const key = (await readAll()).find((candidate) => candidate.dataKeyId === dataKeyId);
        if (!key) throw new UnknownDataKeyError(dataKeyId);
        return key;
      }),
  };
}
