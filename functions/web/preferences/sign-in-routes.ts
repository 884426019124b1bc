import { CADENCE_PATH } from '../../contract/page-paths.ts';
import { type Sessions, sessionHashOf } from '../../domain/account/session.ts';
import { findOpenSignIn, type SignInPorts, signInBy } from '../../domain/account/sign-in.ts';
import type { LeadsTo } from '../../domain/account/sign-in-request.ts';
import { message } from '../../locales/messages.ts';
import { type Answer, pageAnswer, seeOther } from '../kit/answers.ts';
import { type PageEvent, postedFields } from '../kit/page-event.ts';
import { type PageRoute, visitorsNetwork } from '../kit/page-handler.ts';
import { postedPairs, postedText } from '../kit/posted-text.ts';
import { type TokenPorts, tokenRoutes } from '../kit/token-routes.ts';
import { pathIn, type Visit } from '../kit/visit.ts';
import { withSessionCookie } from './session-cookie.ts';
import { openSessionIn } from './session-routes.ts';
import { enterCodePage, enterPage, linkOverPage, signedInAlreadyPage, TOLD_FIELD } from './sign-in-pages.ts';

export interface EnterPorts extends SignInPorts, TokenPorts {
  readonly sessions: Sessions;
  /** Random, and too long to be guessed: the cookie's value. */
  newSessionSecret(): string;
}

/**
 * The page that the mailed link leads to, and its button, which spends the link and begins a session. Where another subscriber is signed in, the page
 * says so before a press counts. A browser that came from another site sends its cookie with the press alone: then the press shows the page again.
 */
export function signInRoutes(ports: EnterPorts): PageRoute[] {
  return tokenRoutes(ports, {
    purpose: 'sign-in',
    path: '/sign-in',
    show: async ({ subjectId, ownPath, event, visit }) => {
      const signIn = await findOpenSignIn(subjectId, ports.signIns, ports.nowMs());
      const session = await openSessionIn(event, ports);
      if (!signIn) return over(subjectId, session, ports, visit);
      return pageAnswer(visit, enterPage(visit.language, ownPath, { endsOther: isOfOther(session, signIn) }));
    },
    press: async ({ subjectId, ownPath, event, visit }) => {
      const { language } = visit;
      const nowMs = ports.nowMs();
      const session = await openSessionIn(event, ports);
      const isTold = postedText(postedFields(event), TOLD_FIELD) !== '';
      if (!isTold && isOfOther(session, await findOpenSignIn(subjectId, ports.signIns, nowMs)))
        return pageAnswer(visit, enterPage(language, ownPath, { endsOther: true }));
      const outcome = await signInBy(subjectId, { network: visitorsNetwork(event), ...codeIn(event) }, ports, nowMs);
      switch (outcome.kind) {
        case 'entered': {
          const secret = ports.newSessionSecret();
          await ports.sessions.create(sessionHashOf(secret), outcome.session);
          if (session) await ports.sessions.end(session.sessionHash);
          const entered = isOfOther(session, outcome.session) ? 'instead' : 'yes';
          return withSessionCookie(
            seeOther(pathIn(language, `${pageOf(outcome.leadsTo)}?signed-in=${entered}`)),
            secret,
          );
        }
        case 'code-wanted': {
          const { because } = outcome;
          if (because === 'first-press')
            return pageAnswer(visit, enterCodePage(language, ownPath, { isTold, errors: [] }));
          const errors = [{ fieldId: 'code', text: message(language, `page.enter-code.${because}`) }];
          return pageAnswer(visit, enterCodePage(language, ownPath, { isTold, errors }), 422);
        }
        case 'too-many-tries':
          return pageAnswer(visit, linkOverPage(language, 'enter-tries'), 410);
        case 'over':
          return over(subjectId, session, ports, visit);
      }
    },
  });
}

/** Whether a session is of another subscriber than the link, and shows anything of them still. */
const isOfOther = (
  session: Awaited<ReturnType<typeof openSessionIn>>,
  link: { readonly subscriberId: string } | undefined,
): boolean => session?.subscriber !== undefined && link !== undefined && session.subscriberId !== link.subscriberId;

/** What became of a link is told to no one. That its owner is signed in is told to the browser in which they are. */
async function over(
  signInId: string,
  session: Awaited<ReturnType<typeof openSessionIn>>,
  { signIns }: Pick<EnterPorts, 'signIns'>,
  visit: Visit,
): Promise<Answer> {
  const isOwn =
    session?.subscriber !== undefined && (await signIns.find(signInId))?.subscriberId === session.subscriberId;
  return isOwn
    ? pageAnswer(visit, signedInAlreadyPage(visit.language))
    : pageAnswer(visit, linkOverPage(visit.language, 'enter-spent'), 410);
}

const pageOf = (leadsTo: LeadsTo | undefined) => (leadsTo === 'cadence' ? CADENCE_PATH : '/preferences/mine');

/** The code, where the page asked for it; an empty field is an answer too. */
function codeIn(event: PageEvent): { code?: string } {
  const pair = postedPairs(postedFields(event)).find(([name]) => name === 'code');
  return pair ? { code: pair[1] } : {};
}
