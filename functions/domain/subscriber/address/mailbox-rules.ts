/** How a provider reads the addresses of its mailboxes. */
export interface MailboxRule {
  /** All of them lead to one mailbox, the first by the name that we give it. */
  readonly domains: readonly [string, ...string[]];
  /** What begins a tag, beside the plus. */
  readonly tagSign?: '-';
  /** What it passes over in a name. */
  readonly passesOver?: RegExp;
  /** Whether `word@name.domain` leads to the mailbox of `name`, for every word. */
  readonly hasSubdomains?: true;
}

/**
 * Providers that read an address otherwise than letter by letter. No well-kept package of npm has all of these: `validator`, the one most
 * used, knows neither Proton’s nor Fastmail’s nor Yandex’s hyphen (ADR 30).
 */
export const MAILBOX_RULES: readonly MailboxRule[] = [
  // https://support.google.com/mail/answer/7436150 and https://support.google.com/mail/answer/10313
  { domains: ['gmail.com', 'googlemail.com'], passesOver: /\./g },
  // Disposable addresses; no name has a hyphen itself. https://help.yahoo.com/kb/SLN28815.html
  ...yahooDomains().map((domain): MailboxRule => ({ domains: [domain], tagSign: '-' })),
  // https://support.apple.com/en-us/118230
  { domains: ['icloud.com', 'me.com', 'mac.com'] },
  // https://proton.me/support/addresses-and-aliases and removeEmailAlias in https://github.com/ProtonMail/WebClients
  { domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'], passesOver: /[._-]/g },
  // A name is one at all of its domains, and a dot in it the same as a hyphen. https://yandex.com/support/id/authorization/email.html
  {
    domains: ['yandex.ru', 'ya.ru', 'yandex.com', 'yandex.by', 'yandex.kz', 'yandex.ua', 'yandex.uz'],
    passesOver: /[.-]/g,
  },
  // https://www.fastmail.help/hc/en-us/articles/360060591053
  ...['fastmail.com', 'fastmail.fm'].map((domain): MailboxRule => ({ domains: [domain], hasSubdomains: true })),
  // A name takes any word at both of them. https://addy.io/help/what-are-the-different-kinds-of-aliases/
  { domains: ['anonaddy.com', 'anonaddy.me'], hasSubdomains: true },
];

/** Mailboxes of one name are different people’s at each of them. */
function yahooDomains(): string[] {
  const ofYahoo = ['com', 'co.uk', 'fr', 'es', 'de', 'it', 'ca', 'in', 'co.in', 'co.id', 'com.br', 'com.mx', 'com.ar'];
  return [...ofYahoo.map((ending) => `yahoo.${ending}`), 'ymail.com', 'rocketmail.com'];
}
