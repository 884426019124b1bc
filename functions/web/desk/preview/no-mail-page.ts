import type { Draft } from '../../../domain/drafts/draft.ts';
import type { DraftPreview } from '../../../domain/drafts/preview-draft.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import type { Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { problemsInWords } from '../compose/problems-in-words.ts';
import { deskPage } from '../desk-frame.ts';
import { backLink } from './back-link.ts';

type NoMails = Exclude<DraftPreview, { kind: 'mails' }>;

/** Why a draft has no mail yet, and what a member can do about it. */
export function noMailPage(
  { language }: Visit,
  at: AtDeskHere,
  { draft, preview }: { readonly draft: Draft; readonly preview: NoMails },
): Page {
  const t = wordsIn(language);
  const why = reasonsOf(preview, language);
  return deskPage(language, at, {
    tab: 'desk',
    title: t('preview.none.title'),
    main: html`<h1>${t('preview.none.title')}</h1>
<p class="lede">${t(`preview.none.${kindOf(preview)}`)}</p>
${why.length > 0 ? html`<ul>${why}</ul>` : undefined}
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

function reasonsOf(preview: NoMails, language: Visit['language']): Html[] {
  if (preview.kind === 'unready')
    return problemsInWords(language, preview.problems).map(({ text }) => html`<li>${text}</li>`);
  const english = (text: string) => html`<li lang="en" dir="ltr">${text}</li>`;
  if (preview.kind === 'refused') return preview.faults.map(({ field, message }) => english(`${field}: ${message}`));
  if (preview.kind !== 'nothing to send' || preview.considered.decision.kind !== 'draft') return [];
  return preview.considered.decision.missing.map(({ message }) => english(message));
}
