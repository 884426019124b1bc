import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { type AppealLines, appealLines } from '../../../emails/digest/appeal-lines.ts';
import type { DigestAppealFields } from '../../../emails/digest/fields.ts';
import { readerPart } from '../../../emails/digest/reader-values.ts';
import { renderDigest } from '../../../emails/digest/render.ts';
import { numberedLinks } from '../../../emails/discreet/numbered-links.ts';
import { renderDiscreetDigest } from '../../../emails/discreet/render.ts';
import { stopsOfMessages } from '../../../emails/discreet/stop-links.ts';
import type { Language } from '../../contract/languages.ts';
import { messagePath } from '../../contract/page-paths.ts';
import { type AppealVersion, type Edition, findShownPart, kindAtFirst } from '../../domain/appeal/appeal.ts';
import type { DigestDispatch, DigestMail } from '../../domain/dispatch/dispatch.ts';
import {
  caseNamesOf,
  describeFollow,
  editionFor,
  editionUrl,
  frequencyOfSlot,
  languagesOf,
  makeDescriber,
  pageUrl,
  stopLinks,
  unsubscribeUrl,
} from '../../domain/subscriber/subscriber.ts';
import { countryName } from '../../domain/vocabulary/vocabulary.ts';
import type { AlertMailSettings } from './alert-mail-settings.ts';
import { openDiscreetMail } from './discreet-mail.ts';
import { once } from './once.ts';
import { type BulkTemplate, entryBytesOf, openBulkTemplate, sendBulk } from './send-bulk.ts';

export type DigestMailSettings = Omit<AlertMailSettings, 'mailDomain'>;

/** A slot's digests as mail: a frame for each language, and each edition of an appeal rendered once; a reader's part puts them together. */
export function openDigestMail(digest: DigestDispatch, ses: SESv2Client, settings: DigestMailSettings): DigestMail {
  const frequency = frequencyOfSlot(digest.slot);
  const { publicUrl, sender, tokenKeys: keys, nowMs } = settings;
  const describerOf = once(makeDescriber);
  const templateOf = once(
    (language: Language): BulkTemplate => openBulkTemplate(renderDigest({ language, frequency, sender }), [language]),
  );
  const linesOf = once((language: Language) =>
    once((appeal: AppealVersion) =>
      once((edition: Edition): AppealLines => appealLines(language, lineFields(appeal, edition, language, publicUrl))),
    ),
  );

  const discreet = openDiscreetMail(renderDiscreetDigest, ses, settings);

  return {
    entryFor(subscriber, items) {
      const { subscriberId, address, language, isDiscreet } = subscriber;
      if (isDiscreet) {
        const urls = items.map(({ appeal }) => pageUrl(publicUrl, messagePath(appeal.appealId), language));
        const { linksHeld, ...values } = numberedLinks(language, urls);
        const held = items.slice(0, linksHeld);
        const entry = discreet.entryFor(subscriber, (stopLink) => ({
          ...values,
          ...stopsOfMessages(
            language,
            held.map(({ reasons }) => reasons.map(stopLink)),
          ),
        }));
        return { entry, itemsHeld: linksHeld };
      }
      const unsubscribeLink = unsubscribeUrl(publicUrl, subscriber, nowMs(), { language, keys });
      const stopLink = stopLinks(unsubscribeLink, keys);
      const appeals = items.map(({ appeal, reasons }) => ({
        lines: linesOf(language)(appeal)(editionFor(appeal, subscriber)),
        reasons: reasons.map((follow) => ({
          sentence:
            follow.kind === 'case'
              ? describeFollow(follow, language, caseNamesOf([appeal]))
              : describerOf(language)(follow),
          stopUrl: stopLink(follow),
        })),
      }));
      const { values, appealsHeld } = readerPart(language, frequency, appeals);
      return {
        entry: { subscriberId, address, template: language, language, unsubscribeUrl: unsubscribeLink, values },
        itemsHeld: appealsHeld,
      };
    },
    templateBytes: (name) => (discreet.find(name) ?? templateOf(name as Language)).bytes, // they are named by their language, above
    entryBytes: entryBytesOf,
    send(call) {
      const [first] = call.entries;
      const template = discreet.find(first?.template);
      return template
        ? discreet.send(template, call)
        : sendBulk(ses, templateOf(first?.language ?? 'en'), call, settings.bulk);
    },
  };
}

/** A subscriber who was sent the corrected appeal gets its correction by alert. In a digest it is the reader's first mail of its case. */
const lineFields = (
  appeal: AppealVersion,
  edition: Edition,
  language: Language,
  publicUrl: string,
): DigestAppealFields => ({
  kind: kindAtFirst(appeal.kind),
  language: edition.language,
  languages: languagesOf(appeal),
  title: edition.title,
  datedOn: appeal.datedOn,
  countryNames: appeal.subject.countries.map((code) => countryName(code, language)),
  publisherName: appeal.publisherName,
  summary: edition.summary,
  blocks: edition.blocks,
  expiresOn: appeal.expiresOn,
  actByZone: appeal.actByZone,
  actByReason: findShownPart('actByReason', edition, appeal.edition),
  demands: edition.demands,
  appealUrl: editionUrl(publicUrl, appeal, edition, language),
});
