import type { AtDesk, PasskeyCeremonies, PasskeyPorts, WayInChange } from '../../../domain/members/members.ts';
import { addPasskey, changeWayIn, newChallenge } from '../../../domain/members/members.ts';
import { pathIn, postedFields, postedText, seeOther } from '../../kit/kit.ts';
import { type Asked, type AtDeskHere, deskPage, deskPageOfActs, type MemberRoute } from '../kit/kit.ts';
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
  /** What ends a way in ends each session of its member: this browser gets another one, for the time that its own had left. */
  const goOn = async (now: AtDesk, done: YouDone, { at: { sessionHash }, visit }: Asked) => {
    const own = await ports.sessions.find(sessionHash);
    const entered = await enterDesk(now, pathWith(done), ports, visit, own?.expiresAtMs);
    await ports.sessions.end(sessionHash);
    return entered;
  };

  const press = (done: YouDone, changeIn: (text: (field: string) => string) => WayInChange) => async (asked: Asked) => {
    const { at, event, t } = asked;
    const change = changeIn((field) => postedText(postedFields(event), field));
    const outcome = await changeWayIn(at, change, ports, ports.nowMs());
    if (outcome.kind === 'changed') return done === 'named' ? pathWith(done) : goOn(outcome.at, done, asked);
    const errors = [{ fieldId: fieldOf(change, at), text: t(`desk.you.error-${outcome.because}`) }];
    return { said: { errors, ...(change.kind === 'name-passkey' && { typedLabel: change.label }) } };
  };

  return [
    ...deskPageOfActs<{ readonly typedLabel?: string }>({
      path: PAGE,
      page: async (asked, said) => {
        const { at, event } = asked;
        const challenge = await newChallenge(ports, ports.nowMs());
        const owner = { ...at.member, publisherId: at.office.publisherId };
        return youPage(asked, {
          options: await ports.ceremonies.creationOptions(owner, challenge),
          done:
            said.errors.length > 0
              ? undefined
              : YOU_DONE.find((word) => word === event.queryStringParameters?.[DONE_FIELD]),
          ...{ ...said, provider: ports.provider?.name },
        });
      },
      acts: {
        ...(ports.provider && { '/desk/you/identity/end': press('ended', () => ({ kind: 'end-identity' })) }),
        '/desk/you/passkey': async ({ at, event, t }) => {
          const label = postedText(postedFields(event), LABEL_FIELD);
          const outcome = await addPasskey(at, passkeyAnswerIn(event), ports, ports.nowMs(), label);
          if (outcome.kind === 'added') return pathWith('added');
          return { said: { errors: [{ fieldId: 'new', text: t('desk.passkey.not-added') }] } };
        },
        '/desk/you/passkey/name': press('named', (text) => ({
          kind: 'name-passkey',
          credentialId: text(CREDENTIAL_FIELD),
          label: text(LABEL_FIELD),
        })),
        '/desk/you/passkey/end': press('ended', (text) => ({
          kind: 'end-passkey',
          credentialId: text(CREDENTIAL_FIELD),
        })),
        '/desk/you/app/end': press('ended', () => ({ kind: 'end-app' })),
      },
    }),
    ...appSetUpRoutes(
      {
        path: '/desk/you/app',
        back: PAGE,
        frame: (asked, page) => deskPage(asked, { tab: 'you', ...page }),
        added: async () => pathWith('added'),
      },
      ports,
    ),
  ];
}
