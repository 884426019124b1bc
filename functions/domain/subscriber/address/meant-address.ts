import { run } from '@zootools/email-spell-checker';

/** Providers whose names are long enough, and mistyped often enough, for a guess to be right more often than not. */
const PROVIDERS: readonly string[] = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.es',
  'hotmail.fr',
  'icloud.com',
  'laposte.net',
  'orange.fr',
  'outlook.com',
  'outlook.es',
  'outlook.fr',
  'protonmail.com',
  'proton.me',
  'riseup.net',
  'tutanota.com',
  'wanadoo.fr',
  'yahoo.com',
  'yahoo.es',
  'yahoo.fr',
  'yandex.com',
  'yandex.ru',
];
/** Providers of their own whose names are near to one of those. */
const NEAR_ONES: ReadonlySet<string> = new Set([
  'email.com',
  'mail.com',
  'ymail.com',
  'mail.ru',
  'cloud.com',
  'posteo.net',
]);
/** `yahoo.de` and `hotmail.co.uk` are other countries' pages of the same provider; `gmail.co` is none of them. */
const OF_ANOTHER_COUNTRY = /^(?:yahoo|hotmail|outlook|live|yandex)\.(?!co$|cm$|om$)(?:[a-z]{2}|com?\.[a-z]{2})$/;

/**
 * The address that was probably meant, where its domain looks like a common provider's with a typing error. It is a guess: the visitor is asked, and
 * nothing is changed for them.
 * @param address - as `parseAddress` gives it.
 * @example meantAddress('ana@gmial.com') // 'ana@gmail.com'
 */
export function meantAddress(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  if (NEAR_ONES.has(domain) || OF_ANOTHER_COUNTRY.test(domain)) return undefined;
  // The part before the sign is the visitor's own: the package would rewrite it.
  const meant = run({ email: `a@${domain}`, domains: [...PROVIDERS], secondLevelDomains: [], topLevelDomains: [] });
  return meant && meant.domain !== domain ? `${address.slice(0, at)}@${meant.domain}` : undefined;
}
