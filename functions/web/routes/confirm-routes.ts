import { showSignUp } from '../../domain/subscribing/confirm-sign-up.ts';
import { notMeUrl } from '../../domain/subscribing/links.ts';
import { type PressPorts, pressConfirm } from '../../domain/subscribing/press-confirm.ts';
import { pageAnswer } from '../answers.ts';
import { CODE_FIELD } from '../components/confirming-forms.ts';
import { confirmAnswer } from '../confirm-answer.ts';
import type { ConfirmingFormPorts } from '../confirming-forms.ts';
import { type PageRoute, postedFields, visitorsNetwork } from '../page-handler.ts';
import { confirmPage } from '../pages/confirm-pages.ts';
import { expiredLink } from '../pages/problem-pages.ts';
import { findPosted } from '../posted-text.ts';
import { notMeRoutes } from './not-me-routes.ts';
import { subscribedRoutes } from './subscribed-routes.ts';
import { tokenRoutes } from './token-routes.ts';

export type ConfirmRoutePorts = PressPorts & ConfirmingFormPorts;

/** From the page after the form to the page that says that alerts come: by button or by code, again, or not at all. */
export function confirmRoutes(ports: ConfirmRoutePorts): PageRoute[] {
  return [...linkRoutes(ports), ...notMeRoutes(ports), ...subscribedRoutes(ports)];
}

/** The page that a confirmation mail links to, and its button. */
function linkRoutes(ports: ConfirmRoutePorts): PageRoute[] {
  return tokenRoutes(ports, {
    purpose: 'confirm',
    path: '/confirm',
    show: async ({ subjectId, ownPath, visit }) => {
      const shown = await showSignUp(subjectId, ports, ports.nowMs());
      if (shown.kind === 'over') return expiredLink(visit);
      const { signUp, rhythm, isNothingNew } = shown;
      const { language, publicUrl } = visit;
      const notMeLink = notMeUrl(publicUrl, subjectId, { language, keys: await ports.tokenKeys() });
      const asked = { follows: signUp.follows, rhythm, isNothingNew, action: ownPath, notMeLink };
      return pageAnswer(visit, confirmPage(language, asked));
    },
    press: async ({ subjectId, ownPath, event, visit }) => {
      const code = findPosted(postedFields(event), CODE_FIELD);
      const press = { network: visitorsNetwork(event), code };
      const outcome = await pressConfirm(subjectId, press, ports, ports.nowMs());
      const pressed = { signUpId: subjectId, outcome, codeAction: ownPath, entered: code ?? '' };
      return confirmAnswer(pressed, ports, visit);
    },
  });
}
