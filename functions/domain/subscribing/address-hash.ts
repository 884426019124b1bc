import { type HashingKeys, hashAddress } from '../tokens/hashing-keys.ts';
import { parseAddress } from './address.ts';

/**
 * The keyed hash by which an address that we keep finds its person.
 * @throws {RangeError} when it is no address: then what is stored is damaged. The message does not repeat it.
 */
export function addressHashOf(address: string, keys: HashingKeys): string {
  const reading = parseAddress(address);
  if (reading.kind === 'refused') throw new RangeError(`A stored address is refused: ${reading.reason}`);
  return hashAddress(reading.hashInput, keys);
}
