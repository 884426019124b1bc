import { type AddressPurpose, type HashingKeys, hashAddress } from '../../tokens/tokens.ts';
import { parseAddress } from './address.ts';

/** The keyed hash by which an address finds its person or, when a purpose is named, what is kept for that; as 64 hex digits. */
export type AddressHasher = (address: string, purpose?: AddressPurpose) => Promise<string>;

/**
 * Hashes addresses that we keep.
 * The hasher throws {RangeError} when it is given no address: then what is stored is damaged. The message does not repeat it.
 */
export function makeAddressHasher(hashingKeys: () => Promise<HashingKeys>): AddressHasher {
  return async (address, purpose) => {
    const reading = parseAddress(address);
    if (reading.kind === 'refused') throw new RangeError(`A stored address is refused: ${reading.reason}`);
    return hashAddress(reading.hashInput, await hashingKeys(), purpose);
  };
}
