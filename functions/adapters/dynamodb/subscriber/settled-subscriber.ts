import type { Subscriber } from '../../../domain/subscriber/subscriber.ts';
import type { Keyring } from '../../kms/kms.ts';
import { expiryOf, put, type Table, where, writeIf } from '../../table/table.ts';
import { asRead, findWayAsItIs, wayItem } from './address-ways.ts';
import { subscriberItem } from './subscriber-item.ts';

interface SettledSubscriber {
  /** Of the newest revision that the record of what ended knows. */
  readonly settled: Subscriber;
  readonly seenRevision: number;
  readonly addressHash: string;
  /** In epoch milliseconds: for someone who unsubscribed. */
  readonly expiresAtMs: number | undefined;
}

/**
 * Writes a subscriber as they were settled. Nothing becomes due by it: notices of what ended were sent when it did.
 * @returns false when they were written since they were read.
 */
export async function saveSettled(
  table: Table,
  keyring: Keyring,
  { settled, seenRevision, addressHash, expiresAtMs }: SettledSubscriber,
): Promise<boolean> {
  const expiry = expiresAtMs === undefined ? undefined : expiryOf(expiresAtMs);
  const { subscriberId } = settled;
  const key = await keyring.newest();
  const way = await findWayAsItIs(addressHash, table, keyring);
  if (way?.kind === 'whole' && way.subscriberId !== subscriberId) return false;
  return writeIf(
    table,
    put(subscriberItem(settled, key, expiry), where.is({ revision: seenRevision })),
    ...(way?.kind === 'damaged' ? [] : [put(wayItem(addressHash, subscriberId, key, expiry), asRead(way))]),
  );
}
