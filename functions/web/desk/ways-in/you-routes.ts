import type { AtDesk } from '../../../domain/members/at-desk.ts';
import type { PasskeyCeremonies } from '../../../domain/members/ports.ts';
import { addPasskey, type PasskeyPorts } from '../../../domain/members/team/join.ts';
import { newChallenge } from '../../../domain/members/ways-in/challenge.ts';
import { changeWayIn, type WayInChange } from '../../../domain/members/ways-in/change-ways-in.ts';
import { message } from '../../../locales/messages.ts';
import { pageAnswer, seeOther } from '../../kit/answers.ts';
import type { FieldError } from '../../kit/components/errors.ts';
import { type PageEvent, postedFields } from '../../kit/page-event.ts';
import { postedText } from '../../kit/posted-text.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import { type AtDeskHere, deskPage } from '../kit/desk-frame.ts';
import { deskHref } from '../kit/desk-rights.ts';
import type { MemberRoute } from '../kit/member-routes.ts';
import { type AppSetUpPorts, appSetUpRoutes } from './app-set-up-routes.ts';
import { addIdentityRoutes, type IdentityRoutesPorts } from './identity-routes.ts';
import { passkeyAnswerIn } from './passkey-form.ts';
import { type DeskEnterPorts, enterDesk, type ProviderName } from './sign-in-routes.ts';
import {
  CREDENTIAL_FIELD,
  endPlaceOf,
  LABEL_FIELD,
  labelFieldOf,
  YOU_DONE,
  type YouDone,
  youPage,
} from './you-pages.ts';

export type YouPorts = DeskEnterPorts &
  PasskeyPorts &
  AppSetUpPorts &
  ProviderName & { readonly ceremonies: Pick<PasskeyCeremonies, 'creationOptions' | 'readCreation'> };

const DONE_FIELD = 'done';
const pathWith = (done: YouDone) => `/desk/you?${DONE_FIELD}=${done}` as const;

type Form = readonly [MemberRoute['path'], MemberRoute['answer']];

/** The field or the button of the page that a change is about. */
function fieldOf(change: WayInChange, { member }: AtDeskHere): string {
  if (change.kind === 'end-app') return 'app';
  if (change.kind === 'end-identity') return 'identity';
  const isThere = member.passkeys.some(({ credentialId }) => credentialId === change.credentialId);
  if (!isThere) return 'passkeys';
  return (change.kind === 'end-passkey' ? endPlaceOf : labelFieldOf)(member, change.credentialId);
}

/** Where a member adds their account at the organisation's own identity provider. */
export const youByIdentityRoutes = (ports: IdentityRoutesPorts): MemberRoute[] =>
  addIdentityRoutes(
    { use: 'add', added: async (_, __, { language }) => seeOther(pathIn(language, pathWith('added'))) },
    ports,
  );

/** Where a member sees how they sign in, adds a passkey or an app, and ends one that they lost. */
export function youRoutes(ports: YouPorts): MemberRoute[] {
  const show = async (
    at: AtDeskHere,
    visit: Visit,
    errors: readonly FieldError[],
    { done, typedLabel }: { readonly done?: YouDone | undefined; readonly typedLabel?: string } = {},
  ) => {
    const challenge = await newChallenge(ports, ports.nowMs());
    const options = await ports.ceremonies.creationOptions(
      { ...at.member, publisherId: at.office.publisherId },
      challenge,
    );
    const page = youPage(visit.language, at, { options, done, errors, typedLabel, provider: ports.provider?.name });
    return pageAnswer(visit, page, errors.length > 0 ? 422 : 200);
  };

  /** What ends a way in ends each session of its member: this browser gets another one, for the time that its own had left. */
  const goOn = async (now: AtDesk, done: YouDone, { sessionHash }: AtDeskHere, visit: Visit) => {
    const own = await ports.sessions.find(sessionHash);
    const entered = await enterDesk(now, pathWith(done), ports, visit, own?.expiresAtMs);
    await ports.sessions.end(sessionHash);
    return entered;
  };

  const takeChange =
    (changeIn: (event: PageEvent) => WayInChange, done: YouDone): MemberRoute['answer'] =>
    async (at, event, visit) => {
      const change = changeIn(event);
      const outcome = await changeWayIn(at, change, ports, ports.nowMs());
      if (outcome.kind === 'changed')
        return done === 'named' ? seeOther(pathIn(visit.language, pathWith(done))) : goOn(outcome.at, done, at, visit);
      const text = message(visit.language, `desk.you.error-${outcome.because}`);
      const typed = change.kind === 'name-passkey' ? { typedLabel: change.label } : {};
      return show(at, visit, [{ fieldId: fieldOf(change, at), text }], typed);
    };

  const ofProvider: readonly Form[] = ports.provider
    ? [['/desk/you/identity/end', takeChange(() => ({ kind: 'end-identity' }), 'ended')]]
    : [];
  const forms: readonly Form[] = [
    ...ofProvider,
    [
      '/desk/you/passkey',
      async (at, event, visit) => {
        const label = postedText(postedFields(event), LABEL_FIELD);
        const outcome = await addPasskey(at, passkeyAnswerIn(event), ports, ports.nowMs(), label);
        if (outcome.kind === 'added') return seeOther(pathIn(visit.language, pathWith('added')));
        return show(at, visit, [{ fieldId: 'new', text: message(visit.language, 'desk.passkey.not-added') }]);
      },
    ],
    [
      '/desk/you/passkey/name',
      takeChange((event) => {
        const fields = postedFields(event);
        const [credentialId, label] = [postedText(fields, CREDENTIAL_FIELD), postedText(fields, LABEL_FIELD)];
        return { kind: 'name-passkey', credentialId, label };
      }, 'named'),
    ],
    [
      '/desk/you/passkey/end',
      takeChange(
        (event) => ({ kind: 'end-passkey', credentialId: postedText(postedFields(event), CREDENTIAL_FIELD) }),
        'ended',
      ),
    ],
    ['/desk/you/app/end', takeChange(() => ({ kind: 'end-app' }), 'ended')],
  ];
  return [
    {
      method: 'GET',
      path: '/desk/you',
      answer: (at, { queryStringParameters }, visit) =>
        show(at, visit, [], { done: YOU_DONE.find((word) => word === queryStringParameters?.[DONE_FIELD]) }),
    },
    ...appSetUpRoutes(
      {
        path: '/desk/you/app',
        backPath: '/desk/you',
        frame: (language, at, page) => deskPage(language, at, { tab: 'you', ...page }),
        added: async (_, __, { language }) => seeOther(pathIn(language, pathWith('added'))),
      },
      ports,
    ),
    ...forms.flatMap(([path, answer]): MemberRoute[] => [
      { method: 'POST', path, answer },
      // A press of Enter in the address of a form that was refused.
      { method: 'GET', path, answer: (_, __, { language }) => seeOther(deskHref(language, '/desk/you')) },
    ]),
  ];
}
