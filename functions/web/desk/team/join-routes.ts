import type { AtDesk, InvitedMember, PasskeyCeremonies, PasskeyPorts } from '../../../domain/members/members.ts';
import { addPasskey, findInvited, newChallenge } from '../../../domain/members/members.ts';
import { readOfficeLink, tokenKeyIdIn } from '../../../domain/tokens/tokens.ts';
import type { PageEvent, PageRoute, Visit } from '../../kit/kit.ts';
import { DESK_STYLE, pageAnswer, pathIn, pathParameter, seeOther, unknownLink } from '../../kit/kit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { DESK_PATH, INVITATION_PATH, JOIN_APP_PATH, JOIN_PASSKEY_PATH, JOIN_PATH } from '../desk-paths.ts';
import { addIdentityRoutes, type IdentityRoutesPorts } from '../identity/identity-routes.ts';
import type { MemberRoute } from '../member-routes.ts';
import { invitationOverPage } from '../refused-pages.ts';
import { passkeyAnswerIn } from '../sign-in/passkey-form.ts';
import { type DeskEnterPorts, enterDesk, type ProviderName } from '../sign-in/sign-in-routes.ts';
import { type AppSetUpPorts, appSetUpRoutes } from '../you/app-set-up-routes.ts';
import { invitationPage, joinPage } from './join-pages.ts';

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
        enterDesk({ ...invited, proof: 'invitation' }, JOIN_PATH, ports, visit),
      ),
    },
  ];
}

/** By the organisation's own identity provider. */
export const joinByIdentityRoutes = (ports: IdentityRoutesPorts): MemberRoute[] =>
  addIdentityRoutes({ use: 'join', opensTo: ['invitation'], added: enterJoined(ports) }, ports);

/** Who joined goes on in a session of their own, and the invitation's is over. */
const enterJoined =
  (ports: DeskEnterPorts) =>
  async (joined: AtDesk, { sessionHash }: AtDeskHere, visit: Visit) => {
    const entered = await enterDesk(joined, DESK_PATH, ports, visit);
    await ports.sessions.end(sessionHash);
    return entered;
  };

/** Where a person who joins gives themselves a way in. */
export function joinRoutes(ports: JoinPorts): MemberRoute[] {
  const show = async (at: AtDeskHere, visit: Visit, isRefused: boolean) => {
    const { office, member } = at;
    const challenge = await newChallenge(ports, ports.nowMs());
    const owner = { ...member, publisherId: office.publisherId };
    const options = await ports.ceremonies.creationOptions(owner, challenge);
    return pageAnswer(
      visit,
      joinPage(visit.language, at, { options, isRefused, provider: ports.provider?.name }),
      isRefused ? 422 : 200,
    );
  };
  const enter = enterJoined(ports);
  return [
    ...appSetUpRoutes(
      {
        path: JOIN_APP_PATH,
        opensTo: ['invitation'],
        backPath: JOIN_PATH,
        frame: (language, _, page) => ({ language, style: DESK_STYLE, ...page }),
        added: enter,
      },
      ports,
    ),
    { method: 'GET', path: JOIN_PATH, opensTo: ['invitation'], answer: (at, _, visit) => show(at, visit, false) },
    {
      method: 'POST',
      path: JOIN_PASSKEY_PATH,
      opensTo: ['invitation'],
      answer: async (at, event, visit) => {
        const outcome = await addPasskey(at, passkeyAnswerIn(event), ports, ports.nowMs());
        if (outcome.kind === 'refused') return show(at, visit, true);
        return enter(outcome.joined, at, visit);
      },
    },
    {
      method: 'GET',
      path: JOIN_PASSKEY_PATH,
      opensTo: ['invitation'],
      answer: (_, __, { language }) => seeOther(pathIn(language, JOIN_PATH)),
    },
  ];
}
