import { renderAlert } from '../../../emails/alert/render.ts';
import { renderDiscreetAlert } from '../../../emails/discreet/render.ts';
import { LANGUAGES } from '../../contract/languages.ts';
import { messagePath } from '../../contract/page-paths.ts';
import { type AppealVersion, asItStands } from '../../domain/appeal/appeal.ts';
import type { AlertPart, MailForm, RenderedMail } from '../../domain/dispatch/dispatch.ts';
import { editionIn, pageUrl } from '../../domain/subscriber/subscriber.ts';
import { alertFields } from './alert-fields.ts';
import type { AlertMailSettings } from './alert-mail-settings.ts';
import { withNames, withStandIns } from './publication-values.ts';
import type { BulkContent } from './send-bulk.ts';

export type RenderingSettings = Pick<AlertMailSettings, 'publicUrl' | 'sender' | 'discreetName'>;

/**
 * One of a version's mails as SES gets it, before the values of its publication and of each reader. Sending and the preview at the desk call this alone,
 * so that a member sees what readers get.
 * @param followed - the versions that it follows up whose titles may be repeated, newest first.
 */
export function renderAlertMail(
  appeal: AppealVersion,
  form: MailForm,
  { publicUrl, sender, discreetName }: RenderingSettings,
  followed: readonly AppealVersion[] = [],
): RenderedMail & BulkContent {
  const version = withStandIns(asItStands(appeal));
  const { language } = form;
  if (form.kind === 'discreet') {
    const url = pageUrl(publicUrl, messagePath(version.appealId), language);
    return withNames({ form, ...renderDiscreetAlert({ language, sender: { ...sender, name: discreetName }, url }) });
  }
  const { part, editionLanguage } = form;
  const edition = editionIn(version, editionLanguage);
  const shown = { edition, part, frameLanguage: language, followed };
  return withNames({ form, ...renderAlert(alertFields(version, shown, { publicUrl, sender })) });
}

/**
 * Every mail that a version may be sent as. The original goes out in the frame of each language, to readers of none of its editions too; a translation
 * to its own readers alone, whose frame is in its language.
 */
export function renderAlertMails(
  appeal: AppealVersion,
  settings: RenderingSettings,
  followed: readonly AppealVersion[] = [],
): RenderedMail[] {
  const { edition, translations = [] } = appeal;
  const framed = [
    ...LANGUAGES.map((language) => ({ editionLanguage: edition.language, language })),
    ...translations.map(({ language }) => ({ editionLanguage: language, language })),
  ];
  const open = partsOf(appeal).flatMap((part) => framed.map((one) => ({ kind: 'open', part, ...one }) as const));
  const discreet = LANGUAGES.map((language) => ({ kind: 'discreet', language }) as const);
  return [...open, ...discreet].map((form) => {
    const { subject, preheader, html, text, personDefaults } = renderAlertMail(appeal, form, settings, followed);
    return { form, subject, preheader, html, text, personDefaults };
  });
}

/** A first version follows nothing up, and a retraction goes to those alone who got what it takes back. Where both are sent, what most readers get comes first. */
function partsOf({ version, kind }: AppealVersion): readonly AlertPart[] {
  if (version === 1) return ['first'];
  return kind === 'retraction' ? ['follow-up'] : ['follow-up', 'first'];
}
