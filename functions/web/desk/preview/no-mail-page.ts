import type { Language } from '../../../contract/languages.ts';
import type { Draft } from '../../../domain/drafts/draft.ts';
import { editionsOf } from '../../../domain/drafts/editions.ts';
import { fieldOfPath, pathOf } from '../../../domain/drafts/field-of-path.ts';
import type { DraftFields } from '../../../domain/drafts/fields.ts';
import type { DraftPreview } from '../../../domain/drafts/preview-draft.ts';
import type { Problem } from '../../../domain/drafts/problem.ts';
import { problemOfFault } from '../../../domain/drafts/problem-of-fault.ts';
import { message, wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { problemsInWords } from '../compose/problems-in-words.ts';
import { EDITION_FIELD } from '../compose/sections/edition-tabs.ts';
import { partInWords } from '../compose/sections/part-in-words.ts';
import { deskPage } from '../desk-frame.ts';
import { draftPath } from '../desk-paths.ts';
import { backLink } from './back-link.ts';

type NoMails = Exclude<DraftPreview, { kind: 'mails' }>;

/** Why a draft has no mail yet, and what a member can do about it. */
export function noMailPage(
  { language }: Visit,
  at: AtDeskHere,
  { draft, preview }: { readonly draft: Draft; readonly preview: NoMails },
): Page {
  const t = wordsIn(language);
  const why = problemsOf(preview, draft.fields);
  return deskPage(language, at, {
    tab: 'desk',
    title: t('preview.none.title'),
    main: html`<h1>${t('preview.none.title')}</h1>
<p class="lede">${t(`preview.none.${kindOf(preview)}`)}</p>
${why.length > 0 ? html`<ul>${why.map((problem) => reason(language, draft, problem))}</ul>` : undefined}
<p class="actions">${backLink(language, at, draft.draftId, 'button')}</p>`,
  });
}

function kindOf(preview: NoMails) {
  if (preview.kind === 'busy') return 'busy';
  if (preview.kind === 'too large') return 'too-large';
  if (preview.kind !== 'nothing to send') return 'unready';
  const { kind } = preview.considered.decision;
  return kind === 'draft' ? 'unready' : kind === 'unchanged' ? 'unchanged' : 'other';
}

function problemsOf(preview: NoMails, fields: DraftFields): readonly Problem[] {
  if (preview.kind === 'unready') return preview.problems;
  if (preview.kind === 'refused')
    return preview.faults.map((fault) => problemOfFault(fault, fieldOfPath(pathOf(fault.field), fields)));
  if (preview.kind !== 'nothing to send' || preview.considered.decision.kind !== 'draft') return [];
  return preview.considered.decision.missing.flatMap(({ field }) => MISSING.filter((one) => one.field === field));
}

/** What publishing asks for before a draft goes out. */
const MISSING: readonly Problem[] = [
  { field: 'title', what: 'no-title' },
  { field: 'datedOn', what: 'no-date' },
  { field: 'countries', what: 'no-country' },
  { field: 'kind', what: 'no-kind' },
];

/** A part of the draft, with what is wrong with it, where it is put right. */
function reason(language: Language, { draftId, fields }: Draft, problem: Problem): Html {
  const [{ fieldId, text, quoted } = { fieldId: '', text: '' }] = problemsInWords(language, [problem], fields);
  const edition = editionsOf(fields).find(
    (one) => problem.field.startsWith(`${one}.`) || problem.field.endsWith(`.${one}`),
  );
  const query = edition === undefined ? '' : `?${EDITION_FIELD}=${edition}`;
  const path = pathIn(language, `${draftPath(draftId)}${query}`);
  return html`<li><a href="${path}#${fieldId}">${partInWords(language, problem.field, fields)}</a>${message(language, 'mail.colon')} ${text}${quoted ? html` <bdi lang="${quoted.language}">${quoted.text}</bdi>` : undefined}</li>`;
}
