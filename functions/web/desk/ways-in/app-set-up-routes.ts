import type { Language } from '../../../contract/languages.ts';
import type { AtDesk } from '../../../domain/members/at-desk.ts';
import { addApp } from '../../../domain/members/ways-in/add-app.ts';
import { newAppSecret } from '../../../domain/members/ways-in/authenticator-app.ts';
import type { WayInPorts } from '../../../domain/members/ways-in/keep-way-in.ts';
import { message } from '../../../locales/messages.ts';
import { type Answer, pageAnswer } from '../../kit/answers.ts';
import type { FieldError } from '../../kit/components/errors.ts';
import type { Page } from '../../kit/layout.ts';
import { postedFields } from '../../kit/page-event.ts';
import { postedText } from '../../kit/posted-text.ts';
import { pathIn, type Visit } from '../../kit/visit.ts';
import type { AtDeskHere } from '../kit/desk-frame.ts';
import type { MemberRoute } from '../kit/member-routes.ts';
import { appSetUp, CODE_FIELD, SECRET_FIELD } from './app-set-up-page.ts';

export interface AppSetUpPorts extends WayInPorts {
  /** Random, of {@link APP_SECRET_BYTES}. */
  newAppSecretBytes(): Uint8Array;
  /** Whose desk it is, as an app names it. */
  readonly issuer: string;
  nowMs(): number;
}

interface SetUpPlace extends Pick<MemberRoute, 'path' | 'opensTo'> {
  readonly backPath: `/desk${string}`;
  readonly frame: (language: Language, at: AtDeskHere, page: Pick<Page, 'title' | 'main'>) => Page;
  readonly added: (joined: AtDesk, at: AtDeskHere, visit: Visit) => Promise<Answer>;
}

/** The page on which a member sets up an app: its secret stands in the form until the first code shows that the app has it. */
export function appSetUpRoutes(place: SetUpPlace, ports: AppSetUpPorts): MemberRoute[] {
  const { path, opensTo } = place;
  const show = (at: AtDeskHere, { language, ...visit }: Visit, secret: string, errors: readonly FieldError[]) => {
    const [action, back] = [pathIn(language, path), pathIn(language, place.backPath)];
    const page = appSetUp(language, at, { secret, issuer: ports.issuer, action, back, errors });
    return pageAnswer({ language, ...visit }, place.frame(language, at, page), errors.length > 0 ? 422 : 200);
  };
  const newSecret = () => newAppSecret(ports.newAppSecretBytes());
  return [
    { method: 'GET', path, opensTo, answer: (at, _, visit) => show(at, visit, newSecret(), []) },
    {
      method: 'POST',
      path,
      opensTo,
      answer: async (at, event, visit) => {
        const fields = postedFields(event);
        const [secret, code] = [postedText(fields, SECRET_FIELD), postedText(fields, CODE_FIELD)];
        const outcome = await addApp(at, { secret, code }, ports, ports.nowMs());
        if (outcome.kind === 'added') return place.added(outcome.joined, at, visit);
        const fault = outcome.kind === 'refused' ? 'desk.app.refused' : (`desk.enter.error-${outcome.kind}` as const);
        const error = { fieldId: CODE_FIELD, text: message(visit.language, fault) };
        return show(at, visit, outcome.kind === 'refused' ? newSecret() : secret, [error]);
      },
    },
  ];
}
