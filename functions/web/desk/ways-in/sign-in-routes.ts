import { sessionHashOf } from '../../../domain/account/session.ts';
import type { AtDesk } from '../../../domain/members/at-desk.ts';
import { newDeskSession } from '../../../domain/members/desk-session.ts';
import type { DeskSessions, PasskeyCeremonies } from '../../../domain/members/ports.ts';
import { newChallenge } from '../../../domain/members/ways-in/challenge.ts';
import { type PasskeySignInPorts, signInByPasskey } from '../../../domain/members/ways-in/sign-in-by-passkey.ts';
import { type Answer, pageAnswer, seeOther } from '../../kit/answers.ts';
import type { PageEvent } from '../../kit/page-event.ts';
import type { PageRoute } from '../../kit/page-handler.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import { withDeskSession, withoutDeskSession } from '../kit/desk-cookie.ts';
import type { MemberRoute } from '../kit/member-routes.ts';
import { pathBackIn, SIGN_IN_PASSKEY_PATH, SIGN_IN_PATH, wayOnFrom } from '../kit/ways-in.ts';
import { passkeyAnswerIn } from './passkey-form.ts';
import { type DeskSignInPage, deskSignInPage } from './sign-in-pages.ts';

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
  answer: async ({ sessionHash }, _, { language }) => {
    await sessions.end(sessionHash);
    return withoutDeskSession(seeOther(pathIn(language, `${SIGN_IN_PATH}?${SIGNED_OUT_FIELD}=yes`)));
  },
});
