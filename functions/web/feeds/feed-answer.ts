import { createHash } from 'node:crypto';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { type Answer, FEED_TYPES, type FeedFormat, type PageEvent, publicFileAnswer } from '../kit/kit.ts';
import { type Feed, type FeedEntry, inXml, updatedAtMs } from './feed.ts';

const WRITERS = { atom: atomOf, json: jsonFeedOf } as const satisfies Record<FeedFormat, (feed: Feed) => string>;

/** A feed for a program, which is told in a few bytes when it has the newest already. */
export function feedAnswer(event: PageEvent, feed: Feed, format: FeedFormat): Answer {
  const body = WRITERS[format](feed);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const answer = publicFileAnswer(`${FEED_TYPES[format]}; charset=utf-8`, body, {
    ETag: etag,
    ...linksOf(feed),
  });
  if (!isKept(event, etag)) return answer;
  const { 'Content-Type': _, ...headers } = answer.headers ?? {};
  return { statusCode: 304, headers, body: '' };
}

/** Where a program subscribes to the feed, and by which address: it looks here first. https://www.w3.org/TR/websub/#discovery */
const linksOf = ({ url, hubUrl }: Feed): Readonly<Record<string, string>> =>
  hubUrl === undefined ? {} : { Link: `<${hubUrl}>; rel="hub", <${url}>; rel="self"` };

/** Proxies that compress mark the tag as a weak one. https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2 */
function isKept({ headers }: PageEvent, etag: string): boolean {
  const kept = (headers?.['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return kept.includes(etag) || kept.includes('*');
}

/**
 * A feed as Atom. The library puts texts in CDATA sections, so that nothing in them is markup.
 * https://www.rfc-editor.org/rfc/rfc4287
 */
function atomOf(feed: Feed): string {
  const { language, title, url, pageUrl, author, hubUrl } = feed;
  return generateAtomFeed<true>(
    {
      xml: { lang: language },
      id: idOf(url),
      title: { value: inXml(title), type: 'text' },
      updated: new Date(updatedAtMs(feed)),
      authors: [{ name: inXml(author) }],
      links: [
        { rel: 'self', type: FEED_TYPES.atom, href: url },
        ...(hubUrl === undefined ? [] : [{ rel: 'hub', href: hubUrl }]),
        { rel: 'alternate', type: 'text/html', hreflang: language, href: pageUrl },
      ],
      entries: feed.entries.map((entry) => entryOf(entry, feed)),
    },
    { strict: true },
  );
}

/** The library breaks lines around a text with an ampersand, and no white space may stand around an id. */
const idOf = (url: string): string => url.replaceAll('&', ';');

function entryOf(entry: FeedEntry, { publicUrl }: Feed) {
  const { id, language, title, text, url, capUrl, author, publishedAtMs, categories } = entry;
  return {
    xml: { lang: language },
    id,
    title: { value: inXml(title), type: 'text' },
    updated: new Date(entry.updatedAtMs),
    published: new Date(publishedAtMs),
    ...(author !== undefined && { authors: [{ name: inXml(author) }] }),
    links: [
      { rel: 'alternate', type: 'text/html', href: url },
      ...(capUrl === undefined ? [] : [{ rel: 'alternate', type: CAP_TYPE, href: capUrl }]),
    ],
    categories: categories.map(({ scheme, term, label }) => ({ term, label, scheme: `${publicUrl}/feeds/#${scheme}` })),
    summary: { value: inXml(text), type: 'text' },
  };
}

/** https://www.iana.org/assignments/media-types/application/cap+xml */
export const CAP_TYPE = 'application/cap+xml';

/** A feed as JSON Feed 1.1, with plain texts alone. https://www.jsonfeed.org/version/1.1/ */
function jsonFeedOf({ language, title, url, pageUrl, author, hubUrl, entries }: Feed): string {
  const feed = generateJsonFeed({
    title: inXml(title),
    home_page_url: pageUrl,
    feed_url: url,
    language,
    authors: [{ name: inXml(author) }],
    ...(hubUrl !== undefined && { hubs: [{ type: 'WebSub', url: hubUrl }] }),
    items: entries.map(itemOf),
  }) as object; // the library says no type
  // The library leaves an empty list out, and the format asks for one.
  return `${JSON.stringify({ items: [], ...feed }, undefined, 2)}\n`;
}

const itemOf = ({ id, url, language, title, text, author, publishedAtMs, updatedAtMs, categories }: FeedEntry) => ({
  id,
  url,
  language,
  title: inXml(title),
  content_text: inXml(text === '' ? title : text),
  date_published: new Date(publishedAtMs),
  date_modified: new Date(updatedAtMs),
  ...(author !== undefined && { authors: [{ name: inXml(author) }] }),
  ...(categories.length > 0 && { tags: categories.map(({ label }) => label) }),
});
