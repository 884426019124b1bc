import { GetCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { addressKey, EXPIRY_ATTRIBUTE } from '../../../contract/table-keys.ts';
import type { DataKey } from '../../../domain/sealing/seal.ts';
import type { Keyring } from '../../kms/keyring.ts';
import type { StoredItem } from '../batches.ts';
import { openText, StoredSeal, sealedText } from '../sealed-text.ts';
import type { Table } from '../table.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Condition = Pick<NonNullable<TransactItem['Put']>, 'ConditionExpression' | 'ExpressionAttributeValues'>;

/** The way from an address to its subscriber, as it was read. */
export interface AddressWay {
  readonly subscriberId: string;
  /** Holds while the way is as it was read. Ids can't be compared where they are sealed; sealed bytes are never twice the same. */
  readonly isUnchanged: Condition;
}

/** Of an address that leads to no subscriber. */
const IS_STILL_FREE: Condition = { ConditionExpression: 'attribute_not_exists(pk)' };

/** The condition for a write on what was read. */
export const asRead = (way: AddressWay | undefined): Condition => way?.isUnchanged ?? IS_STILL_FREE;

/** Whom a stored way leads to. @throws {z.ZodError} or {UnsealError} when it is damaged. */
export const subscriberIdOfWay = async (item: StoredItem, keyring: Keyring): Promise<string> =>
  openText(StoredSeal.parse(item), String(item.pk), keyring);

/** Reads the way from an address, by its hash: the newest, never an older copy. */
export async function findWay(
  addressHash: string,
  { documents, name: TableName }: Table,
  keyring: Keyring,
): Promise<AddressWay | undefined> {
  const Key = { ...addressKey(addressHash) };
  const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  if (!Item) return undefined;
  const subscriberId = await subscriberIdOfWay(Item, keyring);
  const ExpressionAttributeValues = { ':asRead': StoredSeal.parse(Item).sealed };
  return { subscriberId, isUnchanged: { ConditionExpression: 'sealed = :asRead', ExpressionAttributeValues } };
}

/** The item of a way: whom it leads to is sealed, and opens under this address alone. */
export const wayItem = (addressHash: string, subscriberId: string, key: DataKey, expiresAtEpochSeconds?: number) => ({
  ...addressKey(addressHash),
  entity: 'address',
  ...sealedText(subscriberId, addressKey(addressHash).pk, key),
  [EXPIRY_ATTRIBUTE]: expiresAtEpochSeconds,
});
