import type { AlertFields } from '../../../emails/alert/fields.ts';
import { LANGUAGE_FACTS, type Language } from '../../contract/languages.ts';
import { appealPath, CHECK_PATH, letterPath, versionsPath } from '../../contract/page-paths.ts';
import type { AppealKind, AppealVersion, Edition } from '../../domain/appeal/appeal.ts';
import {
  findFollowed,
  findLetterPage,
  kindAtFirst,
  shownCheckCode,
  shownPerson,
  waysToAct,
} from '../../domain/appeal/appeal.ts';
import type { AlertPart } from '../../domain/dispatch/dispatch.ts';
import { pageUrl } from '../../domain/subscriber/subscriber.ts';
import { countryName } from '../../domain/vocabulary/vocabulary.ts';
import type { AlertMailSettings } from './alert-mail-settings.ts';

/** Which edition of a version a mail shows, in a frame of its reader's language, and whether it is their first mail of the case. */
export interface ShownVersion {
  readonly edition: Edition;
  readonly part: AlertPart;
  readonly frameLanguage: Language;
  /** The versions that this one follows up whose titles may be repeated, newest first. */
  readonly followed?: readonly AppealVersion[];
}

/** What the alert of a version says. Of people who may not be named it gets no name. */
export function alertFields(
  appeal: AppealVersion,
  { edition, part, frameLanguage, followed = [] }: ShownVersion,
  { sender, publicUrl }: Pick<AlertMailSettings, 'sender' | 'publicUrl'>,
): AlertFields {
  const page = appealPath(appeal.appealId);
  const urlIn = (language: Language) => pageUrl(publicUrl, page, language);
  const urlOf = (path: string) => pageUrl(publicUrl, path, frameLanguage);
  const ways = waysToAct(appeal, edition, frameLanguage);
  const letterPage = findLetterPage(appeal, edition, ways);
  const kind = kindFor(appeal.kind, part);
  const earlier = kind === 'new' ? undefined : findFollowed(followed, [frameLanguage, edition.language]);
  return {
    ...edition,
    frameLanguage,
    kind,
    isReply: part === 'follow-up',
    datedOn: appeal.datedOn,
    expiresOn: appeal.expiresOn,
    actByZone: appeal.actByZone,
    countryNames: appeal.subject.countries.map((code) => countryName(code, frameLanguage)),
    publisherName: appeal.publisherName,
    appealUrl: urlIn(frameLanguage),
    sourceUrl: appeal.sourceUrl,
    isUrgent: appeal.isUrgent,
    version: appeal.version,
    caseReference: appeal.caseReference,
    ended: appeal.kind === 'retraction' ? undefined : appeal.ended,
    earlier: earlier && {
      kind: kindAtFirst(earlier.version.kind),
      title: earlier.edition.title,
      datedOn: earlier.version.datedOn,
      url: urlOf(versionsPath(page)),
    },
    corrected: appeal.corrected?.[edition.language],
    leftOutSince: appeal.staleEditions?.find(({ language }) => language === frameLanguage)?.version,
    original: appeal.edition,
    ways,
    mailedAtMs: appeal.publishedAtMs,
    letterPage: letterPage && { ...letterPage, url: urlOf(letterPath(page)) },
    people: appeal.people?.map(shownPerson),
    sources: appeal.sources,
    otherEditions: [appeal.edition, ...(appeal.translations ?? [])]
      .filter(({ language }) => language !== edition.language)
      .map(({ language }) => ({ language, name: LANGUAGE_FACTS[language].name, url: urlIn(language) })),
    check:
      appeal.checkCode === undefined
        ? undefined
        : { code: shownCheckCode(appeal.checkCode), url: `${publicUrl}${CHECK_PATH}` },
    sender,
  };
}

const kindFor = (kind: AppealKind, part: AlertPart): AppealKind => (part === 'first' ? kindAtFirst(kind) : kind);
