import { hostsOfLink, isDisguised } from './link-hosts.ts';

const LINK_TAGS = /<a href="([^"]*)">|<\/a>/g;
const WRITTEN_ADDRESS = /(?:https?:[/\\]{2}|www\.)[^\s<>]*[^\s<>.,;:!?()"'”»]/gi;
const ASCII = /^\p{ASCII}*$/u;

/**
 * Puts a link's own host behind a text that names another, or that hides it.
 * @param html - sanitised markup; a link inside a link ends the first, as in a browser.
 * @example honestLinks('<a href="https://b.example/">a.example</a>') // '<a href="https://b.example/">a.example (b.example)</a>'
 */
export function honestLinks(html: string): string {
  let honest = '';
  let end = 0;
  let open: { readonly href: string; readonly startsAt: number } | undefined;
  const close = (at: number) => {
    if (open) honest += `${ownHost(html.slice(open.startsAt, at), open.href)}</a>`;
    open = undefined;
  };
  for (const tag of html.matchAll(LINK_TAGS)) {
    honest += html.slice(end, tag.index);
    end = tag.index + tag[0].length;
    close(tag.index);
    if (tag[1] === undefined) continue;
    honest += tag[0];
    open = { href: tag[1], startsAt: end };
  }
  honest += html.slice(end);
  return honest;
}

/** Inside the link, so that no cut of a long text parts the two. */
const ownHost = (label: string, href: string): string =>
  isDisguised(label.replace(/<[^>]*>/g, '').replace(/&[a-z]+;/g, ' '), href)
    ? ` (${hostsOfLink(href).join(', ')})`
    : '';

/** Puts the ASCII form of its host behind each address that a mail program would make a link of, where it is written in other letters. */
export function honestAddresses(text: string): string {
  return text.replace(WRITTEN_ADDRESS, (address) => {
    const url = URL.parse(/^www\./i.test(address) ? `https://${address}` : address);
    const [authority = ''] = address.replace(/^https?:[/\\]+/i, '').split(/[/?#\\]/);
    return url && !ASCII.test(authority) ? `${address} (${url.hostname})` : address;
  });
}

/**
 * An `http` or `https` address as browsers read it, or as it was written where that shows the same host.
 * @returns undefined for an address that is none.
 */
export function tameAddress(href: string): string | undefined {
  const url = URL.parse(href);
  if (!url) return undefined;
  const isPlain = href.toLowerCase().startsWith(url.origin) && /^[/?#]?$/.test(href.charAt(url.origin.length));
  return isPlain ? href : url.href;
}
