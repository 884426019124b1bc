import { generateJsonFeed } from 'feedsmith';
import { type Feed, type FeedEntry, inXml } from './feed.ts';

/** A feed as JSON Feed 1.1, with plain texts alone. https://www.jsonfeed.org/version/1.1/ */
export function jsonFeedOf({ language, title, url, pageUrl, author, hubUrl, entries }: Feed): string {
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
