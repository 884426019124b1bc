import { parseHTML } from 'linkedom';
import type { Seen } from './seen.ts';

const CAP_WEB = /<web>([^<]+)<\/web>/g;
const XML_LINK = /(?:href|xmlUrl|htmlUrl)="([^"]+)"/g;

/** Everything that an answer leads to, as it stands there. */
export function linksIn(seen: Pick<Seen, 'path' | 'type' | 'text' | 'status' | 'headers'>): string[] {
  const { type, text, headers } = seen;
  const location = headers.get('location');
  if (location !== null) return [location];
  if (type === 'text/html') return linksOfPage(seen);
  if (type === 'application/manifest+json') return linksOfManifest(JSON.parse(text));
  if (type === 'application/feed+json') return linksOfJsonFeed(JSON.parse(text));
  if (type === 'application/cap+xml') return [...text.matchAll(CAP_WEB)].map(([, url = '']) => unescaped(url));
  if (/\bxml$/.test(type) && type !== 'image/svg+xml')
    return [...text.matchAll(XML_LINK)].map(([, url = '']) => unescaped(url));
  return [];
}

const unescaped = (text: string): string => text.replaceAll('&amp;', '&');

interface Manifest {
  readonly start_url: string;
  readonly icons: readonly { readonly src: string }[];
}
const linksOfManifest = ({ start_url, icons }: Manifest): string[] => [start_url, ...icons.map(({ src }) => src)];

interface JsonFeed {
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly items?: readonly { readonly url: string }[];
}
const linksOfJsonFeed = ({ home_page_url, feed_url, items = [] }: JsonFeed): string[] => [
  home_page_url,
  feed_url,
  ...items.map(({ url }) => url),
];

/** Attributes that lead somewhere. */
const LEADING = [
  ['a[href]', 'href'],
  ['link[href]', 'href'],
  ['img[src]', 'src'],
  ['script[src]', 'src'],
  ['meta[property="og:url"]', 'content'],
] as const;

function linksOfPage({ path, text }: Pick<Seen, 'path' | 'text'>): string[] {
  const { document } = parseHTML(text);
  const led = LEADING.flatMap(([selector, attribute]) =>
    [...document.querySelectorAll(selector)].map((one) => one.getAttribute(attribute) ?? ''),
  );
  const hasQuestion = [...new URL(path, 'http://localhost').searchParams.keys()].some((name) => name !== 'lang');
  const submitted = [...document.querySelectorAll('form[method=get]')].flatMap((form) =>
    submissionsOf(form, !hasQuestion),
  );
  return [...led, ...submitted];
}

type Element = ReturnType<ReturnType<typeof parseHTML>['document']['createElement']>;

/** What a form asks for as it stands. @param withOthers - and with the first other choice of each of its lists. */
function submissionsOf(form: Element, withOthers: boolean): string[] {
  const action = form.getAttribute('action') ?? '';
  const fields = new URLSearchParams();
  const others: [name: string, value: string][] = [];
  for (const field of form.querySelectorAll('input[name], select[name]')) {
    const name = field.getAttribute('name') ?? '';
    if (field.localName !== 'select') {
      fields.set(name, field.getAttribute('value') ?? '');
      continue;
    }
    const chosen = field.querySelector('option[selected]') ?? field.querySelector('option');
    fields.set(name, chosen?.getAttribute('value') ?? '');
    const other = [...field.querySelectorAll('option')].find((option) => (option.getAttribute('value') ?? '') !== '');
    others.push([name, other?.getAttribute('value') ?? '']);
  }
  const asItStands = `${action}?${fields}`;
  if (!withOthers) return [asItStands];
  return [
    asItStands,
    ...others.map(
      ([name, value]) => `${action}?${new URLSearchParams({ ...Object.fromEntries(fields), [name]: value })}`,
    ),
  ];
}
