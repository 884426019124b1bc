import { LANGUAGES } from '../../contract/languages.ts';
import { caseFeedPath } from '../../contract/page-paths.ts';
import type { Shelf } from '../../domain/archive/archive.ts';
import { EVERYTHING } from '../../domain/subscriber/subscriber.ts';
import { FEED_FORMATS, type FeedAsked, feedPath, pathIn } from '../kit/kit.ts';

/** Of an appeal about many countries and themes some feeds of both together are left out: their readers find it when they ask. */
export const CHANGED_AT_MOST = 400;

/**
 * The feeds that an appeal's new version changed, each by the address by which it names itself: those of the case, then those of everything, of
 * places and of themes, then those of both together.
 * @param shelves - all on which the appeal stands, those of subjects that it left too.
 */
export function changedFeeds(appealId: string, shelves: readonly Shelf[], publicUrl: string): string[] {
  const asked = shelves.flatMap((shelf) => askedOn(shelf) ?? []).toSorted((one, other) => parts(one) - parts(other));
  const paths = [
    ...FEED_FORMATS.map((format) => caseFeedPath(appealId, format)),
    ...asked.flatMap((one) => FEED_FORMATS.map((format) => feedPath(one, format))),
  ];
  const addresses = paths.flatMap((path) => LANGUAGES.map((language) => `${publicUrl}${pathIn(language, path)}`));
  return addresses.slice(0, CHANGED_AT_MOST);
}

const parts = (asked: Partial<FeedAsked>): number => Object.keys(asked).length;

const ON_SHELF = /^(?:(?:country|region):(?<place>\w+))?\+?(?:theme:(?<theme>[\w-]+))?$/;

/** What a feed is asked for that reads a shelf; undefined of one that no feed reads, such as that of a word. */
function askedOn(shelf: Shelf): Partial<FeedAsked> | undefined {
  if (shelf === EVERYTHING) return {};
  const { place, theme } = ON_SHELF.exec(shelf)?.groups ?? {};
  if (place === undefined && theme === undefined) return undefined;
  return { ...(place !== undefined && { place }), ...(theme !== undefined && { theme }) };
}
