import { KMSClient } from '@aws-sdk/client-kms';
import { makeWrappedKeys, type WrappedKeys, type WrappingContext } from '../../../functions/adapters/kms/kms.ts';
import { drop, write } from '../../../functions/adapters/table/table.ts';
import {
  caseKeyContext,
  dataKeyContext,
  lookupKeyContext,
  tokenKeyContext,
} from '../../../functions/contract/deployment/encryption-contexts.ts';
import { wrappedKeyKey } from '../../../functions/contract/table-keys.ts';
import type { Deployment } from '../../deployment/find-deployment.ts';

export const ROTATED_KEYS = ['token', 'data'] as const;
export type RotatedKeys = (typeof ROTATED_KEYS)[number];

export const KEY_KINDS = [...ROTATED_KEYS, 'lookup', 'case'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

const CONTEXTS = {
  token: tokenKeyContext,
  data: dataKeyContext,
  lookup: lookupKeyContext,
  case: caseKeyContext,
} as const satisfies Record<KeyKind, WrappingContext>;

export type KeyPlace = Pick<Deployment, 'table' | 'sealingKeyArn' | 'clientSettings'>;

export const keysOf = (
  kind: KeyKind,
  { table, sealingKeyArn, clientSettings }: KeyPlace,
  kms = new KMSClient(clientSettings),
): WrappedKeys => makeWrappedKeys(table, CONTEXTS[kind], sealingKeyArn, kms);

/** Deletes a key for good: what it made opens no more. No function may. Backups of the table keep it as long as they last. */
export async function deleteKey(kind: RotatedKeys, keyId: string, { table }: KeyPlace): Promise<void> {
  await write(table, drop(wrappedKeyKey(CONTEXTS[kind].purpose, keyId)));
}

/** A moment's UTC day, `YYYY-MM-DD`. */
