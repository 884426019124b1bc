import type { Language } from '../../functions/contract/languages.ts';
import { messagePath } from '../../functions/contract/page-paths.ts';
import { type AppealVersion, findShownPart, type ShownPart } from '../../functions/domain/appeal/appeal.ts';
import type { NoticeOf } from '../../functions/domain/notices/notices.ts';
import {
  describeCadence,
  describeFollow,
  editionFor,
  editionUrl,
  languagesOf,
  pageUrl,
  preferencesUrl,
  stopLinks,
  unsubscribeUrl,
} from '../../functions/domain/subscriber/subscriber.ts';
import { countryName } from '../../functions/domain/vocabulary/vocabulary.ts';
import type { NoticeContext, NoticeFrame } from '../notice.ts';
import type { Reason } from '../reasons.ts';

export interface WelcomeFields extends NoticeFrame {
  /** Each follow as a sentence, and where to stop it. */
  readonly follows: readonly Reason[];
  /** When mail comes, as a sentence. */
  readonly cadence: string;
  /** Published before they confirmed and still open, newest first; there may be none. */
  readonly appeals: readonly WelcomeAppealFields[];
  readonly preferencesUrl: string;
  readonly unsubscribeUrl: string;
}

export interface WelcomeAppealFields {
  /** Of the edition, not of the mail. */
  readonly language: Language;
  /** Of all its editions. */
  readonly languages: readonly Language[];
  readonly title: string;
  readonly summary?: string;
  readonly datedOn: string;
  /** The last day on which it helps to act, `YYYY-MM-DD`. */
  readonly expiresOn?: string;
  readonly actByZone?: string;
  /** It may be in another language than the edition. */
  readonly actByReason?: ShownPart<string>;
  readonly countryNames: readonly string[];
  readonly appealUrl: string;
}

/** What a welcome says of its reader, and of the appeals that they came too late for. */
export function fieldsOf(notice: NoticeOf<'welcome'>, { publicUrl, keys, sender }: NoticeContext): WelcomeFields {
  const { language, follows, cases, cadence, appeals, mailedAtMs } = notice;
  const unsubscribeLink = unsubscribeUrl(publicUrl, notice, mailedAtMs, { language, keys });
  const stopLink = stopLinks(unsubscribeLink, keys);
  return {
    language,
    follows: follows.map((follow) => ({
      sentence: describeFollow(follow, language, cases),
      stopUrl: stopLink(follow),
    })),
    cadence: describeCadence(cadence, language),
    appeals: appeals.map((appeal) => fieldsOfAppeal(appeal, notice, publicUrl)),
    preferencesUrl: preferencesUrl(publicUrl, language),
    unsubscribeUrl: unsubscribeLink,
    sender,
  };
}

function fieldsOfAppeal(
  appeal: AppealVersion,
  { language, isDiscreet, ...reader }: NoticeOf<'welcome'>,
  publicUrl: string,
): WelcomeAppealFields {
  // A discreet welcome's links are in its own language: any other would tell one appeal from another.
  const otherLanguages = isDiscreet ? [] : reader.otherLanguages;
  const edition = editionFor(appeal, { language, otherLanguages });
  return {
    language: edition.language,
    languages: languagesOf(appeal),
    title: edition.title,
    summary: edition.summary,
    datedOn: appeal.datedOn,
    expiresOn: appeal.expiresOn,
    actByZone: appeal.actByZone,
    actByReason: findShownPart('actByReason', edition, appeal.edition),
    countryNames: appeal.subject.countries.map((code) => countryName(code, language)),
    appealUrl: isDiscreet
      ? pageUrl(publicUrl, messagePath(appeal.appealId), language)
      : editionUrl(publicUrl, appeal, edition, language),
  };
}
