import type { Draft, DraftFields, DraftPreview, Problem } from '../../../../domain/drafts/drafts.ts';
import { begunEditionsOf, editionsOf, fieldOfPath, pathOf, problemOfFault } from '../../../../domain/drafts/drafts.ts';
import { message } from '../../../../locales/messages.ts';
import { type Html, html, pathIn } from '../../../kit/kit.ts';
import type { Asked, InWords } from '../desk-frame.ts';
import { deskPath, mayOpen } from '../desk-rights.ts';
import { EDITION_FIELD, partInWords, problemsInWords } from '../drafts/part-in-words.ts';

export type NoMails = Exclude<DraftPreview, { kind: 'mails' }>;

/** What keeps a draft from having a mail, in one sentence. */
export const whyNoMail = ({ language }: InWords, preview: NoMails): string =>
  message(language, `preview.none.${kindOf(preview)}`);

/** Each part of a draft that keeps it from having a mail, with what is wrong with it and, for who may write, a link to where it is put right. */
export const noMailReasons = (asked: Asked, draft: Draft, preview: NoMails): Html[] =>
  problemsOf(preview, draft.fields).map((problem) => reason(asked, draft, problem));

function kindOf(preview: NoMails) {
  if (preview.kind === 'busy') return 'busy';
  if (preview.kind === 'too large') return 'too-large';
  if (preview.kind !== 'nothing to send') return 'unready';
  const { kind } = preview.considered.decision;
  return kind === 'draft' ? 'unready' : kind === 'unchanged' ? 'unchanged' : 'other';
}

function problemsOf(preview: NoMails, fields: DraftFields): readonly Problem[] {
  if (preview.kind === 'unready') return preview.problems;
  if (preview.kind === 'refused') {
    const refused = preview.faults
      .map((fault) => problemOfFault(fault, fieldOfPath(pathOf(fault.field), fields)))
      .flatMap((problem) => (problem.what === 'no-alt' ? withoutAlt(fields) : problem));
    return [...refused, ...(preview.missing ?? [])];
  }
  if (preview.kind !== 'nothing to send' || preview.considered.decision.kind !== 'draft') return [];
  return preview.considered.decision.missing.flatMap(({ field }) => MISSING.filter((one) => one.field === field));
}

/** Each edition that does not say what the image shows: publishing names them in one sentence. */
const withoutAlt = (fields: DraftFields): Problem[] =>
  ['image.alt', ...begunEditionsOf(fields).map((one) => `image.alt.${one}`)]
    .filter((field) => fields[field] === undefined)
    .map((field) => ({ field, what: 'no-alt' }));

/** What publishing asks for before a draft goes out. */
const MISSING: readonly Problem[] = [
  { field: 'title', what: 'no-title' },
  { field: 'datedOn', what: 'no-date' },
  { field: 'countries', what: 'no-country' },
  { field: 'kind', what: 'no-kind' },
];

/** A part of the draft, with what is wrong with it, where it is put right. */
function reason({ t, language, at: { member } }: Asked, { draftId, fields }: Draft, problem: Problem): Html {
  const [{ fieldId, text, quoted } = { fieldId: '', text: '' }] = problemsInWords(language, [problem], fields);
  const edition = editionsOf(fields).find(
    (one) => problem.field.startsWith(`${one}.`) || problem.field.endsWith(`.${one}`),
  );
  const query = edition === undefined ? '' : `?${EDITION_FIELD}=${edition}`;
  const path = pathIn(language, `${deskPath('/desk/write/{draftId}', { draftId })}${query}`);
  const part = partInWords(language, problem.field, fields);
  const named = mayOpen('/desk/write/{draftId}', member) ? html`<a href="${path}#${fieldId}">${part}</a>` : part;
  return html`<li>${named}${t('mail.colon')} ${text}${quoted ? html` <bdi lang="${quoted.language}">${quoted.text}</bdi>` : undefined}</li>`;
}
