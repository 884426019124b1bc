import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { renderAlert, renderReasons, type SenderFields } from '../../../emails/render.ts';
import type { AppealVersion, Language } from '../../domain/appeal/appeal.ts';
import type { AlertMail } from '../../domain/dispatch/ports.ts';
import { describeFollow } from '../../domain/follows/describe-follow.ts';
import type { Follow } from '../../domain/follows/follow.ts';
import type { HashingKeys } from '../../domain/tokens/hashing-keys.ts';
import { issueToken } from '../../domain/tokens/token.ts';
import { countryName } from '../../domain/vocabulary/countries.ts';
import { SHOWN_LANGUAGES } from '../../locales/messages.ts';
import { type BulkSender, entryBytesOf, sendBulk, templateBytesOf } from './send-bulk.ts';

/** What alerts of every appeal have in common. */
export interface AlertMailSettings {
  readonly publicUrl: string;
  readonly sender: SenderFields;
  readonly bulk: BulkSender;
  readonly hashingKeys: HashingKeys;
}

/** The language of our own words around an edition: its own where we speak it. */
const languageAround = (language: Language): Language => (SHOWN_LANGUAGES.includes(language) ? language : 'en');

/** One appeal version as mail: its edition is rendered once, each person's part when they are sent to. */
export function openAlertMail(appeal: AppealVersion, ses: SESv2Client, settings: AlertMailSettings): AlertMail {
  const language = languageAround(appeal.edition.language);
  const mail = renderAlert(alertFields(appeal, settings));
  const templateBytes = templateBytesOf(mail);
  const describe = makeDescriber(language);
  return {
    entryFor(subscriber, reasons) {
      const leaveUrl = `${settings.publicUrl}/leave/${issueToken('leave', subscriber.subscriberId, settings.hashingKeys)}`;
      const { reasonsHtml, reasonsText } = renderReasons(language, reasonsOf(reasons, describe, leaveUrl));
      const { subscriberId, address } = subscriber;
      return { subscriberId, address, language, leaveUrl, reasonsHtml, reasonsText };
    },
    templateBytes: () => templateBytes,
    entryBytes: entryBytesOf,
    send: (call) => sendBulk(ses, mail, call, settings.bulk),
  };
}

/** Says follows in words. Many people ask for the same, and saying it costs more than all else of a person's part. */
function makeDescriber(language: Language): (follow: Follow) => string {
  const sentences = new Map<string, string>();
  return (follow) => {
    const asked = follow.kind === 'everything' ? '*' : [follow.countries, follow.regions, follow.themes].join('|');
    const known = sentences.get(asked);
    if (known !== undefined) return known;
    const sentence = describeFollow(follow, language);
    sentences.set(asked, sentence);
    return sentence;
  };
}

const reasonsOf = (follows: readonly Follow[], describe: (follow: Follow) => string, leaveUrl: string) =>
  follows.map((follow) => ({
    sentence: describe(follow),
    stopUrl: `${leaveUrl}?reason=${encodeURIComponent(follow.followId)}`,
  }));

const alertFields = (
  { appealId, kind, datedOn, subject, edition, publisherName, sourceUrl }: AppealVersion,
  { publicUrl, sender }: AlertMailSettings,
) => ({
  language: edition.language,
  kind,
  title: edition.title,
  datedOn,
  countryNames: subject.countries.map((code) => countryName(code, languageAround(edition.language))),
  publisherName,
  blocks: edition.blocks,
  footnotes: edition.footnotes,
  appealUrl: `${publicUrl}/appeals/${appealId}`,
  ...(sourceUrl === undefined ? {} : { sourceUrl }),
  sender,
});
