import { parseHTML } from 'linkedom';
import type { Answer } from '../walk/asking.ts';

const CAP_WEB = /<web>([^<]+)<\/web>/g;
const XML_LINK = /(?:href|xmlUrl|htmlUrl)="([^"]+)"/g;

/** Everything that an answer leads to, as it stands there. */
export function linksIn(answer: Answer): string[] {
  const { type, text, headers } = answer;
  const location = headers.get('location');
  if (location !== null) return [location];
  if (type === 'text/html') return linksOfPage(answer);
  if (type === 'application/manifest+json' || type === 'application/feed+json') return linksOfJson(text);
  if (type === 'application/cap+xml') return [...text.matchAll(CAP_WEB)].map(([, url = '']) => unescaped(url));
  if (/\bxml$/.test(type) && type !== 'image/svg+xml')
    return [...text.matchAll(XML_LINK)].map(([, url = '']) => unescaped(url));
  return [];
}

const unescaped = (text: string): string => text.replaceAll('&amp;', '&');

/** Members of a manifest, and of a feed in JSON, that lead somewhere. */
const LEADING_MEMBERS: ReadonlySet<string> = new Set(['start_url', 'src', 'home_page_url', 'feed_url', 'url']);

function linksOfJson(text: string): string[] {
  const links: string[] = [];
  JSON.parse(text, (name, value) => {
    if (LEADING_MEMBERS.has(name) && typeof value === 'string') links.push(value);
    return value;
  });
  return links;
}

/** Attributes that lead somewhere. */
const LEADING = [
  ['a[href]', 'href'],
  ['link[href]', 'href'],
  ['img[src]', 'src'],
  ['script[src]', 'src'],
  ['meta[property="og:url"]', 'content'],
] as const;

function linksOfPage({ path, text }: Answer): string[] {
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
  return [
    asItStands,
    ...(withOthers ? others : []).map(
      ([name, value]) => `${action}?${new URLSearchParams({ ...Object.fromEntries(fields), [name]: value })}`,
    ),
  ];
}
