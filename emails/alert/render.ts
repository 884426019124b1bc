import { compiled } from '../compiled/alert.ts';
import type { Mail } from '../mail.ts';
import { mailTemplate } from '../mail-template.ts';
import { openForPersonHtml, openForPersonText, PERSON_FIELDS, type PersonValues } from '../person-fields.ts';
import { renderReasons } from '../reasons.ts';
import type { AlertFields } from './fields.ts';
import { type AlertView, alertView } from './view.ts';

/**
 * A mail to many, as content of an SES inline template. `{{…}}` stands in it for the person fields and for nothing else;
 * SES puts each person's values in, unescaped.
 */
export interface BulkMail extends Mail {
  readonly personFields: typeof PERSON_FIELDS;
  /** What a list of mails shows beside its subject: it stands in the HTML too. */
  readonly preheader: string;
  /** For a subscriber who has no value of their own: SES reports a missing value only as an event, after not sending. */
  readonly personDefaults: PersonValues;
}

const alertTemplate = mailTemplate<AlertView>(compiled);

/**
 * One edition's alert, for everyone who gets it.
 * @throws {RangeError} when `datedOn` is not a calendar day.
 */
export function renderAlert(fields: AlertFields): BulkMail {
  const view = alertView(fields);
  const { html, text } = alertTemplate(view);
  return {
    subject: openForPersonText(view.subject),
    preheader: view.preheader,
    html: openForPersonHtml(html),
    text: openForPersonText(text),
    personFields: PERSON_FIELDS,
    personDefaults: { ...renderReasons(view.shownLanguage, []), unsubscribeUrl: fields.sender.homeUrl },
  };
}
