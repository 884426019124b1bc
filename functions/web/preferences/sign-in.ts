import type { Language } from '../../contract/languages.ts';
import { CADENCE_PATH } from '../../contract/page-paths.ts';
import type { LeadsTo, Sessions, SignInOutcome, SignInPorts } from '../../domain/account/account.ts';
import {
  findOpenSignIn,
  SESSION_MINUTES,
  SIGN_IN_MINUTES,
  sessionHashOf,
  signInBy,
} from '../../domain/account/account.ts';
import { wordsIn } from '../../locales/messages.ts';
import type { Answer, Html, Page, PageEvent, PageRoute, TokenPorts, Visit } from '../kit/kit.ts';
import {
  codeField,
  html,
  notification,
  pageAnswer,
  pageWithForm,
  pathIn,
  postedFields,
  postedPairs,
  postedText,
  seeOther,
  submitButton,
  tokenRoutes,
  visitorsNetwork,
  wayOn,
  wordedPage,
} from '../kit/kit.ts';
import { withSessionCookie } from './session-cookie.ts';
import { openSessionIn } from './session-routes.ts';
import { linkToMine } from './way-back.ts';

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
          const page = enterCodePage(language, ownPath, isTold, because);
          return pageAnswer(visit, page, because === 'first-press' ? 200 : 422);
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

/** The field of a press that was told that it ends the session of another subscriber. */
const TOLD_FIELD = 'other-session-ends';

const toldField = (isTold: boolean): Html | undefined =>
  isTold ? html`<input type="hidden" name="${TOLD_FIELD}" value="yes">` : undefined;

/** One button that lets in the reader of the mail. It shows nothing of what is behind it. @param endsOther - whether another subscriber is signed in. */
function enterPage(language: Language, action: string, { endsOther }: { readonly endsOther: boolean }): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.enter.title'),
    main: html`<h1>${t('page.enter.heading')}</h1>
${endsOther ? notification({ kind: 'important', heading: t('page.enter.other-heading'), text: t('page.enter.other-text') }) : undefined}
<p class="lede">${t('page.enter.text', { minutes: SESSION_MINUTES })}</p>
<form method="post" action="${action}">
${toldField(endsOther)}
${submitButton(t('page.enter.button'))}
</form>
<p class="hint">${t('page.enter.not-you')}</p>`,
  };
}

type CodeLack = Extract<SignInOutcome, { kind: 'code-wanted' }>['because'];

/** Asks for the digits of the mail, since a mail gateway may have pressed the button. */
function enterCodePage(language: Language, action: string, isTold: boolean, because: CodeLack): Page {
  const t = wordsIn(language);
  return pageWithForm({
    language,
    title: t('page.enter.title'),
    errors: because === 'first-press' ? [] : [{ fieldId: 'code', text: t(`page.enter-code.${because}`) }],
    main: (errorOf) => html`<h1>${t('page.enter-code.heading')}</h1>
<p class="lede">${t('page.enter-code.text')}</p>
<form method="post" action="${action}" novalidate>
${toldField(isTold)}
${codeField({
  id: 'code',
  label: t('page.enter-code.label'),
  hint: t('page.enter-code.hint'),
  value: '',
  error: errorOf('code'),
})}
${submitButton(t('page.enter.button'))}
</form>`,
  });
}

/** At a link that was used, in a browser that is signed in: a button that is pressed twice, or a mail that is opened once more. */
const signedInAlreadyPage = (language: Language): Page =>
  wordedPage(language, 'enter-already', {
    beneath: (t) => wayOn(language, '/preferences/mine', t('page.mine.title'), 'main'),
  });

/** A link that lets no reader in any more, and the way to another one. */
const linkOverPage = (language: Language, name: 'enter-spent' | 'enter-tries'): Page =>
  wordedPage(language, name, {
    values: { minutes: SIGN_IN_MINUTES },
    beneath: (
      t,
    ) => html`${name === 'enter-spent' ? html`<p>${t('page.enter-spent.twice')} ${linkToMine(language)}</p>` : undefined}
${wayOn(language, '/preferences', t('page.sign-in-asked.again'), 'main')}`,
  });
