import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { stopsOfMessage } from '../../../emails/discreet/stop-links.ts';
import { renderReasons } from '../../../emails/reasons.ts';
import type { Language } from '../../contract/languages.ts';
import type { AppealKind, AppealVersion } from '../../domain/appeal/appeal.ts';
import type { AlertMail, AlertPart, MailForm, RenderedMail } from '../../domain/dispatch/dispatch.ts';
import { formName, formOfName, supersedesEarlier } from '../../domain/dispatch/dispatch.ts';
import type { Follow, StopLinks, Subscriber } from '../../domain/subscriber/subscriber.ts';
import {
  caseNamesOf,
  editionFor,
  languageFor,
  makeDescriber,
  stopLinks,
  unsubscribeUrl,
} from '../../domain/subscriber/subscriber.ts';
import type { AlertMailSettings } from './alert-mail-settings.ts';
import { openDiscreetMail } from './discreet-mail.ts';
import { once } from './once.ts';
import { discreetValues, publicationValues } from './publication-values.ts';
import { renderAlertMail } from './render-alert-mail.ts';
import { type BulkContent, type BulkTemplate, entryBytesOf, openBulkTemplate, sendBulk } from './send-bulk.ts';

/**
 * One appeal version as mail: an edition is rendered once for each part and language of its frame, each person's values when they are sent to.
 * @param followed - the versions that it follows up whose titles may be repeated, newest first.
 * @param approved - its mails as a member approved them: they are sent as they are, and no other is.
 */
export function openAlertMail(
  appeal: AppealVersion,
  ses: SESv2Client,
  settings: AlertMailSettings,
  followed: readonly AppealVersion[] = [],
  approved?: readonly RenderedMail[],
): AlertMail {
  const { kind } = appeal;
  const { publicUrl, tokenKeys: keys, nowMs } = settings;
  const cases = caseNamesOf([appeal]);
  const describerIn = once((language: Language) => makeDescriber(language, cases));
  const given = { open: publicationValues(appeal), discreet: discreetValues(appeal) };
  const contentOf = (form: MailForm): BulkContent => {
    const content = approved ? approvedMail(approved, form) : renderAlertMail(appeal, form, settings, followed);
    return { ...content, personDefaults: { ...content.personDefaults, ...given[form.kind] } };
  };
  const plainTemplate = once((name: string): BulkTemplate => {
    const form = formOfName(name);
    const languages = form.kind === 'open' ? [form.editionLanguage, form.language] : [form.language];
    return openBulkTemplate(contentOf(form), languages);
  });
  const discreet = openDiscreetMail(({ language }) => contentOf({ kind: 'discreet', language }), ses, settings);
  const references = caseReference(appeal, settings);
  return {
    entryFor(subscriber, reasons, part) {
      if (subscriber.isDiscreet)
        return discreet.entryFor(subscriber, (stopLink) => ({
          ...given.discreet,
          ...stopsOfMessage(
            subscriber.language,
            reasons.map(stopLink),
            reasons.findIndex((follow) => follow.kind === 'case'),
          ),
        }));
      const { subscriberId, address } = subscriber;
      const edition = editionFor(appeal, subscriber);
      const language = languageFor(subscriber, edition.language);
      const unsubscribeLink = unsubscribeUrl(publicUrl, subscriber, nowMs(), { language, keys });
      // A retraction goes to all who were sent the appeal: what they follow is no reason for it.
      const theirs = kind === 'retraction' ? [] : reasons;
      const shown = reasonsOf(theirs, describerIn(language), stopLinks(unsubscribeLink, keys));
      const why = renderReasons(language, shown, sentEarlier(kind), outsideDigest(subscriber, appeal, part));
      return {
        subscriberId,
        address,
        template: formName({ kind: 'open', part, editionLanguage: edition.language, language }),
        language,
        unsubscribeUrl: unsubscribeLink,
        values: { ...given.open, ...why },
      };
    },
    templateBytes: (name) => (discreet.find(name) ?? plainTemplate(name)).bytes,
    entryBytes: entryBytesOf,
    send(call) {
      const { language } = appeal.edition;
      const ofOriginal = formName({ kind: 'open', part: 'first', editionLanguage: language, language });
      const name = call.entries[0]?.template ?? ofOriginal;
      const template = discreet.find(name);
      return template
        ? discreet.send(template, call)
        : sendBulk(ses, plainTemplate(name), call, settings.bulk, {
            references,
            isReply: isFollowUp(formOfName(name)),
          });
    },
  };
}

/** @throws {Error} when it was not approved: nothing is rendered in its place. */
function approvedMail(approved: readonly RenderedMail[], form: MailForm): BulkContent {
  const name = formName(form);
  const found = approved.find((one) => formName(one.form) === name);
  if (!found) throw new Error(`No mail that is called ${name} was approved`);
  return found;
}

const isFollowUp = (form: MailForm) => form.kind === 'open' && form.part === 'follow-up';

/** Stands for the case in all of its mails. The id of an appeal tells its reader nothing. */
const caseReference = ({ appealId }: AppealVersion, { mailDomain }: AlertMailSettings) => `<${appealId}@${mailDomain}>`;

/** Why someone gets a follow-up who follows nothing of it any more. */
const sentEarlier = (kind: AppealKind) =>
  kind === 'correction' || kind === 'retraction' ? (`mail.reasons.sent.${kind}` as const) : undefined;

/** Why an urgent alert did not wait for the digest that its reader chose. */
const outsideDigest = ({ frequency }: Subscriber, { isUrgent, kind }: AppealVersion, part: AlertPart) =>
  isUrgent && (part === 'first' || !supersedesEarlier(kind)) && frequency !== 'immediate'
    ? (`mail.reasons.urgent.${frequency}` as const)
    : undefined;

const reasonsOf = (follows: readonly Follow[], describe: (follow: Follow) => string, stopLink: StopLinks) =>
  follows.map((follow) => ({ sentence: describe(follow), stopUrl: stopLink(follow) }));
