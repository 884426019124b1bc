import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { renderAlert, renderReasons, type SenderFields } from '../../../emails/render.ts';
import { type AppealKind, type AppealVersion, kindAtFirst } from '../../domain/appeal/appeal.ts';
import type { AlertPart } from '../../domain/dispatch/audience.ts';
import type { AlertMail } from '../../domain/dispatch/mailings/alert-mailing.ts';
import { makeDescriber } from '../../domain/follows/describer.ts';
import type { Follow } from '../../domain/follows/follow.ts';
import { leaveUrl, stopUrl } from '../../domain/subscribing/links.ts';
import type { HashingKeys } from '../../domain/tokens/hashing-keys.ts';
import { countryName } from '../../domain/vocabulary/countries.ts';
import { type BulkSender, type BulkTemplate, entryBytesOf, openBulkTemplate, sendBulk } from './send-bulk.ts';

/** What alerts of every appeal have in common. */
export interface AlertMailSettings {
  readonly publicUrl: string;
  readonly mailDomain: string;
  readonly sender: SenderFields;
  readonly bulk: BulkSender;
  readonly hashingKeys: HashingKeys;
  /** When mail is sent: its leave links say it. */
  nowMs(): number;
}

/** One appeal version as mail: its edition is rendered once for each part, each person's values when they are sent to. */
export function openAlertMail(appeal: AppealVersion, ses: SESv2Client, settings: AlertMailSettings): AlertMail {
  const { kind } = appeal;
  // Our own words around an edition are in its language.
  const { language } = appeal.edition;
  const describe = makeDescriber(language);
  const templateOf = makeTemplates(appeal, settings);
  const references = caseReference(appeal, settings);
  return {
    entryFor(subscriber, reasons, part) {
      const { subscriberId, address } = subscriber;
      const leaveLink = leaveUrl(settings.publicUrl, subscriberId, settings.nowMs(), settings.hashingKeys);
      const values = { ...renderReasons(language, reasonsOf(reasons, describe, leaveLink), sentEarlier(kind)) };
      return { subscriberId, address, template: part, language, leaveUrl: leaveLink, values };
    },
    templateBytes: (template) => templateOf(template).bytes,
    entryBytes: entryBytesOf,
    send: (call) => sendBulk(ses, templateOf(call.entries[0]?.template), call, settings.bulk, references),
  };
}

/** Stands for the case in all of its mails; the id of an appeal tells nobody anything. */
const caseReference = ({ appealId }: AppealVersion, { mailDomain }: AlertMailSettings) => `<${appealId}@${mailDomain}>`;

/** Why someone gets a follow-up who follows nothing of it any more. */
const sentEarlier = (kind: AppealKind) =>
  kind === 'correction' || kind === 'retraction' ? (`mail.reasons.sent.${kind}` as const) : undefined;

/** Each part's template, rendered when it is first asked for. */
function makeTemplates(appeal: AppealVersion, settings: AlertMailSettings): (part: string | undefined) => BulkTemplate {
  const opened = new Map<AlertPart, BulkTemplate>();
  return (name) => {
    const part: AlertPart = name === 'follow-up' ? name : 'first';
    const template = opened.get(part) ?? openBulkTemplate(renderAlert(alertFields(appeal, part, settings)));
    opened.set(part, template);
    return template;
  };
}

const reasonsOf = (follows: readonly Follow[], describe: (follow: Follow) => string, leaveLink: string) =>
  follows.map((follow) => ({
    sentence: describe(follow),
    stopUrl: stopUrl(leaveLink, follow.followId),
  }));

const kindFor = (kind: AppealKind, part: AlertPart): AppealKind => (part === 'first' ? kindAtFirst(kind) : kind);

const alertFields = (
  { appealId, kind, datedOn, expiresOn, subject, edition, publisherName, sourceUrl }: AppealVersion,
  part: AlertPart,
  { publicUrl, sender }: Pick<AlertMailSettings, 'publicUrl' | 'sender'>,
) => ({
  language: edition.language,
  kind: kindFor(kind, part),
  title: edition.title,
  datedOn,
  ...(expiresOn === undefined ? {} : { expiresOn }),
  countryNames: subject.countries.map((code) => countryName(code, edition.language)),
  publisherName,
  blocks: edition.blocks,
  footnotes: edition.footnotes,
  appealUrl: `${publicUrl}/appeals/${appealId}`,
  ...(sourceUrl === undefined ? {} : { sourceUrl }),
  sender,
});
