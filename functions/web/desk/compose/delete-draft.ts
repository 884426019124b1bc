import { appealPath } from '../../../contract/page-paths.ts';
import { type DeleteDraftPorts, deleteDraft, findKeeping, type NotDeleted } from '../../../domain/deciding/deciding.ts';
import type { Draft } from '../../../domain/drafts/drafts.ts';
import { isolated } from '../../../locales/isolated.ts';
import { momentInWords } from '../../../locales/moment-in-words.ts';
import type { Answer, Html, Page } from '../../kit/kit.ts';
import {
  html,
  notFound,
  notification,
  pageAnswer,
  pathIn,
  pathParameter,
  postedFields,
  seeOther,
} from '../../kit/kit.ts';
import { type Asked, deskHref, deskPage, deskPath, type InWords, isDraftId, postForm } from '../kit/kit.ts';
import { DO_FIELD, postedDraft, REVISION_FIELD } from './posted-draft.ts';

export interface DeletePorts extends DeleteDraftPorts {
  nowMs(): number;
}

/** Asks whether a draft is to be deleted. It changes nothing. */
export const askToDelete = async (asked: Asked, draft: Draft, ports: DeletePorts): Promise<Answer> =>
  pageAnswer(asked.visit, deletePage(asked, draft, await findKeeping(draft, ports)));

/** Deletes the revision of a draft that a member saw, or says why not. A press that is sent twice leads to the same page. */
export async function deletePosted(asked: Asked, ports: DeletePorts): Promise<Answer> {
  const { at, event, visit, language } = asked;
  const draftId = pathParameter(event, 'draftId');
  if (!isDraftId(draftId)) return notFound(visit);
  const { revision } = postedDraft(postedFields(event));
  const outcome = await deleteDraft(at, { draftId, revision }, ports, ports.nowMs());
  if (outcome.kind === 'deleted' || outcome.kind === 'gone')
    return seeOther(pathIn(language, '/desk/drafts?done=deleted'));
  if (outcome.kind === 'changed meanwhile') {
    const keeping = await findKeeping(outcome.theirs, ports);
    return pageAnswer(visit, deletePage(asked, outcome.theirs, keeping, true), 409);
  }
  const newest = await ports.drafts.find(at.office.publisherId, draftId);
  return newest ? pageAnswer(visit, deletePage(asked, newest, outcome), 409) : notFound(visit);
}

/** What the button of the page does, and what an address asks with that leads to it. */
export const DELETE = 'delete';
export const deletePath = (draftId: string): `/${string}` =>
  `${deskPath('/desk/write/{draftId}', { draftId })}?${DELETE}=ask`;

/** Asks whether a draft is to be deleted, or says what keeps it from that. @param wasChanged - it was saved since the page was shown. */
function deletePage(
  asked: Asked,
  { draftId, revision, fields, savedAtMs, savedBy }: Draft,
  keeping: NotDeleted | undefined,
  wasChanged = false,
): Page {
  const { t, language } = asked;
  const back = html`<a class="button button--quiet" href="${deskHref(language, '/desk/write/{draftId}', { draftId })}">${t('compose.versions.back')}</a>`;
  const ask = () =>
    html`<p>${t('compose.delete.text')}</p>
${postForm(
  asked,
  deskPath('/desk/write/{draftId}', { draftId }),
  html`<input type="hidden" name="${REVISION_FIELD}" value="${revision}">
<p class="actions"><button class="button button--urgent" type="submit" name="${DO_FIELD}" value="${DELETE}">${t('compose.delete.button')}</button> ${back}</p>`,
)}`;
  return deskPage(asked, {
    title: t('compose.delete.title'),
    main: html`${wasChanged ? notification({ kind: 'important', heading: t('compose.delete.meanwhile') }) : undefined}
<h1>${t('compose.delete.title')}</h1>
<p class="lede"><bdi>${fields.title ?? t('desk.home.no-title')}</bdi></p>
<p>${t('compose.versions.version', { revision })} · ${t('compose.versions.saved', { name: isolated(savedBy.name), moment: momentInWords(language, savedAtMs) })}</p>
${keeping ? html`<div class="sentence"><p><b>${t(KEPT_WORDS[keeping.kind])}</b></p>${wayOut(asked, keeping)}</div><p class="actions">${back}</p>` : ask()}`,
  });
}

const KEPT_WORDS = {
  proposed: 'compose.delete.proposed',
  'going out': 'compose.delete.going-out',
  scheduled: 'compose.delete.scheduled',
  published: 'compose.delete.published',
} as const;

/** To where something can be done about it. */
function wayOut({ t, language }: InWords, keeping: NotDeleted): Html | undefined {
  const link = (path: string, words: string) => html`<p><a href="${pathIn(language, path)}">${words}</a></p>`;
  if (keeping.kind === 'scheduled') return undefined;
  return keeping.kind === 'published'
    ? link(appealPath(keeping.appealId), t('compose.went-out.see'))
    : link(deskPath('/desk/proposal/{proposalId}', keeping), t('compose.delete.to-proposal'));
}
