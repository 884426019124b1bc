import { KMSClient } from '@aws-sdk/client-kms';
import {
  makeWrappedKeys,
  type WrappedKeys,
  type WrappingContext,
} from '../../../functions/adapters/kms/wrapped-keys.ts';
import { dataKeyContext, lookupKeyContext, tokenKeyContext } from '../../../functions/contract/encryption-contexts.ts';
import type { Deployment } from '../../publisher/find-deployment.ts';

/** Keys of which a deployment may have several. The lookup key is one: by two, one address would have two hashes. */
export const ROTATED_KEYS = ['token', 'data'] as const;
export type RotatedKeys = (typeof ROTATED_KEYS)[number];

export const KEY_KINDS = [...ROTATED_KEYS, 'lookup'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

const CONTEXTS = {
  token: tokenKeyContext,
  data: dataKeyContext,
  lookup: lookupKeyContext,
} as const satisfies Record<KeyKind, WrappingContext>;

/** What commands about keys need of a deployment. */
export type KeyPlace = Pick<Deployment, 'table' | 'sealingKeyArn' | 'clientSettings'>;

export const keysOf = (
  kind: KeyKind,
  { table, sealingKeyArn, clientSettings }: KeyPlace,
  kms = new KMSClient(clientSettings),
): WrappedKeys => makeWrappedKeys(table, CONTEXTS[kind], sealingKeyArn, kms);

/** A moment's UTC day, `YYYY-MM-DD`. */
export const dayOf = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
