/** Longer than any host: what is longer names another. */
const MAX_HOST_CHARACTERS = 300;
const MAILTO = /^mailto:/i;
const MAIL_DOMAIN = /@([^\s@,;?&<>]+)/g;
const PUNYCODE = /(^|\.)xn--/;

/** Signs that look like the dot of a host beside those that NFKC makes one. */
const OTHER_DOTS = /[\u3002\u06d4\u0701\u0702\u2027\u00b7\u2219\ua4f8]/g;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const SCHEME = /^\P{L}*[a-z][a-z0-9+.-]*:[/\\]+/iu;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** An address with a scheme, a name with a dot whose last part is a word, or an IPv4 address. */
const NAMES_A_HOST =
  /:[/\\]{2}|[\p{L}\p{M}\p{N}-]\.(?:xn--[a-z0-9-]+|[\p{L}\p{M}]{2,})(?![\p{L}\p{M}\p{N}])|\d+(?:\.\d+){3}/iu;

/**
 * Where a link leads: the host of a web page, or the domains of mail addresses, in ASCII as browsers resolve them.
 * @param href - `http`, `https` or `mailto`; another has none.
 */
export function hostsOfLink(href: string): readonly string[] {
  if (MAILTO.test(href)) {
    const domains = [...percentDecoded(href).matchAll(MAIL_DOMAIN)].map(([, domain = '']) => inAscii(domain));
    return [...new Set(domains)];
  }
  const host = URL.parse(href)?.hostname;
  return host ? [host] : [];
}

/**
 * Whether readers have to be told where a link leads: its text names another host, or its own in letters that can be taken for others,
 * or it leads to a host that is not written in ASCII.
 * @param label - plain text.
 */
export function isDisguised(label: string, href: string): boolean {
  const hosts = hostsOfLink(href);
  const [only = ''] = hosts.length === 1 ? hosts : [];
  const words = asRead(label).split(/\s+/);
  const isNamed = words.some((word) => isSameHost(word, only, href));
  if (hosts.some((host) => PUNYCODE.test(host)) && !isNamed) return true;
  return words.some((word) => NAMES_A_HOST.test(word) && !isSameHost(word, only, href));
}

/** The text as an eye reads it: look-alike letters and dots become plain ones, what cannot be seen is gone. */
const asRead = (label: string): string => label.normalize('NFKC').replace(INVISIBLE, '').replace(OTHER_DOTS, '.');

function isSameHost(word: string, host: string, href: string): boolean {
  const [authority = ''] = word.replace(SCHEME, '').split(/[/?#\\]/);
  const named = MAILTO.test(href) ? authority.slice(authority.lastIndexOf('@') + 1) : authority;
  if (host === '' || named.length > MAX_HOST_CHARACTERS) return false;
  return withoutWww(named.replace(EDGES, '').toLowerCase()) === withoutWww(host);
}

const withoutWww = (host: string): string => host.replace(/^www\./, '');

const inAscii = (domain: string): string => URL.parse(`https://${domain}`)?.hostname ?? domain;

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
