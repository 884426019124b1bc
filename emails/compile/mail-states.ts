import { type AlertPreview, previews as alertPreviews } from '../alert/previews.ts';
import { renderAlert } from '../alert/render.ts';
import { type AlertView, alertView } from '../alert/view.ts';
import { compiled as compiledAlert } from '../compiled/alert.ts';
import { compiled as compiledDigest } from '../compiled/digest.ts';
import { compiled as compiledDiscreet } from '../compiled/discreet.ts';
import { appealLines } from '../digest/appeal-lines.ts';
import { previews as digestPreviews } from '../digest/previews.ts';
import { readerPart } from '../digest/reader-values.ts';
import { type DigestView, digestView, renderDigest } from '../digest/render.ts';
import { previews as discreetPreviews } from '../discreet/previews.ts';
import { discreetView, renderDiscreet } from '../discreet/render.ts';
import type { Mail } from '../mail.ts';
import { mailTemplate } from '../mail-template.ts';
import type { NoticeMail } from '../notice.ts';
import { fillPerson, type PersonValues } from '../person-fields.ts';
import { renderReasons } from '../reasons.ts';
import { inCamelCase, NOTICE_NAMES } from './mail-folders.ts';
import { strictView } from './strict-view.ts';

export interface MailState {
  readonly mailName: string;
  readonly stateName: string;
  readonly isBulk: boolean;
  readonly render: () => Mail;
  /** Fills both templates, and throws where one of them names a field that the mail does not have. */
  readonly renderStrictly: () => void;
}

/** Where the reader of a preview leaves. */
export const SAMPLE_UNSUBSCRIBE_URL =
  'https://alerts.example.org/unsubscribe?token=k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu';

/** What a notice's file exports: itself under its folder's name, and its states. */
type NoticeModule = { readonly [name: string]: NoticeMail<never, never> | undefined } & {
  readonly previews: () => Readonly<Record<string, never>>;
};

const NOTICE_STATES = await Promise.all(
  NOTICE_NAMES.map(async (name) => {
    const { [inCamelCase(name)]: notice, previews } = (await import(`../${name}/notice.ts`)) as NoticeModule;
    if (!notice) throw new Error(`emails/${name}/notice.ts does not export ${inCamelCase(name)}.`);
    return statesOf(name, previews(), notice.render, (fields: never) => notice.renderChecked(fields, strictView));
  }),
);

export function mailStates(): MailState[] {
  return [
    ...alertStates(),
    ...digestStates(),
    ...statesOf('discreet', discreetPreviews, renderDiscreet, (fields) =>
      mailTemplate(compiledDiscreet)(strictView(discreetView(fields))),
    ),
    ...NOTICE_STATES.flat(),
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

function statesOf<Fields>(
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
