import { z } from 'zod';
import { makePublisherStore } from '../../../../functions/adapters/dynamodb/dynamodb.ts';
import { digestOfEnded } from '../../../../functions/domain/tokens/tokens.ts';
import { forEachItem } from '../every-item.ts';
import type { SettlingPorts } from './settling-ports.ts';

const StoredKey = z.object({ keyId: z.string(), expiresAtMs: z.number(), revokedAtMs: z.number().optional() });

/**
 * Revokes again each publisher's key of a table that was revoked since, and lets each that was rotated expire when its publisher was told.
 * @returns the keys' ids, which open nothing by themselves.
 */
export async function settleKeys({ table, record, keys }: SettlingPorts): Promise<string[]> {
  const publishers = makePublisherStore(table);
  const settled: string[] = [];
  await forEachItem(table, 'publisher-key', async (item) => {
    const key = StoredKey.safeParse(item).data;
    // A damaged key opens nothing.
    if (!key) return;
    const { keyId, expiresAtMs, revokedAtMs } = key;
    if (revokedAtMs !== undefined) return;
    const digest = digestOfEnded('publisher-key', keyId, keys);
    const [revokedSinceMs, endsAtMs = expiresAtMs] = [record.revokedKeys.get(digest), record.keyExpiries.get(digest)];
    if (revokedSinceMs !== undefined) await publishers.revokeKey(keyId, revokedSinceMs);
    else if (endsAtMs < expiresAtMs) await publishers.expireKey(keyId, endsAtMs);
    else return;
    settled.push(keyId);
  });
  return settled;
}
