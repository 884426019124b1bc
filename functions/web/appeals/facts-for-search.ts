import { appealPath } from '../../contract/page-paths.ts';
import { type AppealVersion, descriptionOf, type Edition, hasEnded, isPast } from '../../domain/appeal/appeal.ts';
import { countryName } from '../../domain/vocabulary/vocabulary.ts';
import { dayInWords } from '../../locales/day-in-words.ts';
import { wordsIn } from '../../locales/messages.ts';
import { BETWEEN, pathIn, type Visit } from '../kit/kit.ts';

const CONTEXT = 'https://schema.org';

/**
 * What an appeal is, for search engines: an article, what was corrected in it, and the last day to act.
 * https://schema.org/Article, https://schema.org/CorrectionComment, https://schema.org/Event
 */
export function factsForSearch(visit: Visit, version: AppealVersion, edition: Edition, nowMs: number): object[] {
  const { language, publicUrl } = visit;
  const { kind, datedOn, publishedAtMs, publisherName, subject, appealId, expiresOn } = version;
  const t = wordsIn(language);
  const url = `${publicUrl}${pathIn(language, appealPath(appealId))}`;
  const publisher = { '@type': 'Organization', name: publisherName };
  const about = subject.countries.map((code) => ({ '@type': 'Country', name: countryName(code, edition.language) }));
  const publishedAt = new Date(publishedAtMs).toISOString();
  const correction = {
    '@type': 'CorrectionComment',
    text: edition.whatChanged ?? t('appeal.corrected', { version: version.version }),
    dateCreated: publishedAt,
  };
  const article = {
    '@context': CONTEXT,
    '@type': 'Article',
    headline: edition.title,
    description: descriptionOf(edition),
    inLanguage: edition.language,
    datePublished: datedOn,
    dateModified: publishedAt,
    author: publisher,
    publisher,
    mainEntityOfPage: url,
    url,
    isAccessibleForFree: true,
    ...(about.length > 0 && { about }),
    ...(kind === 'correction' && { correction }),
  };
  if (expiresOn === undefined || hasEnded(version) || isPast(version, nowMs)) return [article];
  const lastDay = {
    '@context': CONTEXT,
    '@type': 'Event',
    name: `${t('act.act-by', { day: dayInWords(language, expiresOn) })}${BETWEEN}${edition.title}`,
    startDate: expiresOn,
    endDate: expiresOn,
    eventStatus: `${CONTEXT}/EventScheduled`,
    eventAttendanceMode: `${CONTEXT}/OnlineEventAttendanceMode`,
    location: { '@type': 'VirtualLocation', url },
    organizer: publisher,
    url,
    ...(edition.actByReason !== undefined && { description: edition.actByReason }),
  };
  return [article, lastDay];
}
