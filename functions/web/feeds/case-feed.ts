import { appealPath, caseFeedPath } from '../../contract/page-paths.ts';
import type { AppealVersion, Edition } from '../../domain/appeal/appeal.ts';
import { descriptionOf, makeNameFinder, peopleAsLastSaid } from '../../domain/appeal/appeal.ts';
import { editionIn } from '../../domain/subscriber/subscriber.ts';
import { message } from '../../locales/messages.ts';
import { type FeedFormat, pathIn, type Visit } from '../kit/kit.ts';
import { categoriesOf, factsOf, withdrawnWords } from './appeal-entry.ts';
import type { Feed, FeedEntry } from './feed.ts';

/**
 * How a case went on, the newest version first. Every version keeps its entry, since feed readers have it: what was corrected since, names a person who may
 * not be named now, or was withdrawn is replaced by words of ours.
 * @param newest - of `versions`, which are in their order.
 */
export function caseFeed(
  versions: readonly AppealVersion[],
  newest: AppealVersion,
  visit: Visit,
  format: FeedFormat,
  hubUrl?: string,
): Feed {
  const { language, publicUrl, senderName } = visit;
  const { appealId } = newest;
  const pageUrl = `${publicUrl}${pathIn(language, appealPath(appealId))}`;
  const tell = teller(versions, newest, visit);
  const entryOf = (version: AppealVersion): FeedEntry => ({
    id: `urn:uuid:${appealId}#version-${version.version}`,
    url: pageUrl,
    publishedAtMs: version.publishedAtMs,
    updatedAtMs: version.publishedAtMs,
    ...tell(version),
  });
  return {
    language,
    publicUrl,
    title: newest.kind === 'retraction' ? withdrawnWords(visit).title : editionIn(newest, language).title,
    url: `${publicUrl}${pathIn(language, caseFeedPath(appealId, format))}`,
    pageUrl,
    author: senderName,
    hubUrl,
    entries: versions.map(entryOf).reverse(),
  };
}

type Told = Pick<FeedEntry, 'language' | 'title' | 'text' | 'author' | 'categories'> & {
  readonly updatedAtMs?: number;
};

function teller(
  versions: readonly AppealVersion[],
  newest: AppealVersion,
  visit: Visit,
): (version: AppealVersion) => Told {
  const { language } = visit;
  const findName = makeNameFinder(peopleAsLastSaid(versions));
  const replaced = (why: 'corrected' | 'hidden', updatedAtMs: number): Told => ({
    language,
    title: message(language, `feed.${why}.title`),
    text: message(language, `feed.${why}.text`),
    categories: [],
    updatedAtMs,
  });
  return (version) => {
    if (newest.kind === 'retraction') return { ...withdrawnWords(visit), updatedAtMs: newest.publishedAtMs };
    const correction = versions.find((later) => later.version > version.version && later.kind === 'correction');
    if (correction) return replaced('corrected', correction.publishedAtMs);
    const edition = editionIn(version, language);
    const text = tellingOf(edition);
    // Which version hid the name is not looked for: the newest comes after it.
    if (findName(`${edition.title}\n${text}`)) return replaced('hidden', newest.publishedAtMs);
    return {
      language: edition.language,
      title: edition.title,
      text: [factsOf({ isUrgent: false, ...version }, edition.language), text].filter((part) => part !== '').join('\n'),
      author: version.publisherName,
      categories: categoriesOf(version, edition.language),
    };
  };
}

/** What a version changed; of the others, what it says in short. */
const tellingOf = (edition: Edition): string => edition.whatChanged ?? descriptionOf(edition);
