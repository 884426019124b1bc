import { domainToASCII } from 'node:url';
import { holdsEncodedWord } from '../../encoded-word.ts';
import { mailboxOf } from './mailbox-of.ts';

/** Why an address is refused; each has its own advice on the page. */
export type AddressRefusal =
  | 'empty'
  | 'quoted'
  | 'has-space'
  | 'no-at-sign'
  | 'other-script'
  | 'too-long'
  | 'telling-tag'
  | 'malformed';

export type AddressReading =
  | { readonly kind: 'address'; readonly address: string; readonly hashInput: string }
  | { readonly kind: 'refused'; readonly reason: AddressRefusal };

/** RFC 5321, 4.5.3.1. https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1 */
const MAX_LOCAL_CHARACTERS = 64;
const MAX_ADDRESS_CHARACTERS = 254;
/** Each domain has this mailbox, so that none is longer than leaves room for it. https://www.rfc-editor.org/rfc/rfc5321#section-4.5.1 */
const MAX_DOMAIN_CHARACTERS = MAX_ADDRESS_CHARACTERS - 'postmaster@'.length;
/** What comes along unseen when an address is copied, above all from text that runs from right to left. Joiners may be part of a domain. */
const UNSEEN = /[\p{Cf}--[\u200c\u200d]]/gv;
const QUOTED = /^".*"@[^"@]*$/;
const PRINTABLE_ASCII = /^[\x21-\x7e]+$/;
/** Words with dots between, and no quoting, which no mailbox needs. https://www.rfc-editor.org/rfc/rfc5322#section-3.2.3 */
const WORDS = /^[\w!#$%&'*+/=?^~-]+(?:\.[\w!#$%&'*+/=?^~-]+)*$/;
/** Of ASCII, what a domain is made of: the parser of URLs that encodes it takes `/`, `?` or `#` for its end, and decodes `%2e`. */
const TYPED_DOMAIN = /^[a-z0-9.\-\u0080-\u{10ffff}]+$/iu;
/** Labels of at most 63 letters, the last one no number: `example.org`, and `xn--e1afmkfd.xn--p1ai` in another script. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

const refused = (reason: AddressRefusal): AddressReading => ({ kind: 'refused', reason });

/**
 * An address as a visitor typed it, in the form that SES takes: its domain in ASCII (IDNA), its local part as it stands.
 * `hashInput` is the same for all spellings that reach one mailbox in practice: lower case throughout.
 */
export function parseAddress(typed: string): AddressReading {
  const trimmed = typed.replaceAll(UNSEEN, '').trim().normalize('NFC');
  if (trimmed === '') return refused('empty');
  if (QUOTED.test(trimmed)) return refused('quoted');
  if (/\s/u.test(trimmed)) return refused('has-space');
  const at = trimmed.lastIndexOf('@');
  if (at <= 0 || at === trimmed.length - 1) return refused('no-at-sign');
  const local = trimmed.slice(0, at);
  // SES takes no internationalised local parts. https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_Destination.html
  if (!PRINTABLE_ASCII.test(local)) return refused('other-script');
  const typedDomain = trimmed.slice(at + 1);
  const domain = TYPED_DOMAIN.test(typedDomain) ? domainToASCII(typedDomain) : '';
  const address = `${local}@${domain}`;
  if (local.length > MAX_LOCAL_CHARACTERS || domain.length > MAX_DOMAIN_CHARACTERS) return refused('too-long');
  if (address.length > MAX_ADDRESS_CHARACTERS) return refused('too-long');
  if (!DOMAIN.test(domain) || !isLocal(local)) return refused('malformed');
  // Its provider passes over signs, and what is left is hashed too.
  if (!isLocal(localOf(mailboxOf(address)))) return refused('malformed');
  return { kind: 'address', address, hashInput: address.toLowerCase() };
}

const isLocal = (local: string): boolean => WORDS.test(local) && !holdsEncodedWord(local);

const localOf = (address: string): string => address.slice(0, address.lastIndexOf('@'));
