import { type Asked, archivePath } from './asked.ts';

/** What a feed can be asked for: what the archive can, but for words, a kind and what is still open, since a feed could not take back what left it. */
export type FeedAsked = Pick<Asked, 'place' | 'theme'>;
export const FEED_FORMATS = ['atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export const FEED_TYPES = { atom: 'application/atom+xml', json: 'application/feed+json' } as const satisfies Record<
  FeedFormat,
  string
>;

/** The address of a feed of appeals, without what is not asked. */
export function feedPath({ place = '', theme = '' }: Partial<FeedAsked>, format: FeedFormat): `/${string}` {
  const [, query = ''] = archivePath({ place, theme }).split('?');
  return `/feeds/appeals.${format}${query === '' ? '' : `?${query}`}`;
}
