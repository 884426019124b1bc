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
  /**
   * The same, and as it was hashed yesterday, if that day’s salt is still kept: what is counted by network must not begin anew at midnight.
   * @returns today’s first.
   */
  hashesOfLate(network: string, nowMs: number): Promise<readonly [HashedNetwork, ...HashedNetwork[]]>;
  /** Whether a network is the one that was hashed; false, too, when the salt of that day is gone. */
  isSame(network: string, hashed: HashedNetwork, nowMs: number): Promise<boolean>;
}

/**
 * Bits of an IPv6 address that one site has, a household as a rule: it is given several networks of 64 bits, such as the 256 of a /56, and
 * chooses among them as it likes. https://www.rfc-editor.org/rfc/rfc6177#section-2
 */
const IPV6_SITE_BITS = 56;
const GROUP_BITS = 16;

/**
 * The network that an address belongs to: an IPv4 address is its own, an IPv6 address counts by its first 56 bits.
 * @returns undefined for what is no address.
 */
export function networkOf(ipAddress: string): string | undefined {
  const plain = ipAddress.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return undefined;
  const kept = groupsOf(plain).slice(0, Math.ceil(IPV6_SITE_BITS / GROUP_BITS));
  return kept.map((group, index) => (group & maskOf(index)).toString(16)).join(':');
}

/** The bits of a group, by its place, that belong to the site. */
function maskOf(index: number): number {
  const dropped = Math.max(0, (index + 1) * GROUP_BITS - IPV6_SITE_BITS);
  return (0xffff >> dropped) << dropped;
}

/** The eight groups of an IPv6 address, `::` written out. */
function groupsOf(ipv6: string): number[] {
  const [head = '', tail] = ipv6.toLowerCase().split('%', 1).join('').split('::');
  const groupsIn = (part: string) => part.split(':').filter((group) => group !== '');
  const before = groupsIn(head);
  const after = tail === undefined ? [] : groupsIn(tail);
  const missing = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...missing, ...after].map((group) => Number.parseInt(group, 16));
}
