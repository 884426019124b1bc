import { type AddressHasher, mailboxOf, providerOf } from '../subscriber/subscriber.ts';

/**
 * Who asked for a mail to an address that is not proven, and who was written to, by the first digits of keyed hashes. They travel as a tag on
 * the mail, so that what SES tells of it counts against them; a network’s is worth nothing once the salt of its day is forgotten.
 */
export interface MailSource {
  readonly network: string;
  /** Of the mailbox at a large provider, which shares its domain with strangers; else of the domain. */
  readonly recipient: string;
}

/** Enough to tell as many sources apart as there are in a day, and short enough for an operator to type. */
const DIGITS = 16;
const WRITTEN = /^([0-9a-f]{16})-([0-9a-f]{16})$/;

/** As a hash is written where only its first digits are needed. */
export const digitsOf = (hash: string): string => hash.slice(0, DIGITS);

/** The digits of the owner of an address, as far as strangers don’t share it. */
export async function recipientDigitsOf(address: string, hashOfAddress: AddressHasher): Promise<string> {
  const mailbox = mailboxOf(address);
  const isShared = providerOf(mailbox) !== 'other';
  // A hash is of an address: the domain’s own is that of a mailbox that each domain has. https://www.rfc-editor.org/rfc/rfc5321#section-4.5.1
  const counted = isShared ? mailbox : `postmaster${mailbox.slice(mailbox.lastIndexOf('@'))}`;
  return digitsOf(await hashOfAddress(counted, 'recipient'));
}

/** A source as the tag on its mail. */
export const writeSource = ({ network, recipient }: MailSource): string => `${network}-${recipient}`;

/** A source from a tag. @returns `undefined` for what is none. */
export function readSource(tag: string): MailSource | undefined {
  const [, network, recipient] = WRITTEN.exec(tag) ?? [];
  return network === undefined || recipient === undefined ? undefined : { network, recipient };
}
