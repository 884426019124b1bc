import type { Language } from '../../../contract/languages.ts';
import { appealPath } from '../../../contract/page-paths.ts';
import type { NotDeleted } from '../../../domain/deciding/deciding.ts';
import type { Draft } from '../../../domain/drafts/drafts.ts';
import { isolated } from '../../../locales/isolated.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import { type Html, html, notification, type Page, pathIn, sessionForm } from '../../kit/kit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { deskPage } from '../desk-frame.ts';
import { draftPath, proposalPath } from '../desk-paths.ts';
import { DO_FIELD, REVISION_FIELD } from './posted-draft.ts';

/** What the button of the page does, and what an address asks with that leads to it. */
export const DELETE = 'delete';
export const deletePath = (draftId: string): `/${string}` => `${draftPath(draftId)}?${DELETE}=ask`;

/** Asks whether a draft is to be deleted, or says what keeps it from that. @param wasChanged - it was saved since the page was shown. */
export function deletePage(
  language: Language,
  at: AtDeskHere,
  { draftId, revision, fields, savedAtMs, savedBy }: Draft,
  keeping: NotDeleted | undefined,
  wasChanged = false,
): Page {
  const t = wordsIn(language);
  const back = html`<a class="button button--quiet" href="${pathIn(language, draftPath(draftId))}">${t('compose.versions.back')}</a>`;
  const ask = () =>
    html`<p>${t('compose.delete.text')}</p>
${sessionForm({
  action: pathIn(language, draftPath(draftId)),
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
    : link(proposalPath(keeping.proposalId), t('compose.delete.to-proposal'));
}
