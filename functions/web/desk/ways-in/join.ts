import type { Language } from '../../../contract/languages.ts';
import { INVITATION_PATH } from '../../../contract/page-paths.ts';
import type { AtDesk, InvitedMember, PasskeyCeremonies, PasskeyPorts } from '../../../domain/members/members.ts';
import { addPasskey, findInvited, newChallenge } from '../../../domain/members/members.ts';
import { readOfficeLink, tokenKeyIdIn } from '../../../domain/tokens/tokens.ts';
import { isolated } from '../../../locales/isolated.ts';
import { wordsIn } from '../../../locales/messages.ts';
import type { FieldError, Page, PageEvent, PageRoute, Visit } from '../../kit/kit.ts';
import {
  DESK_STYLE,
  html,
  PASSKEY_SCRIPT,
  PROOF_FIELD,
  pageAnswer,
  pathIn,
  pathParameter,
  submitButton,
  unknownLink,
} from '../../kit/kit.ts';
import type { Asked, AtDeskHere, MemberRoute } from '../kit/kit.ts';
import { deskHref, deskPageOfActs, invitationOverPage, permissionList, withErrors } from '../kit/kit.ts';
import { type AppSetUpPorts, appSetUpRoutes } from './app-set-up.ts';
import { identityLink } from './identity-pages.ts';
import { addIdentityRoutes, type IdentityRoutesPorts } from './identity-routes.ts';
import { passkeyAnswerIn, passkeyForm } from './passkey-form.ts';
import { type DeskEnterPorts, enterDesk, type ProviderName } from './sign-in.ts';

export type JoinPorts = DeskEnterPorts &
  PasskeyPorts &
  AppSetUpPorts &
  ProviderName & { readonly ceremonies: Pick<PasskeyCeremonies, 'creationOptions' | 'readCreation'> };

/** The page that the mailed link of an invitation leads to. Its button begins a session in which nothing can be done but to join. */
export function invitationRoutes(ports: JoinPorts): PageRoute[] {
  const path = `${INVITATION_PATH}/{token}` as const;
  const answerWith =
    (answer: (invited: InvitedMember, token: string, visit: Visit) => ReturnType<PageRoute['answer']>) =>
    async (event: PageEvent, visit: Visit) => {
      const token = pathParameter(event, 'token');
      const link = readOfficeLink('desk-invitation', token, await ports.tokenKeys(tokenKeyIdIn(token)));
      if (!link) return unknownLink(visit);
      const { publisherId, id: invitationId } = link;
      const invited = await findInvited({ publisherId, invitationId }, ports, ports.nowMs());
      return invited ? answer(invited, token, visit) : pageAnswer(visit, invitationOverPage(visit.language), 410);
    };
  return [
    {
      method: 'GET',
      path,
      answer: answerWith((invited, token, visit) => {
        const action = pathIn(visit.language, `${INVITATION_PATH}/${token}`);
        return pageAnswer(visit, invitationPage(visit.language, action, invited));
      }),
    },
    {
      method: 'POST',
      path,
      answer: answerWith((invited, _, visit) =>
        enterDesk({ ...invited, proof: 'invitation' }, '/desk/join', ports, visit),
      ),
    },
  ];
}

/** Of a session that an invitation began. */
const opensTo = ['invitation'] as const;

/** By the organisation's own identity provider. */
export const joinByIdentityRoutes = (ports: IdentityRoutesPorts): MemberRoute[] =>
  addIdentityRoutes({ use: 'join', opensTo, added: enterJoined(ports) }, ports);

/** Who joined goes on in a session of their own, and the invitation's is over. */
const enterJoined =
  (ports: DeskEnterPorts) =>
  async (joined: AtDesk, { sessionHash }: AtDeskHere, visit: Visit) => {
    const entered = await enterDesk(joined, '/desk', ports, visit);
    await ports.sessions.end(sessionHash);
    return entered;
  };

/** Where a person who joins gives themselves a way in. */
export function joinRoutes(ports: JoinPorts): MemberRoute[] {
  const enter = enterJoined(ports);
  return [
    ...appSetUpRoutes(
      {
        ...{ path: '/desk/join/app', opensTo, back: '/desk/join', added: enter },
        frame: ({ language }, page) => ({ language, style: DESK_STYLE, ...withErrors(language, page) }),
      },
      ports,
    ),
    ...deskPageOfActs({
      ...{ path: '/desk/join', opensTo },
      page: async (asked, { errors }) => {
        const challenge = await newChallenge(ports, ports.nowMs());
        const owner = { ...asked.at.member, publisherId: asked.at.office.publisherId };
        const options = await ports.ceremonies.creationOptions(owner, challenge);
        return joinPage(asked, { options, errors, provider: ports.provider?.name });
      },
      acts: {
        '/desk/join/passkey': async ({ at, event, visit, t }) => {
          const outcome = await addPasskey(at, passkeyAnswerIn(event), ports, ports.nowMs());
          if (outcome.kind !== 'refused') return enter(outcome.joined, at, visit);
          return { said: { errors: [{ fieldId: 'with-passkey', text: t('desk.passkey.not-added') }] } };
        },
      },
    }),
  ];
}

/** What the reader of an invitation is invited to. The button alone does something. */
function invitationPage(language: Language, action: string, { office, member }: InvitedMember): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('desk.invitation.title'),
    style: DESK_STYLE,
    main: html`<h1>${t('desk.invitation.heading', { office: office.name })}</h1>
<p class="lede">${t('desk.invitation.text', { name: member.name })}</p>
<h2>${t('desk.invitation.may')}</h2>
${permissionList(language, member.permissions)}
<p>${t('desk.invitation.next')}</p>
<form method="post" action="${action}">
${submitButton(t('desk.invitation.button'))}
</form>
<p class="hint">${t('desk.invitation.not-you')}</p>`,
  };
}

interface JoinPage {
  /** For the browser's ceremony. */
  readonly options: object;
  readonly errors: readonly FieldError[];
  readonly provider?: string;
}

/** The ways to prove who one is from now on, of which a person who joins chooses one. */
const joinPage = ({ t, language, at }: Asked, { options, errors, provider }: JoinPage): Page => ({
  language,
  style: DESK_STYLE,
  script: PASSKEY_SCRIPT,
  ...withErrors(language, {
    title: t('desk.join.title'),
    errors,
    main: html`<h1>${t('desk.join.heading')}</h1>
<p class="lede">${t('desk.join.text')}</p>
<section id="with-passkey">
<h2>${t('desk.join.passkey')}</h2>
<p>${t('desk.join.passkey-text')}</p>
${passkeyForm(language, {
  action: deskHref(language, '/desk/join/passkey'),
  kind: 'create',
  options,
  button: t('desk.join.passkey-button'),
  inside: html`<input type="hidden" name="${PROOF_FIELD}" value="${at.csrf}">`,
})}
</section>
${
  provider &&
  html`<section>
<h2>${t('desk.identity.with', { provider: isolated(provider) })}</h2>
<p>${t('desk.identity.join-text', { address: isolated(at.member.address) })}</p>
${identityLink(language, 'join', provider)}
</section>`
}
<section>
<h2>${t('desk.join.app')}</h2>
<p>${t('desk.join.app-text')}</p>
<p class="actions"><a class="button button--quiet" href="${deskHref(language, '/desk/join/app')}">${t('desk.join.app-button')}</a></p>
</section>`,
  }),
});
