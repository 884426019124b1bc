import { namesPlaceOrTheme } from '../vocabulary/telling-words.ts';
import { type AddressReading, parseAddress } from './address.ts';
import type { OwnAddresses } from './own-addresses.ts';

/** As long as the tags that people sort their mail by; a sentence is longer. */
const MAX_TAG_CHARACTERS = 20;

/**
 * An address that is not proven yet, read as {@link parseAddress} reads it. What stands behind its plus is shown by programs beside the mail, and may be
 * a stranger's word in the mailbox of another person: it names no place and no theme, and is short. An address of our own is refused like one that
 * is none, which tells nothing of who reads it.
 */
export function parseNewAddress(typed: string, isOwn: OwnAddresses): AddressReading {
  const reading = parseAddress(typed);
  if (reading.kind === 'refused') return reading;
  if (isOwn(reading.address)) return { kind: 'refused', reason: 'malformed' };
  const local = reading.address.slice(0, reading.address.lastIndexOf('@'));
  const tag = local.slice(local.indexOf('+') + 1);
  if (!local.includes('+') || (tag.length <= MAX_TAG_CHARACTERS && !namesPlaceOrTheme(tag))) return reading;
  return { kind: 'refused', reason: 'telling-tag' };
}
