/**
 * Providers with so many mailboxes that a count of theirs names no subscriber. Deliveries to all other domains are counted as one.
 */
export const MAILBOX_PROVIDERS = [
  'gmail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'yahoo.com',
  'icloud.com',
  'aol.com',
  'proton.me',
  'gmx.net',
  'web.de',
  'orange.fr',
  'mail.ru',
  'yandex.ru',
  'qq.com',
  '163.com',
  'other',
] as const;
export type MailboxProvider = (typeof MAILBOX_PROVIDERS)[number];

/** Other domains of the same providers. */
const SAME_AS: Readonly<Record<string, MailboxProvider>> = {
  'googlemail.com': 'gmail.com',
  'msn.com': 'hotmail.com',
  'ymail.com': 'yahoo.com',
  'me.com': 'icloud.com',
  'mac.com': 'icloud.com',
  'protonmail.com': 'proton.me',
  'pm.me': 'proton.me',
  'gmx.de': 'gmx.net',
  'gmx.at': 'gmx.net',
  'gmx.ch': 'gmx.net',
  'gmx.com': 'gmx.net',
  'bk.ru': 'mail.ru',
  'inbox.ru': 'mail.ru',
  'list.ru': 'mail.ru',
  'ya.ru': 'yandex.ru',
  'yandex.com': 'yandex.ru',
};

const BY_DOMAIN: ReadonlyMap<string, MailboxProvider> = new Map([
  ...MAILBOX_PROVIDERS.map((provider) => [provider, provider] as const),
  ...Object.entries(SAME_AS),
]);

/** Under which name a delivery to an address is counted. */
export const providerOf = (address: string): MailboxProvider =>
  BY_DOMAIN.get(address.slice(address.lastIndexOf('@') + 1).toLowerCase()) ?? 'other';
