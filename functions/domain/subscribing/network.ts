import { isIPv4, isIPv6 } from 'node:net';

/** A network as it is kept: its keyed hash, and the UTC day whose salt is in it. Once that salt is gone nobody can tell whose it was. */
export interface HashedNetwork {
  /** A UTC day, such as `2024-03-15`. */
  readonly day: string;
  /** 64 hex digits. */
  readonly hash: string;
}

/** Hashes networks with the salt of a day, which is made when it is first needed and forgotten two days later. */
export interface NetworkHasher {
  hash(network: string, nowMs: number): Promise<HashedNetwork>;
  /** Whether a network is the one that was hashed; false, too, when the salt of that day is gone. */
  isSame(network: string, hashed: HashedNetwork): Promise<boolean>;
}

/** Bits of an IPv6 address that one household or phone has: all beyond is chosen by the device. https://www.rfc-editor.org/rfc/rfc6177 */
const IPV6_GROUPS_OF_A_NETWORK = 4;

/**
 * The network that an address belongs to: an IPv4 address is its own, an IPv6 address counts by its first 64 bits.
 * @returns `unknown` for what is no address.
 */
export function networkOf(ipAddress: string): string {
  const plain = ipAddress.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return 'unknown';
  return groupsOf(plain).slice(0, IPV6_GROUPS_OF_A_NETWORK).join(':');
}

/** The eight groups of an IPv6 address, `::` written out, without leading zeros. */
function groupsOf(ipv6: string): string[] {
  const [head = '', tail] = ipv6.toLowerCase().split('%', 1).join('').split('::');
  const groupsIn = (part: string) => part.split(':').filter((group) => group !== '');
  const before = groupsIn(head);
  const after = tail === undefined ? [] : groupsIn(tail);
  const missing = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...missing, ...after].map((group) => Number.parseInt(group, 16).toString(16));
}
