/** What becomes of a mail after SES took it. `suppressed` is by SES's own list, `suppressed-by-account` by the account's. */
export type Fate =
  | 'delivered'
  | 'delayed'
  | 'bounced'
  | 'soft-bounced'
  | 'complained'
  | 'rejected'
  | 'suppressed'
  | 'suppressed-by-account';

const FATE_OF_WORD: Readonly<Record<string, Fate>> = {
  success: 'delivered',
  delayed: 'delayed',
  bounce: 'bounced',
  softbounce: 'soft-bounced',
  complaint: 'complained',
  reject: 'rejected',
  suppressionlist: 'suppressed',
};

const MAILBOX_SIMULATOR = '@simulator.amazonses.com';

/**
 * SES's own simulator: mail to it counts for the rate and not for the quota, and puts no recipient on a suppression list.
 * https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html
 */
export const isMailboxSimulator = (address: string) => address.toLowerCase().endsWith(MAILBOX_SIMULATOR);

/**
 * An address says what becomes of its mail, at every domain: by its name, as at SES's own simulator (`bounce@`, `complaint@`,
 * `suppressionlist@`), or by a label (`ana+bounce@`). Everyone else gets their mail.
 */
export function fateOf(address: string): Fate {
  const words = address.slice(0, address.lastIndexOf('@')).toLowerCase().split('+');
  const word = words.find((candidate) => Object.hasOwn(FATE_OF_WORD, candidate));
  return (word !== undefined && FATE_OF_WORD[word]) || 'delivered';
}
