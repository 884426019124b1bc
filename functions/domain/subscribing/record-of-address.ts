import { type AccountPorts, accountOf, storedOfAddress } from './account.ts';
import type { AccountRecord, AddressRecord } from './account-record.ts';
import type { Subscribers } from './ports.ts';
import { recordAccount, recordAddress } from './record-account.ts';

export interface RecordOfAddressPorts extends AccountPorts {
  readonly subscribers: Pick<Subscribers, 'find' | 'findIdByAddress'>;
}

/**
 * Writes down all that is stored about whoever has an address, or about the address alone when nobody has it, in the language that they
 * asked for mail in.
 * @returns undefined when nothing is stored.
 * @throws {RangeError} when it is no address.
 */
export async function recordOfAddress(
  address: string,
  ports: RecordOfAddressPorts,
  nowMs: number,
): Promise<AccountRecord | AddressRecord | undefined> {
  const subscriberId = await ports.subscribers.findIdByAddress(await ports.hashOfAddress(address));
  const subscriber = subscriberId === undefined ? undefined : await ports.subscribers.find(subscriberId);
  if (subscriber) return recordAccount(await accountOf(subscriber, ports), subscriber.language, nowMs);
  const stored = await storedOfAddress(address, ports);
  const { signUps, disownedUntilMs } = stored;
  if (signUps.length === 0 && disownedUntilMs === undefined) return undefined;
  return recordAddress(stored, signUps[0]?.languages[0] ?? 'en', nowMs);
}
