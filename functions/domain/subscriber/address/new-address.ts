import { type AddressReading, parseAddress } from './address.ts';
import { tagIn } from './mailbox-of.ts';
import type { OwnAddresses } from './own-addresses.ts';

/** Tags that people sort such mail by, in our languages, and that say nothing in another person's mailbox. The page names the first three. */
const PLAIN_TAGS: ReadonlySet<string> = new Set([
  ...['news', 'mail', 'lists', '', 'alerts', 'newsletter', 'newsletters', 'list', 'updates', 'email', 'inbox', 'info'],
  ...['alertes', 'infos', 'listes', 'courrier', 'alertas', 'noticias', 'boletines', 'listas', 'correo'],
]);

/**
 * An address that is not proven yet, read as {@link parseAddress} reads it. What stands in it beside the name of its mailbox is shown by programs
 * beside the mail, and may be a stranger's word in the mailbox of another person: so it is one of a few words that we know. An address of our own is
 * refused like one that is none, which tells nothing of who reads it.
 */
export function parseNewAddress(typed: string, isOwn: OwnAddresses): AddressReading {
  const reading = parseAddress(typed);
  if (reading.kind === 'refused') return reading;
  if (isOwn(reading.address)) return { kind: 'refused', reason: 'malformed' };
  const tag = tagIn(reading.address);
  return tag === undefined || PLAIN_TAGS.has(tag) ? reading : { kind: 'refused', reason: 'telling-tag' };
}
