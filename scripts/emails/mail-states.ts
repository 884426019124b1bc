import { previews as addressChangedPreviews } from '../../emails/address-changed/previews.ts';
import { type AlertPreview, previews as alertPreviews } from '../../emails/alert/previews.ts';
import { type AlertView, alertView } from '../../emails/alert/view.ts';
import { compiled as compiledAddressChanged } from '../../emails/compiled/address-changed.ts';
import { compiled as compiledAlert } from '../../emails/compiled/alert.ts';
import { compiled as compiledConfirm } from '../../emails/compiled/confirm.ts';
import { compiled as compiledDigest } from '../../emails/compiled/digest.ts';
import { compiled as compiledDiscreet } from '../../emails/compiled/discreet.ts';
import { compiled as compiledReminder } from '../../emails/compiled/reminder.ts';
import { compiled as compiledSignIn } from '../../emails/compiled/sign-in.ts';
import { compiled as compiledStopped } from '../../emails/compiled/stopped.ts';
import { compiled as compiledUnsubscribed } from '../../emails/compiled/unsubscribed.ts';
import { compiled as compiledVerifyAddress } from '../../emails/compiled/verify-address.ts';
import { compiled as compiledWelcome } from '../../emails/compiled/welcome.ts';
import { previews as confirmPreviews } from '../../emails/confirm/previews.ts';
import { appealLines } from '../../emails/digest/appeal-lines.ts';
import { previews as digestPreviews } from '../../emails/digest/previews.ts';
import { readerPart } from '../../emails/digest/reader-values.ts';
import { type DigestView, digestView, renderDigest } from '../../emails/digest/render.ts';
import { previews as discreetPreviews } from '../../emails/discreet/previews.ts';
import { discreetView, renderDiscreet } from '../../emails/discreet/render.ts';
import type { Mail } from '../../emails/mail.ts';
import { mailTemplate } from '../../emails/mail-template.ts';
import {
  addressChangedView,
  confirmView,
  reminderView,
  signInView,
  stoppedView,
  unsubscribedView,
  verifyAddressView,
} from '../../emails/notice-views.ts';
import { fillPerson, type PersonValues } from '../../emails/person-fields.ts';
import { previews as reminderPreviews } from '../../emails/reminder/previews.ts';
import { renderAlert, renderNotice, renderReasons } from '../../emails/render.ts';
import { previews as signInPreviews } from '../../emails/sign-in/previews.ts';
import { previews as stoppedPreviews } from '../../emails/stopped/previews.ts';
import { previews as unsubscribedPreviews } from '../../emails/unsubscribed/previews.ts';
import { previews as verifyAddressPreviews } from '../../emails/verify-address/previews.ts';
import { previews as welcomePreviews } from '../../emails/welcome/previews.ts';
import { welcomeView } from '../../emails/welcome/view.ts';
import { strictView } from './strict-view.ts';

/** One mail in one of its previews. */
export interface MailState {
  readonly mailName: string;
  readonly stateName: string;
  readonly isBulk: boolean;
  /** The mail as one reader gets it. */
  readonly render: () => Mail;
  /** Fills both templates, and throws where one of them names a field that the mail does not have. */
  readonly renderStrictly: () => void;
}

/** Where the reader of a preview leaves. */
export const SAMPLE_UNSUBSCRIBE_URL =
  'https://alerts.example.org/unsubscribe?token=k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu';

/** Every mail in every preview. */
export function mailStates(): MailState[] {
  return [
    ...alertStates(),
    ...digestStates(),
    ...noticeStates('discreet', discreetPreviews, renderDiscreet, (fields) =>
      mailTemplate(compiledDiscreet)(strictView(discreetView(fields))),
    ),
    ...noticeStates(
      'confirm',
      confirmPreviews,
      (fields) => renderNotice('confirm', fields),
      (fields) => mailTemplate(compiledConfirm)(strictView(confirmView(fields))),
    ),
    ...noticeStates(
      'reminder',
      reminderPreviews,
      (fields) => renderNotice('reminder', fields),
      (fields) => mailTemplate(compiledReminder)(strictView(reminderView(fields))),
    ),
    ...noticeStates(
      'verify-address',
      verifyAddressPreviews,
      (fields) => renderNotice('verify-address', fields),
      (fields) => mailTemplate(compiledVerifyAddress)(strictView(verifyAddressView(fields))),
    ),
    ...noticeStates(
      'address-changed',
      addressChangedPreviews,
      (fields) => renderNotice('address-changed', fields),
      (fields) => mailTemplate(compiledAddressChanged)(strictView(addressChangedView(fields))),
    ),
    ...noticeStates(
      'sign-in',
      signInPreviews,
      (fields) => renderNotice('sign-in', fields),
      (fields) => mailTemplate(compiledSignIn)(strictView(signInView(fields))),
    ),
    ...noticeStates(
      'welcome',
      welcomePreviews,
      (fields) => renderNotice('welcome', fields),
      (fields) => mailTemplate(compiledWelcome)(strictView(welcomeView(fields))),
    ),
    ...noticeStates(
      'unsubscribed',
      unsubscribedPreviews,
      (fields) => renderNotice('unsubscribed', fields),
      (fields) => mailTemplate(compiledUnsubscribed)(strictView(unsubscribedView(fields))),
    ),
    ...noticeStates(
      'stopped',
      stoppedPreviews,
      (fields) => renderNotice('stopped', fields),
      (fields) => mailTemplate(compiledStopped)(strictView(stoppedView(fields))),
    ),
  ];
}

function alertStates(): MailState[] {
  return Object.entries<AlertPreview>(alertPreviews).map(([stateName, { fields, reasons, withoutReason }]) => {
    const person: PersonValues = {
      ...renderReasons(fields.frameLanguage ?? fields.language, reasons, withoutReason),
      unsubscribeUrl: SAMPLE_UNSUBSCRIBE_URL,
    };
    return {
      mailName: 'alert',
      stateName,
      isBulk: true,
      render: () => {
        const { subject, html, text } = renderAlert(fields);
        return { subject, html: fillPerson(html, person), text: fillPerson(text, person) };
      },
      renderStrictly: () => mailTemplate<AlertView>(compiledAlert)(strictView(alertView(fields))),
    };
  });
}

function digestStates(): MailState[] {
  return Object.entries(digestPreviews).map(([stateName, { fields, appeals }]) => {
    const { shownLanguage } = digestView(fields);
    const shown = appeals.map((appeal) => ({
      lines: appealLines(shownLanguage, appeal.fields),
      reasons: appeal.reasons,
    }));
    const { values } = readerPart(shownLanguage, fields.frequency, shown);
    const person = { ...values, unsubscribeUrl: SAMPLE_UNSUBSCRIBE_URL };
    return {
      mailName: 'digest',
      stateName,
      isBulk: true,
      render: () => {
        const { subject, html, text } = renderDigest(fields);
        return { subject: fillFields(subject, person), html: fillFields(html, person), text: fillFields(text, person) };
      },
      renderStrictly: () => mailTemplate<DigestView>(compiledDigest)(strictView(digestView(fields))),
    };
  });
}

/** SES's part: the content with a reader's values put in. */
const fillFields = (content: string, values: Readonly<Record<string, string>>): string =>
  Object.entries(values).reduce((filled, [field, value]) => filled.replaceAll(`{{${field}}}`, () => value), content);

function noticeStates<Fields>(
  mailName: string,
  previews: Readonly<Record<string, Fields>>,
  render: (fields: Fields) => Mail,
  renderStrictly: (fields: Fields) => unknown,
): MailState[] {
  return Object.entries(previews).map(([stateName, fields]) => ({
    mailName,
    stateName,
    isBulk: false,
    render: () => render(fields),
    renderStrictly: () => renderStrictly(fields),
  }));
}
