const MAILTO = /^mailto:/i;
const MAIL_DOMAIN = /@([^\s@,;?&<>"]+)/g;
const MAIL_ADDRESS = /^mailto:([^?]*)/i;
/** Nothing before or behind the host of it, and no sign beyond ASCII: a browser and an eye read the same. */
const PLAIN_ADDRESS =
  /^(?:https?:\/\/)?([a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:[/?#][\w\-.~:/?#[\]!$&'()*+,;=%]*)?$/i;
const MAX_ADDRESS_CHARACTERS = 2_000;
const SENTENCE_END = /[.,;:!?)]+$/;

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
 * Whether a text is where its link leads, and nothing else: its host with or without `www.`, scheme and path, or its mail address.
 * @param label - plain text.
 */
export function saysWhereItLeads(label: string, href: string): boolean {
  const [host, ...more] = hostsOfLink(href);
  if (host === undefined || more.length > 0 || label.length > MAX_ADDRESS_CHARACTERS) return false;
  if (MAILTO.test(href))
    return label.toLowerCase() === percentDecoded(MAIL_ADDRESS.exec(href)?.[1] ?? '').toLowerCase();
  const [, named = ''] = PLAIN_ADDRESS.exec(label.replace(SENTENCE_END, '')) ?? [];
  return withoutWww(named.toLowerCase()) === withoutWww(host);
}

const withoutWww = (host: string): string => host.replace(/^www\./, '');

const inAscii = (domain: string): string => URL.parse(`https://${domain}`)?.hostname ?? domain;

/** What percent signs write, in plain signs. What is no whole character stays as it is written: a mail program reads the rest all the same. */
export const percentDecoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run.replace(/%[0-7][0-9a-f]/gi, (one) => String.fromCharCode(Number.parseInt(one.slice(1), 16)));
    }
  });
