import { isIPv4, isIPv6 } from 'node:net';

/** A network as it is kept: its keyed hash, and the UTC day whose salt is in it. Once that salt is gone it can't be told whose it was. */
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
   * The same, and as it was hashed yesterday, if that day’s salt is still kept: what is counted by network must not start again at midnight.
   * @returns today’s first.
   */
  hashesOfLate(network: string, nowMs: number): Promise<readonly [HashedNetwork, ...HashedNetwork[]]>;
  /** Whether a network is the one that was hashed; false, too, when the salt of that day is gone. */
  isSame(network: string, hashed: HashedNetwork, nowMs: number): Promise<boolean>;
}

/**
 * Groups of an IPv6 address that one line may have for itself, 48 bits: the largest prefix that is given to an end site. By 56 bits, which many
 * homes have, a line with a /48 would be 256 networks. Homes of one provider may share a /48, as they share an IPv4 address behind its NAT.
 * https://www.rfc-editor.org/rfc/rfc6177#section-2 https://www.ripe.net/publications/docs/ripe-690/ (4.2)
 */
const IPV6_SITE_GROUPS = 3;

/**
 * The network that an address belongs to: an IPv4 address is its own, an IPv6 address counts by its first 48 bits.
 * @returns undefined for what is no address.
 */
export function networkOf(ipAddress: string): string | undefined {
  const plain = ipAddress.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return undefined;
  const kept = groupsOf(plain).slice(0, IPV6_SITE_GROUPS);
  return kept.map((group) => group.toString(16)).join(':');
}

const groupsIn = (part: string) => part.split(':').filter((group) => group !== '');

/** The eight groups of an IPv6 address, `::` written out. */
function groupsOf(ipv6: string): number[] {
  const [before = [], after = []] = ipv6.split('%', 1).join('').split('::').map(groupsIn);
  const missing = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...missing, ...after].map((group) => Number.parseInt(group, 16));
}
