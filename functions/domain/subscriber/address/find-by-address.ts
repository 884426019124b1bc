import type { Subscribers } from '../ports.ts';
import type { Subscriber } from '../subscribers.ts';
import type { AddressHasher } from './address-hash.ts';

export interface FindByAddressPorts {
  readonly subscribers: Pick<Subscribers, 'find' | 'findIdByAddress'>;
  readonly hashOfAddress: AddressHasher;
}

/**
 * The subscriber that an address leads to, in any status; `undefined` for an address that leads to none.
 * @throws {RangeError} when it is no address.
 */
export async function findByAddress(
  address: string,
  { subscribers, hashOfAddress }: FindByAddressPorts,
): Promise<Subscriber | undefined> {
  const subscriberId = await subscribers.findIdByAddress(await hashOfAddress(address));
  return subscriberId === undefined ? undefined : subscribers.find(subscriberId);
}
