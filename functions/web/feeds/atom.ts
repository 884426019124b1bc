import { generateAtomFeed } from 'feedsmith';
import { FEED_TYPES } from '../kit/archive/feed-paths.ts';
import { type Feed, type FeedEntry, inXml, updatedAtMs } from './feed.ts';

/**
 * A feed as Atom. The library puts texts in CDATA sections, so that nothing in them is markup.
 * https://www.rfc-editor.org/rfc/rfc4287
 */
export function atomOf(feed: Feed): string {
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
