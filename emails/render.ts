import type { AlertFields } from './alert/fields.ts';
import { type AlertView, alertView } from './alert/view.ts';
import { compiled as compiledAddressChanged } from './compiled/address-changed.ts';
import { compiled as compiledAlert } from './compiled/alert.ts';
import { compiled as compiledConfirm } from './compiled/confirm.ts';
import { compiled as compiledReminder } from './compiled/reminder.ts';
import { compiled as compiledSignIn } from './compiled/sign-in.ts';
import { compiled as compiledStopped } from './compiled/stopped.ts';
import { compiled as compiledUnsubscribed } from './compiled/unsubscribed.ts';
import { compiled as compiledVerifyAddress } from './compiled/verify-address.ts';
import { compiled as compiledWelcome } from './compiled/welcome.ts';
import type { DiscreetLinks } from './discreet/fields.ts';
import { renderDiscreet } from './discreet/render.ts';
import type { Mail } from './mail.ts';
import { mailTemplate } from './mail-template.ts';
import {
  addressChangedView,
  confirmView,
  type NoticeFields,
  type NoticeName,
  reminderView,
  signInView,
  stoppedView,
  unsubscribedView,
  verifyAddressView,
} from './notice-views.ts';
import { openForPersonHtml, openForPersonText, PERSON_FIELDS, type PersonValues } from './person-fields.ts';
import { renderReasons } from './reasons.ts';
import { linksOfWelcome, welcomeView } from './welcome/view.ts';

export type { AlertFields } from './alert/fields.ts';
export type { NoticeFields, NoticeName } from './notice-views.ts';
export type { PersonValues } from './person-fields.ts';
export { renderReasons } from './reasons.ts';
export type { SenderFields } from './sender-fields.ts';

/**
 * A mail to many, as content of an SES inline template. `{{…}}` stands in it for the person fields and for nothing else;
 * SES puts each person's values in, unescaped.
 */
export interface BulkMail extends Mail {
  readonly personFields: typeof PERSON_FIELDS;
  /** For whoever has no value of their own: SES reports a missing value only as an event, after not sending. */
  readonly personDefaults: PersonValues;
}

const alertTemplate = mailTemplate<AlertView>(compiledAlert);

/**
 * One edition's alert, for everyone who gets it.
 * @throws {RangeError} when `datedOn` is not a calendar day.
 */
export function renderAlert(fields: AlertFields): BulkMail {
  const view = alertView(fields);
  const { html, text } = alertTemplate(view);
  return {
    subject: openForPersonText(view.subject),
    html: openForPersonHtml(html),
    text: openForPersonText(text),
    personFields: PERSON_FIELDS,
    personDefaults: { ...renderReasons(view.shownLanguage, []), unsubscribeUrl: fields.sender.homeUrl },
  };
}

/** What every notice has. */
type NoticeFrame = Pick<NoticeFields[NoticeName], 'language' | 'sender'>;

const NOTICES: { readonly [Name in NoticeName]: (fields: NoticeFields[Name]) => Mail } = {
  confirm: oneForAll(confirmView, mailTemplate(compiledConfirm)),
  reminder: oneForAll(reminderView, mailTemplate(compiledReminder)),
  'verify-address': notice(verifyAddressView, mailTemplate(compiledVerifyAddress), ({ verifyUrl, code }) => ({
    urls: [verifyUrl],
    code,
  })),
  'address-changed': notice(addressChangedView, mailTemplate(compiledAddressChanged), () => ({
    urls: [],
    says: 'moved',
  })),
  welcome: notice(welcomeView, mailTemplate(compiledWelcome), linksOfWelcome),
  'sign-in': notice(signInView, mailTemplate(compiledSignIn), ({ signInUrl, code }) => ({ urls: [signInUrl], code })),
  unsubscribed: notice(unsubscribedView, mailTemplate(compiledUnsubscribed), ({ undoUrl }) => ({
    urls: [undoUrl],
    says: 'last',
  })),
  stopped: notice(stoppedView, mailTemplate(compiledStopped), ({ undoUrl }) => ({ urls: [undoUrl], says: 'fewer' })),
};

/**
 * A notice to one person about their own subscription, with no more than its links when its sender is discreet. It is sent as it
 * stands, not as a template.
 */
export function renderNotice<Name extends NoticeName>(name: Name, fields: NoticeFields[Name]): Mail {
  return NOTICES[name](fields);
}

/** Its own words tell nothing: one that looked otherwise to readers who want discretion would tell who they are. */
function oneForAll<Fields, View extends { readonly subject: string }>(
  viewOf: (fields: Fields) => View,
  template: (view: View) => Omit<Mail, 'subject'>,
): (fields: Fields) => Mail {
  return (fields) => {
    const view = viewOf(fields);
    return { subject: view.subject, ...template(view) };
  };
}

/** @param linksOf - all that a discreet one shows. */
function notice<Fields extends NoticeFrame, View extends { readonly subject: string }>(
  viewOf: (fields: Fields) => View,
  template: (view: View) => Omit<Mail, 'subject'>,
  linksOf: (fields: Fields) => DiscreetLinks,
): (fields: Fields) => Mail {
  const openly = oneForAll(viewOf, template);
  return (fields) => {
    const { language, sender } = fields;
    if (sender.isDiscreet) return renderDiscreet({ language, sender, ...linksOf(fields) });
    return openly(fields);
  };
}
