import type { Language } from '../../../contract/languages.ts';
import { type TakeOnPorts, takeOnDraft } from '../../../domain/drafts/drafts.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { html, type Page, pageAnswer, pathIn, pathParameter, seeOther } from '../../kit/kit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { deskPage } from '../desk-frame.ts';
import { DRAFTS_PATH, draftPath, TAKE_ON_PATH } from '../desk-paths.ts';
import type { MemberRoute } from '../member-routes.ts';

export interface TakeOnRoutePorts extends TakeOnPorts {
  nowMs(): number;
}

/** By a press on it, a draft that came by a key opens as one of the desk's own. */
export const takeOnRoutes = (ports: TakeOnRoutePorts): MemberRoute[] => [
  {
    method: 'POST',
    path: TAKE_ON_PATH,
    answer: async (at, event, visit) => {
      const draftId = pathParameter(event, 'draftId');
      const outcome = await takeOnDraft(at, draftId, ports, ports.nowMs());
      return outcome === 'taken on'
        ? seeOther(pathIn(visit.language, draftPath(draftId)))
        : pageAnswer(visit, notOpenedPage(visit.language, at, outcome), outcome === 'gone' ? 410 : 413);
    },
  },
  // Where a browser comes back to that signed in meanwhile.
  { method: 'GET', path: TAKE_ON_PATH, answer: (_, __, { language }) => seeOther(pathIn(language, DRAFTS_PATH)) },
];

function notOpenedPage(language: Language, at: AtDeskHere, why: 'gone' | 'too large'): Page {
  const t = wordsIn(language);
  return deskPage(language, at, {
    tab: 'desk',
    title: t('desk.not-opened.title'),
    main: html`<h1>${t('desk.not-opened.title')}</h1>
<p class="lede">${t(why === 'gone' ? 'desk.not-opened.gone' : 'desk.not-opened.too-large')}</p>
<p class="actions"><a class="button" href="${pathIn(language, DRAFTS_PATH)}">${t('desk.drafts.title')}</a></p>`,
  });
}
