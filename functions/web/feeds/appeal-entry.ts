import { appealPath, capPath } from '../../contract/page-paths.ts';
import type { AppealVersion } from '../../domain/appeal/appeal.ts';
import { type AppealCard, cardEditionIn } from '../../domain/archive/archive.ts';
import { countryName, themeLabel } from '../../domain/vocabulary/vocabulary.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { message } from '../../locales/messages.ts';
import { BETWEEN, pathIn, type Visit } from '../kit/kit.ts';
import type { FeedCategory, FeedEntry } from './feed.ts';

/** An appeal in a feed: as its card is now, under an id that all its versions share. Of one that was withdrawn, that it was, and nothing else. */
export function appealEntry(card: AppealCard, visit: Visit): FeedEntry {
  const { language, publicUrl } = visit;
  const { appealId, publishedAtMs, firstPublishedAtMs, publisherName } = card;
  const edition = cardEditionIn(card, language);
  const same = {
    id: `urn:uuid:${appealId}`,
    url: `${publicUrl}${pathIn(edition?.language ?? language, appealPath(appealId))}`,
    publishedAtMs: firstPublishedAtMs,
    updatedAtMs: publishedAtMs,
  };
  if (!edition) return { ...same, ...withdrawnWords(visit) };
  return {
    ...same,
    language: edition.language,
    title: edition.title,
    text: [factsOf(card, edition.language), edition.text].filter((text) => text !== '').join('\n'),
    ...(card.isUrgent && { capUrl: `${publicUrl}${capPath(appealId)}` }),
    author: publisherName,
    categories: categoriesOf(card, edition.language),
  };
}

/** What stands in place of what was withdrawn. */
export const withdrawnWords = ({ language }: Pick<Visit, 'language'>) => ({
  language,
  title: message(language, 'feed.withdrawn.title'),
  text: message(language, 'feed.withdrawn.text'),
  categories: [],
});

/** What it is, and until when readers can act. A feed reader shows no categories. */
export function factsOf(
  { kind, isUrgent, expiresOn }: Pick<AppealCard, 'kind' | 'isUrgent' | 'expiresOn'>,
  language: Visit['language'],
): string {
  return [
    message(language, `appeal.kind.${kind}`),
    ...(isUrgent ? [message(language, 'appeal.urgent')] : []),
    ...(expiresOn === undefined || kind === 'outcome'
      ? []
      : [message(language, 'act.act-by', { day: dayInWords(language, expiresOn) })]),
  ].join(BETWEEN);
}

export const categoriesOf = (
  { kind, subject }: Pick<AppealVersion, 'kind' | 'subject'>,
  language: Visit['language'],
): FeedCategory[] => [
  ...subject.countries.map((code) => ({ scheme: 'country', term: code, label: countryName(code, language) }) as const),
  ...subject.themes.map((slug) => ({ scheme: 'theme', term: slug, label: themeLabel(slug, language) }) as const),
  { scheme: 'kind', term: kind, label: message(language, `appeal.kind.${kind}`) },
];
