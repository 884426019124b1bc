import { type Archive, newestOf } from '../../domain/archive/archive.ts';
import { message } from '../../locales/messages.ts';
import type { FeedAsked, FeedFormat, PageRoute, Visit } from '../kit/kit.ts';
import {
  archivePath,
  askedInWords,
  BETWEEN,
  FEED_FORMATS,
  feedPath,
  pathIn,
  queryOf,
  readAsked,
  textAnswer,
} from '../kit/kit.ts';
import { appealEntry } from './appeal-entry.ts';
import type { Feed } from './feed.ts';
import { feedAnswer } from './feed-answer.ts';

export interface FeedPorts {
  readonly archive: Archive;
  /** The WebSub hub that is told of feeds. */
  readonly hubUrl?: string | undefined;
}

/** The feeds of what was published: for everyone, without a key. */
export const feedRoutes = (ports: FeedPorts): PageRoute[] =>
  FEED_FORMATS.map((format) => ({
    method: 'GET',
    path: `/feeds/appeals.${format}`,
    answer: async (event, visit) => {
      const { asked, misread } = readAsked(visit.query);
      const wrong = (['place', 'theme'] as const).find((field) => misread.includes(field));
      // The feed of everything, in place of one that is misspelt, would tell its reader of all appeals.
      if (wrong) return textAnswer(message(visit.language, `feed.unknown.${wrong}`), 404);
      return feedAnswer(event, await feedOf(asked, visit, format, ports), format);
    },
  }));

async function feedOf(
  { place, theme }: FeedAsked,
  visit: Visit,
  format: FeedFormat,
  { archive, hubUrl }: FeedPorts,
): Promise<Feed> {
  const { language, publicUrl, senderName } = visit;
  // A feed could not take back what no longer holds a word, is of another kind now, or is no longer open.
  const asked = { place, theme, q: '', kind: '', state: '' } as const;
  const cards = await newestOf(queryOf(asked), archive);
  return {
    language,
    publicUrl,
    title: [message(language, 'feed.title', { sender: senderName }), ...askedInWords(asked, language)].join(BETWEEN),
    url: `${publicUrl}${pathIn(language, feedPath(asked, format))}`,
    pageUrl: `${publicUrl}${pathIn(language, archivePath({ place, theme }))}`,
    author: senderName,
    hubUrl,
    entries: cards.map((card) => appealEntry(card, visit)),
  };
}
