import type { AtDesk, PasskeyCeremonies, PasskeyPorts, WayInChange } from '../../../domain/members/members.ts';
import { addPasskey, changeWayIn, newChallenge } from '../../../domain/members/members.ts';
import { message } from '../../../locales/messages.ts';
import { type FieldError, pageAnswer, pathIn, postedFields, postedText, seeOther, type Visit } from '../../kit/kit.ts';
import { type AtDeskHere, type DeskRoutePath, deskAct, deskPage, type MemberRoute } from '../kit/kit.ts';
import { type AppSetUpPorts, appSetUpRoutes } from './app-set-up.ts';
import { addIdentityRoutes, type IdentityRoutesPorts } from './identity-routes.ts';
import { passkeyAnswerIn } from './passkey-form.ts';
import { type DeskEnterPorts, enterDesk, type ProviderName } from './sign-in.ts';
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

const PAGE = '/desk/you';
const DONE_FIELD = 'done';
const pathWith = (done: YouDone) => `${PAGE}?${DONE_FIELD}=${done}` as const;

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

  const press = (path: DeskRoutePath, done: YouDone, changeIn: (text: (field: string) => string) => WayInChange) =>
    deskAct(path, PAGE, async (at, event, visit) => {
      const change = changeIn((field) => postedText(postedFields(event), field));
      const outcome = await changeWayIn(at, change, ports, ports.nowMs());
      if (outcome.kind === 'changed') return done === 'named' ? pathWith(done) : goOn(outcome.at, done, at, visit);
      const text = message(visit.language, `desk.you.error-${outcome.because}`);
      const typed = change.kind === 'name-passkey' ? { typedLabel: change.label } : {};
      return show(at, visit, [{ fieldId: fieldOf(change, at), text }], typed);
    });

  return [
    {
      method: 'GET',
      path: PAGE,
      answer: (at, { queryStringParameters }, visit) =>
        show(at, visit, [], { done: YOU_DONE.find((word) => word === queryStringParameters?.[DONE_FIELD]) }),
    },
    ...appSetUpRoutes(
      {
        path: '/desk/you/app',
        back: PAGE,
        frame: (language, at, page) => deskPage(language, at, { tab: 'you', ...page }),
        added: async () => pathWith('added'),
      },
      ports,
    ),
    ...(ports.provider ? press('/desk/you/identity/end', 'ended', () => ({ kind: 'end-identity' })) : []),
    ...deskAct('/desk/you/passkey', PAGE, async (at, event, visit) => {
      const label = postedText(postedFields(event), LABEL_FIELD);
      const outcome = await addPasskey(at, passkeyAnswerIn(event), ports, ports.nowMs(), label);
      if (outcome.kind === 'added') return pathWith('added');
      return show(at, visit, [{ fieldId: 'new', text: message(visit.language, 'desk.passkey.not-added') }]);
    }),
    ...press('/desk/you/passkey/name', 'named', (text) => ({
      kind: 'name-passkey',
      credentialId: text(CREDENTIAL_FIELD),
      label: text(LABEL_FIELD),
    })),
    ...press('/desk/you/passkey/end', 'ended', (text) => ({
      kind: 'end-passkey',
      credentialId: text(CREDENTIAL_FIELD),
    })),
    ...press('/desk/you/app/end', 'ended', () => ({ kind: 'end-app' })),
  ];
}
