import { type DisownPorts, disownSignUp } from '../../domain/subscribing/disown-sign-up.ts';
import { pageAnswer } from '../answers.ts';
import { type ConfirmingFormPorts, newFormToken } from '../confirming-forms.ts';
import type { PageRoute } from '../page-handler.ts';
import { disownedPage, disownOverPage, notMePage } from '../pages/not-me-pages.ts';
import { codePath } from '../pages/subscribed-page.ts';
import { tokenRoutes } from './token-routes.ts';

/** The page for whoever got a confirmation and did not ask for it, and its button. */
export function notMeRoutes(ports: DisownPorts & ConfirmingFormPorts): PageRoute[] {
  return tokenRoutes(ports, {
    purpose: 'not-me',
    path: '/not-me',
    show: async ({ ownPath, visit }) => pageAnswer(visit, notMePage(visit.language, ownPath)),
    press: async ({ subjectId, visit }) => {
      const { language } = visit;
      const outcome = await disownSignUp(subjectId, ports, ports.nowMs());
      if (outcome === 'over') return pageAnswer(visit, disownOverPage(language));
      return pageAnswer(visit, disownedPage(language, codePath(language, subjectId), await newFormToken(ports)));
    },
  });
}
