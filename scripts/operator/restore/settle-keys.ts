import { z } from 'zod';
import { makePublisherStore } from '../../../functions/adapters/dynamodb/publishers.ts';
import { digestOfEnded } from '../../../functions/domain/tokens/hashing-keys.ts';
import { forEachItem } from './every-item.ts';
import type { SettlingPorts } from './settling-ports.ts';

const StoredKey = z.object({ keyId: z.string(), revokedAtMs: z.number().optional() });

/** Revokes again each publisher's key of a table that was revoked since. @returns the keys' ids, which open nothing by themselves. */
export async function settleKeys({ table, record, keys }: SettlingPorts): Promise<string[]> {
  const publishers = makePublisherStore(table);
  const revoked: string[] = [];
  await forEachItem(table, 'publisher-key', async (item) => {
    const key = StoredKey.safeParse(item).data;
    // A damaged key opens nothing.
    if (!key) return;
    const { keyId, revokedAtMs } = key;
    const atMs = record.revokedKeys.get(digestOfEnded('publisher-key', keyId, keys));
    if (atMs === undefined || revokedAtMs !== undefined) return;
    await publishers.revokeKey(keyId, atMs);
    revoked.push(keyId);
  });
  return revoked;
}
