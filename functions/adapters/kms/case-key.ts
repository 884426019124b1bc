import { KMSClient } from '@aws-sdk/client-kms';
import { caseKeyContext } from '../../contract/deployment/encryption-contexts.ts';
import type { Table } from '../table/table.ts';
import { makeOnlyKey } from './only-key.ts';

/**
 * The key by which the index of topics knows cases. It hashes no address and opens no record, so that what starts and sends mail may have it.
 * @param sealingKeyArn - the KMS key that wraps; the caller needs `kms:Decrypt`.
 * @param options - `makesFirst`: the caller may be the first that follows a case, and has `kms:GenerateDataKey` too. Where there is no key, no one follows any.
 */
export const makeCaseKey = (
  table: Table,
  sealingKeyArn: string,
  { makesFirst = false, kms = new KMSClient({}) }: { readonly makesFirst?: boolean; readonly kms?: KMSClient } = {},
): (() => Promise<Uint8Array | undefined>) => makeOnlyKey(table, caseKeyContext, sealingKeyArn, { kms, makesFirst });
