import { message } from '../../functions/locales/messages.ts';
import { compiled } from '../compiled/digest.ts';
import { type FrameView, frameOf } from '../frame.ts';
import type { Mail } from '../mail.ts';
import { mailTemplate } from '../mail-template.ts';
import { mark, openForPersonHtml, openForPersonText } from '../person-fields.ts';
import type { DigestFields } from './fields.ts';
import { READER_FIELDS, type ReaderValues } from './reader-values.ts';

export interface DigestView extends FrameView {
  /** Of the document: a reader's own subject is in `reader`. */
  readonly subject: string;
  readonly title: string;
  readonly preheader: string;
  readonly why: string;
  readonly reader: DigestReaderValues;
}

/** Everything that differs from one reader to the next. */
export type DigestReaderValues = ReaderValues & { readonly unsubscribeUrl: string };

/** A language's digests as content of an SES inline template: `{{…}}` stands in it for the reader's values and for nothing else. */
export interface DigestMailContent extends Mail {
  /** For a recipient without a value of their own: SES reports a missing value only as an event, after not sending. */
  readonly personDefaults: DigestReaderValues;
}

const template = mailTemplate<DigestView>(compiled);

const READER_MARKS = Object.fromEntries(
  [...READER_FIELDS, 'unsubscribeUrl'].map((field) => [field, mark(field)]),
) as unknown as DigestReaderValues; // these are its fields

export function digestView({ language, frequency, sender }: DigestFields): DigestView {
  const frame = frameOf(language, sender);
  const title = message(frame.shownLanguage, `mail.digest.title.${frequency}`);
  return {
    ...frame,
    subject: title,
    title,
    preheader: READER_MARKS.preheaderHtml,
    why: message(frame.shownLanguage, `mail.digest.why.${frequency}`),
    reader: READER_MARKS,
  };
}

export function renderDigest(fields: DigestFields): DigestMailContent {
  const view = digestView(fields);
  const { html, text } = template(view);
  const nothing = message(view.shownLanguage, 'mail.digest.none');
  return {
    subject: openForPersonText(READER_MARKS.subjectLine),
    html: openForPersonHtml(html),
    text: openForPersonText(text),
    personDefaults: {
      subjectLine: view.subject,
      headingHtml: view.subject,
      preheaderHtml: '',
      groupsHtml: `<p>${nothing}</p>`,
      groupsText: nothing,
      unsubscribeUrl: fields.sender.homeUrl,
    },
  };
}
