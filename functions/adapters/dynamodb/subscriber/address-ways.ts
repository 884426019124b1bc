import { addressKey, EXPIRY_ATTRIBUTE } from '../../../contract/table-keys.ts';
import type { DataKey } from '../../../domain/sealing/sealing.ts';
import type { Keyring } from '../../kms/kms.ts';
import { type Condition, find, ifReadable, type StoredItem, type Table, where } from '../../table/table.ts';
import { openText, StoredSeal, sealedText } from '../sealed-text.ts';

/** The way from an address to its subscriber, as it was read. */
export interface AddressWay {
  readonly kind: 'whole';
  readonly subscriberId: string;
  /** Holds while the way is as it was read. Ids can't be compared where they are sealed; sealed bytes are never twice the same. */
  readonly isUnchanged: Condition;
}

/** A way that is damaged for good: to whom it leads can't be told. */
export interface DamagedWay {
  readonly kind: 'damaged';
  readonly isUnchanged: Condition;
}

/** The condition for a write on what was read: an address that led to no subscriber is still free. */
export const asRead = (way: AddressWay | DamagedWay | undefined): Condition => way?.isUnchanged ?? where.isNew;

/** Whom a stored way leads to. @throws {z.ZodError} or {UnsealError} when it is damaged. */
export const subscriberIdOfWay = async (item: StoredItem, keyring: Keyring): Promise<string> =>
  openText(StoredSeal.parse(item), String(item.pk), keyring);

/** Reads the way from an address, by its hash: the newest, never an older copy. */
export async function findWay(addressHash: string, table: Table, keyring: Keyring): Promise<AddressWay | undefined> {
  const item = await readWay(addressHash, table);
  return item && { kind: 'whole', subscriberId: await subscriberIdOfWay(item, keyring), isUnchanged: unchanged(item) };
}

/** The same for what must go on where a way is damaged: the end of alerts. */
export async function findWayAsItIs(
  addressHash: string,
  table: Table,
  keyring: Keyring,
): Promise<AddressWay | DamagedWay | undefined> {
  const item = await readWay(addressHash, table);
  if (!item) return undefined;
  const subscriberId = await ifReadable(subscriberIdOfWay(item, keyring));
  const isUnchanged = unchanged(item);
  return subscriberId === undefined ? { kind: 'damaged', isUnchanged } : { kind: 'whole', subscriberId, isUnchanged };
}

const readWay = (addressHash: string, table: Table) => find(table, addressKey(addressHash));

const unchanged = ({ sealed }: StoredItem): Condition => where.both(where.isThere, where.is({ sealed }));

/** The item of a way: whom it leads to is sealed, and opens under this address alone. */
export const wayItem = (addressHash: string, subscriberId: string, key: DataKey, expiresAtEpochSeconds?: number) => ({
  ...addressKey(addressHash),
  entity: 'address',
  ...sealedText('address', subscriberId, addressKey(addressHash).pk, key),
  [EXPIRY_ATTRIBUTE]: expiresAtEpochSeconds,
});
