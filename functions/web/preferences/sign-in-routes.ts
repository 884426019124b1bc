import { newSession, type Sessions, sessionHashOf } from '../../domain/account/session.ts';
import { canSignIn, type SignInPorts, signInBy } from '../../domain/account/sign-in.ts';
import { message } from '../../locales/messages.ts';
import { pageAnswer, seeOther } from '../kit/answers.ts';
import { type PageEvent, postedFields } from '../kit/page-event.ts';
import { type PageRoute, visitorsNetwork } from '../kit/page-handler.ts';
import { postedPairs } from '../kit/posted-text.ts';
import { type TokenPorts, tokenRoutes } from '../kit/token-routes.ts';
import { pathIn, type Visit } from '../kit/visit.ts';
import { withSessionCookie } from './session-cookie.ts';
import { enterCodePage, enterPage, linkOverPage } from './sign-in-pages.ts';

export interface EnterPorts extends SignInPorts, TokenPorts {
  readonly sessions: Pick<Sessions, 'create'>;
  /** Random, and too long to be guessed: the cookie's value. */
  newSessionSecret(): string;
}

/** The page that the mailed link leads to, and its button, which spends the link and begins a session. */
export function signInRoutes(ports: EnterPorts): PageRoute[] {
  return tokenRoutes(ports, {
    purpose: 'sign-in',
    path: '/sign-in',
    show: async ({ subjectId, ownPath, visit }) => {
      const isOpen = await canSignIn(subjectId, ports.signIns, ports.nowMs());
      return isOpen ? pageAnswer(visit, enterPage(visit.language, ownPath)) : over(visit);
    },
    press: async ({ subjectId, ownPath, event, visit }) => {
      const { language } = visit;
      const nowMs = ports.nowMs();
      const outcome = await signInBy(subjectId, { network: visitorsNetwork(event), ...codeIn(event) }, ports, nowMs);
      switch (outcome.kind) {
        case 'entered': {
          const secret = ports.newSessionSecret();
          await ports.sessions.create(sessionHashOf(secret), newSession(outcome.subscriberId, nowMs));
          return withSessionCookie(seeOther(pathIn(language, '/preferences/mine')), secret);
        }
        case 'code-wanted': {
          const { because } = outcome;
          if (because === 'first-press') return pageAnswer(visit, enterCodePage(language, ownPath, []));
          const errors = [{ fieldId: 'code', text: message(language, `page.enter-code.${because}`) }];
          return pageAnswer(visit, enterCodePage(language, ownPath, errors), 422);
        }
        case 'too-many-tries':
          return pageAnswer(visit, linkOverPage(language, 'enter-tries'), 410);
        case 'over':
          return over(visit);
      }
    },
  });
}

const over = (visit: Visit) => pageAnswer(visit, linkOverPage(visit.language, 'enter-spent'), 410);

/** The code, where the page asked for it; an empty field is an answer too. */
function codeIn(event: PageEvent): { code?: string } {
  const pair = postedPairs(postedFields(event)).find(([name]) => name === 'code');
  return pair ? { code: pair[1] } : {};
}
