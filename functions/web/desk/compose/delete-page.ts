import type { Language } from '../../../contract/languages.ts';
import { appealPath } from '../../../contract/page-paths.ts';
import type { NotDeleted } from '../../../domain/drafts/deleting/delete-draft.ts';
import type { Draft } from '../../../domain/drafts/draft.ts';
import { isolated } from '../../../locales/isolated.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { notification } from '../../kit/components/notification.ts';
import { sessionForm } from '../../kit/components/session-form.ts';
import { type Html, html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import { pathIn } from '../../kit/visit.ts';
import { type AtDeskHere, deskPage } from '../kit/desk-frame.ts';
import { deskHref, deskPath } from '../kit/desk-rights.ts';
import { DO_FIELD, REVISION_FIELD } from './posted-draft.ts';

/** What the button of the page does, and what an address asks with that leads to it. */
export const DELETE = 'delete';
export const deletePath = (draftId: string): `/${string}` =>
  `${deskPath('/desk/write/{draftId}', { draftId })}?${DELETE}=ask`;

/** Asks whether a draft is to be deleted, or says what keeps it from that. @param wasChanged - it was saved since the page was shown. */
export function deletePage(
  language: Language,
  at: AtDeskHere,
  { draftId, revision, fields, savedAtMs, savedBy }: Draft,
  keeping: NotDeleted | undefined,
  wasChanged = false,
): Page {
  const t = wordsIn(language);
  const back = html`<a class="button button--quiet" href="${deskHref(language, '/desk/write/{draftId}', { draftId })}">${t('compose.versions.back')}</a>`;
  const ask = () =>
    html`<p>${t('compose.delete.text')}</p>
${sessionForm({
  action: deskHref(language, '/desk/write/{draftId}', { draftId }),
  csrf: at.csrf,
  inside: html`<input type="hidden" name="${REVISION_FIELD}" value="${revision}">
<p class="actions"><button class="button button--urgent" type="submit" name="${DO_FIELD}" value="${DELETE}">${t('compose.delete.button')}</button> ${back}</p>`,
})}`;
  return deskPage(language, at, {
    tab: 'desk',
    title: t('compose.delete.title'),
    main: html`${wasChanged ? notification({ kind: 'important', heading: t('compose.delete.meanwhile') }) : undefined}
<h1>${t('compose.delete.title')}</h1>
<p class="lede"><bdi>${fields.title ?? t('desk.home.no-title')}</bdi></p>
<p>${t('compose.versions.version', { revision })} · ${t('compose.versions.saved', { name: isolated(savedBy.name), moment: momentInWords(language, savedAtMs) })}</p>
${keeping ? html`<div class="sentence"><p><b>${t(KEPT_WORDS[keeping.kind])}</b></p>${wayOut(language, keeping)}</div><p class="actions">${back}</p>` : ask()}`,
  });
}

const KEPT_WORDS = {
  proposed: 'compose.delete.proposed',
  'going out': 'compose.delete.going-out',
  scheduled: 'compose.delete.scheduled',
  published: 'compose.delete.published',
} as const;

/** To where something can be done about it. */
function wayOut(language: Language, keeping: NotDeleted): Html | undefined {
  const t = wordsIn(language);
  const link = (path: string, words: string) => html`<p><a href="${pathIn(language, path)}">${words}</a></p>`;
  if (keeping.kind === 'scheduled') return undefined;
  return keeping.kind === 'published'
    ? link(appealPath(keeping.appealId), t('compose.went-out.see'))
    : link(deskPath('/desk/proposal/{proposalId}', keeping), t('compose.delete.to-proposal'));
}
