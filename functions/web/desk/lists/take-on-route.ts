import type { Language } from '../../../contract/languages.ts';
import { type TakeOnPorts, takeOnDraft } from '../../../domain/drafts/brought/take-on-draft.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { pageAnswer } from '../../kit/answers.ts';
import { html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import { pathParameter } from '../../kit/page-event.ts';
import { type AtDeskHere, deskPage } from '../kit/desk-frame.ts';
import { deskHref, deskPath } from '../kit/desk-rights.ts';
import { deskAct, type MemberRoute } from '../kit/member-routes.ts';

export interface TakeOnRoutePorts extends TakeOnPorts {
  nowMs(): number;
}

/** By a press on it, a draft that came by a key opens as one of the desk's own. */
export const takeOnRoutes = (ports: TakeOnRoutePorts): MemberRoute[] =>
  deskAct('/desk/drafts/{draftId}/take-on', '/desk/drafts', async (at, event, visit) => {
    const draftId = pathParameter(event, 'draftId');
    const outcome = await takeOnDraft(at, draftId, ports, ports.nowMs());
    return outcome === 'taken on'
      ? deskPath('/desk/write/{draftId}', { draftId })
      : pageAnswer(visit, notOpenedPage(visit.language, at, outcome), outcome === 'gone' ? 410 : 413);
  });

function notOpenedPage(language: Language, at: AtDeskHere, why: 'gone' | 'too large'): Page {
  const t = wordsIn(language);
  return deskPage(language, at, {
    tab: 'desk',
    title: t('desk.not-opened.title'),
    main: html`<h1>${t('desk.not-opened.title')}</h1>
<p class="lede">${t(why === 'gone' ? 'desk.not-opened.gone' : 'desk.not-opened.too-large')}</p>
<p class="actions"><a class="button" href="${deskHref(language, '/desk/drafts')}">${t('desk.drafts.title')}</a></p>`,
  });
}
