import { LONGEST_SOURCE_URL } from '../../../contract/requests/read-page.ts';
import { holdsUserName } from '../../../contract/user-names.ts';
import { tameAddress } from './honest-links.ts';
import { oneLine } from './one-line.ts';
import type { PageDocument } from './page-document.ts';

/** What a page says about itself to machines. */
export interface PageMeta {
  readonly title?: string;
  readonly dates: readonly string[];
  /** Where it says that it can be read. */
  readonly address?: string;
}

const DATES = [
  'meta[property="article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[property="og:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="DC.date.issued" i]',
  'meta[name="dcterms.date" i]',
  'meta[name="pubdate"]',
  'time[itemprop="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
].join(', ');
const LONGEST_JSON_LD = 100_000;

/** Reads title, dates and address from headings, meta tags and JSON-LD. Of several headings the first counts. */
export function metaOf(document: PageDocument): PageMeta {
  const title = titleOf(document);
  const tags = [...document.querySelectorAll(DATES)].map(
    (element) => element.getAttribute('content') ?? element.getAttribute('datetime') ?? '',
  );
  const dates = [...tags, ...jsonLdDates(document)].map(dayOf).filter((text) => text !== '');
  return { title, dates: [...new Set(dates)], address: addressOf(document) };
}

const ADDRESSES = [
  ['link[rel~="canonical" i]', 'href'],
  ['meta[property="og:url"]', 'content'],
] as const;

/** Its canonical address. The front page of a site is none: many sites name it on each of their pages. */
function addressOf(document: PageDocument): string | undefined {
  return ADDRESSES.flatMap(([selector, attribute]) => {
    const written = (document.querySelector(selector)?.getAttribute(attribute) ?? '').trim();
    return addressOfPage(written) ?? [];
  })[0];
}

/** An address as readers are led to it; undefined for what leads to no page. */
export function addressOfPage(written: string): string | undefined {
  const url = /^https?:\/\//i.test(written) ? URL.parse(written) : null;
  const isFrontPage = url?.pathname === '/' && url.search === '';
  if (!url || isFrontPage || holdsUserName(written)) return undefined;
  const address = tameAddress(written);
  return address && address.length <= LONGEST_SOURCE_URL ? address : undefined;
}

function titleOf(document: PageDocument): string | undefined {
  const headings = [...document.querySelectorAll('h1')].map((heading) => oneLine(heading.textContent ?? ''));
  const shared = oneLine(document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '');
  const named = oneLine(document.querySelector('title')?.textContent ?? '');
  // A site's name may be a heading as well; the article's is the one that the page's own title repeats.
  const repeated = headings.find(
    (heading) => heading !== '' && (shared.includes(heading) || named.startsWith(heading)),
  );
  return (
    repeated ||
    withoutSiteName(shared) ||
    headings.find((heading) => heading !== '') ||
    withoutSiteName(named) ||
    undefined
  );
}

function withoutSiteName(title: string): string {
  const parts = title.split(/\s+[|»·]\s+/);
  return parts[0] ?? title;
}

function jsonLdDates(document: PageDocument): string[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    const json = script.textContent ?? '';
    if (json.length > LONGEST_JSON_LD) return [];
    return [...json.matchAll(/"datePublished"\s*:\s*"([^"]{4,40})"/g)].map((match) => match[1] ?? '');
  });
}

// A timestamp's day is the one in the publisher's own zone, which is the day that it writes.
function dayOf(text: string): string {
  const trimmed = oneLine(text);
  return /^\d{4}-\d{2}-\d{2}T/.test(trimmed) ? trimmed.slice(0, 10) : trimmed;
}
