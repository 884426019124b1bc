import { randomBytes } from 'node:crypto';
import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod';
import type { SealingPurpose } from '../../contract/deployment/encryption-contexts.ts';
import { KEYRING_PARTITION, keyringPrefix, wrappedKeyKey } from '../../contract/table-keys.ts';
import { list, put, type Table, where, writeIf } from '../table/table.ts';

/** A key as the table has it: KMS alone can unwrap it. */
export interface WrappedKey {
  readonly keyId: string;
  readonly wrapped: Uint8Array;
  /** In epoch milliseconds. */
  readonly createdAtMs: number;
}

const StoredKeys: z.ZodType<WrappedKey[]> = z.array(
  z.object({ keyId: z.string(), wrapped: z.instanceof(Uint8Array), createdAtMs: z.number() }),
);

/** What keys of one kind are for, as the encryption context by which KMS tells the kinds apart. */
export interface WrappingContext {
  readonly purpose: Exclude<SealingPurpose, 'sign-up-request'>;
}

/** The keys of one kind, wrapped in the table. */
export interface WrappedKeys {
  /** All of them, the oldest first; never an older copy. */
  list(): Promise<WrappedKey[]>;
  /** Makes one, which is the newest from now on. @param keyId - the one that is there already stays. */
  make(keyId: string): Promise<void>;
  unwrap(key: WrappedKey): Promise<Uint8Array>;
}

const ID_BYTES = 5;

/** A random id, short since each token names its key: 10 hex digits. */
export const newKeyId = (): string => randomBytes(ID_BYTES).toString('hex');

/**
 * Keys of one kind in the table.
 * @param sealingKeyArn - the KMS key that wraps; unwrapping needs `kms:Decrypt`, and making `kms:GenerateDataKey`, for this context.
 */
export function makeWrappedKeys(
  table: Table,
  context: WrappingContext,
  sealingKeyArn: string,
  kms: KMSClient,
): WrappedKeys {
  const { purpose } = context;
  const wrapping = { KeyId: sealingKeyArn, EncryptionContext: { purpose } };

  async function listKeys(): Promise<WrappedKey[]> {
    const found = await list(table, { pk: KEYRING_PARTITION, prefix: keyringPrefix(purpose) });
    return StoredKeys.parse(found).toSorted((a, b) => a.createdAtMs - b.createdAtMs || (a.keyId < b.keyId ? -1 : 1));
  }

  return {
    list: listKeys,
    async make(keyId) {
      const made = await kms.send(new GenerateDataKeyCommand({ ...wrapping, KeySpec: 'AES_256' }));
      if (!made.CiphertextBlob) throw new Error('KMS made a data key without its wrapped form');
      // The clock of who makes it may be behind that of who made the one before.
      const newestAtMs = (await listKeys()).at(-1)?.createdAtMs ?? 0;
      const createdAtMs = Math.max(Date.now(), newestAtMs + 1);
      const key: WrappedKey = { keyId, wrapped: made.CiphertextBlob, createdAtMs };
      await writeIf(table, put({ ...wrappedKeyKey(purpose, keyId), entity: purpose, ...key }, where.isNew));
    },
    async unwrap({ keyId, wrapped }) {
      const { Plaintext } = await kms.send(new DecryptCommand({ ...wrapping, CiphertextBlob: wrapped }));
      if (!Plaintext) throw new Error(`KMS unwrapped the ${purpose} ${keyId} without giving it`);
      return Plaintext;
    },
  };
}
