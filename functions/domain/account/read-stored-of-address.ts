import { findByAddress, type Subscribers } from '../subscriber/subscriber.ts';
import type { AccountExport, AddressExport } from './account-export.ts';
import { exportAccount, exportAddress } from './export-account.ts';
import { type AccountPorts, accountOf, storedOfAddress } from './stored-account.ts';

export interface StoredOfAddressPorts extends AccountPorts {
  readonly subscribers: Pick<Subscribers, 'find' | 'findIdByAddress'>;
}

/**
 * Writes down all that is stored about the subscriber of an address, or about the address alone when it has none, in the language that they
 * asked for mail in.
 * @returns undefined when nothing is stored.
 * @throws {RangeError} when it is no address.
 */
export async function readStoredOfAddress(
  address: string,
  ports: StoredOfAddressPorts,
  nowMs: number,
): Promise<AccountExport | AddressExport | undefined> {
  const subscriber = await findByAddress(address, ports);
  if (subscriber) return exportAccount(await accountOf(subscriber, ports), subscriber.language, nowMs);
  const stored = await storedOfAddress(address, ports);
  const { signUps, notMeUntilMs } = stored;
  if (signUps.length === 0 && notMeUntilMs === undefined) return undefined;
  return exportAddress(stored, signUps[0]?.languages[0] ?? 'en', nowMs);
}
