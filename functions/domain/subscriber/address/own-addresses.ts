import { mailboxOf } from './mailbox-of.ts';

/** Whether our own mail comes from an address, or is answered or sent back to it: alerts there would be mail to ourselves, answered by programs. */
export type OwnAddresses = (address: string) => boolean;

/**
 * What tells the addresses of a deployment from its readers', by the mailbox behind them.
 * @param own - addresses, and `@domain`s of which every address is one.
 */
export function ownAddresses(own: readonly string[]): OwnAddresses {
  const mailboxes = new Set(own.map(mailboxOf));
  return (address) => {
    const mailbox = mailboxOf(address);
    return mailboxes.has(mailbox) || mailboxes.has(mailbox.slice(mailbox.lastIndexOf('@')));
  };
}
