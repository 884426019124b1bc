import type { Language } from '../../../contract/languages.ts';
import { sessionHashOf } from '../../../domain/account/account.ts';
import type { AtDesk, DeskSessions, PasskeyCeremonies, PasskeySignInPorts } from '../../../domain/members/members.ts';
import { newChallenge, newDeskSession, signInByPasskey } from '../../../domain/members/members.ts';
import { isolated } from '../../../locales/isolated.ts';
import { wordsIn } from '../../../locales/messages.ts';
import type { Answer, FieldError, Page, PageEvent, PageRoute, Visit } from '../../kit/kit.ts';
import {
  DESK_STYLE,
  errorAt,
  formTokenField,
  html,
  notification,
  PASSKEY_SCRIPT,
  pageAnswer,
  pathIn,
  seeOther,
  submitButton,
  textField,
} from '../../kit/kit.ts';
import type { MemberRoute } from '../kit/kit.ts';
import {
  pathBackIn,
  SIGN_IN_LINK_PATH,
  SIGN_IN_PASSKEY_PATH,
  SIGN_IN_PATH,
  wayOnFrom,
  withDeskSession,
  withErrors,
  withoutDeskSession,
  withWayBack,
} from '../kit/kit.ts';
import { identityLink } from './identity-pages.ts';
import { passkeyAnswerIn, passkeyForm } from './passkey-form.ts';

export interface DeskEnterPorts {
  readonly sessions: DeskSessions;
  /** Random, and too long to be guessed: the cookie's value. */
  newSessionSecret(): string;
  nowMs(): number;
}

/** Where the stage has one, the organisation's own identity provider. */
export interface ProviderName {
  readonly provider?: { readonly name: string };
}

export type DeskSignInPorts = DeskEnterPorts &
  PasskeySignInPorts &
  ProviderName & { readonly ceremonies: Pick<PasskeyCeremonies, 'requestOptions'> };

/** Begins a session, and leads on. @param until - when it ends, in epoch milliseconds, where it goes on for one that ends sooner. */
export async function enterDesk(
  { office, member, proof }: AtDesk,
  path: string,
  ports: DeskEnterPorts,
  { language }: Visit,
  until = Number.POSITIVE_INFINITY,
): Promise<Answer> {
  const secret = ports.newSessionSecret();
  const session = newDeskSession(office, member, proof, ports.nowMs());
  const expiresAtMs = Math.min(session.expiresAtMs, until);
  await ports.sessions.create(sessionHashOf(secret), { ...session, expiresAtMs });
  return withDeskSession(seeOther(pathIn(language, path)), secret);
}

type SignInShown = Omit<DeskSignInPage, 'options' | 'form' | 'provider'>;

/** The page with each way in. */
export async function showSignIn(
  visit: Visit,
  shown: SignInShown,
  ports: DeskSignInPorts,
  statusCode: number,
): Promise<Answer> {
  const challenge = await newChallenge(ports, ports.nowMs());
  const options = await ports.ceremonies.requestOptions(challenge);
  const page = deskSignInPage(visit.language, { options, form: challenge, provider: ports.provider?.name, ...shown });
  return pageAnswer(visit, page, statusCode);
}

const SIGNED_OUT_FIELD = 'signed-out';

/** What a member signs in for. */
export const comingBackTo = (query: PageEvent['queryStringParameters']): { readonly to?: string } => {
  const to = pathBackIn(query);
  return to === undefined ? {} : { to };
};

/** How members come in, for visitors of whom nothing is known. */
export function deskSignInRoutes(ports: DeskSignInPorts): PageRoute[] {
  const show = (visit: Visit, shown: SignInShown, statusCode = 200) => showSignIn(visit, shown, ports, statusCode);
  return [
    {
      method: 'GET',
      path: SIGN_IN_PATH,
      answer: ({ queryStringParameters }, visit) =>
        show(visit, {
          isRefused: false,
          isSignedOut: queryStringParameters?.[SIGNED_OUT_FIELD] !== undefined,
          ...comingBackTo(queryStringParameters),
        }),
    },
    {
      method: 'POST',
      path: SIGN_IN_PASSKEY_PATH,
      answer: async (event, visit) => {
        const at = await signInByPasskey(passkeyAnswerIn(event), ports, ports.nowMs());
        const { queryStringParameters: query } = event;
        if (!at) return show(visit, { isRefused: true, isSignedOut: false, ...comingBackTo(query) }, 422);
        return enterDesk(at, wayOnFrom(query), ports, visit);
      },
    },
    // A press of Enter in the address of a form that was refused.
    {
      method: 'GET',
      path: SIGN_IN_PASSKEY_PATH,
      answer: (_, { language }) => seeOther(pathIn(language, SIGN_IN_PATH)),
    },
  ];
}

/** The way out, for who is in, be it half. */
export const signOutRoute = ({ sessions }: { readonly sessions: Pick<DeskSessions, 'end'> }): MemberRoute => ({
  method: 'POST',
  path: '/desk/sign-out',
  opensTo: ['invitation', 'whole'],
  answer: async ({ at, language }) => {
    await sessions.end(at.sessionHash);
    return withoutDeskSession(seeOther(pathIn(language, `${SIGN_IN_PATH}?${SIGNED_OUT_FIELD}=yes`)));
  },
});

interface DeskSignInPage {
  /** For the browser's ceremony. */
  readonly options: object;
  /** Shows that the form which asks for a link stood on our page. */
  readonly form: string;
  /** Whether a device's answer was refused just now. */
  readonly isRefused: boolean;
  readonly isSignedOut: boolean;
  /** The organisation's own identity provider, by its name. */
  readonly provider?: string;
  /** The page that the member comes back to. */
  readonly to?: string;
  /** What was typed as an address, with what is wrong with it or with its form. */
  readonly address?: { readonly typed: string; readonly fault: string };
}

/** The way in for members. It says nothing of whom it knows. */
function deskSignInPage(
  language: Language,
  { options, form, isRefused, isSignedOut, provider, to, address }: DeskSignInPage,
): Page {
  const t = wordsIn(language);
  const errors: FieldError[] = [
    ...(isRefused ? [{ fieldId: 'with-passkey', text: t('desk.passkey.refused') }] : []),
    ...(address ? [{ fieldId: 'email', text: address.fault }] : []),
  ];
  return {
    language,
    style: DESK_STYLE,
    script: PASSKEY_SCRIPT,
    ...withErrors(language, {
      title: t('desk.sign-in.title'),
      note: isSignedOut ? notification({ kind: 'done', heading: t('desk.signed-out') }) : undefined,
      errors,
      main: html`<h1>${t('desk.sign-in.heading')}</h1>
<p class="lede">${t('desk.sign-in.text')}</p>
<section id="with-passkey">
<h2>${t('desk.sign-in.passkey')}</h2>
<p>${t('desk.sign-in.passkey-text')}</p>
${passkeyForm(language, { action: pathIn(language, withWayBack(SIGN_IN_PASSKEY_PATH, to)), kind: 'get', options, button: t('desk.sign-in.passkey-button') })}
</section>
${
  provider &&
  html`<section>
<h2>${t('desk.identity.with', { provider: isolated(provider) })}</h2>
<p>${t('desk.identity.text')}</p>
${identityLink(language, 'sign-in', provider, to)}
</section>`
}
<section>
<h2>${t('desk.sign-in.link')}</h2>
<p>${t('desk.sign-in.link-text')}</p>
<form method="post" action="${pathIn(language, withWayBack(SIGN_IN_LINK_PATH, to))}" novalidate>
${formTokenField(form)}
${textField({ id: 'email', type: 'email', label: t('desk.sign-in.address'), value: address?.typed ?? '', autocomplete: 'email', error: errorAt('email', errors, t('page.error.prefix')) })}
${submitButton(t('desk.sign-in.link-button'), 'quiet')}
</form>
</section>`,
    }),
  };
}
