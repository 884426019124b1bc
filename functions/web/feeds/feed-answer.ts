import { createHash } from 'node:crypto';
import { type Answer, publicFileAnswer } from '../kit/answers.ts';
import { FEED_TYPES, type FeedFormat } from '../kit/archive/feed-paths.ts';
import type { PageEvent } from '../kit/page-event.ts';
import { atomOf } from './atom.ts';
import type { Feed } from './feed.ts';
import { jsonFeedOf } from './json-feed.ts';

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
