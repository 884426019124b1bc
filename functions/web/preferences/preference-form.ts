import type { LeadsTo } from '../../domain/account/account.ts';
import type { MessageKey } from '../../locales/messages.ts';
import type { Answer, AskedForm, Asset, Fields, Form, Html, Page, PageEvent, Shown, Visit } from '../kit/kit.ts';
import { askedIn, formAnswers, html, pathIn, seeOther, sessionForm, submitButton, withErrors } from '../kit/kit.ts';
import { gone } from './follow-paths.ts';
import type { SessionRoute, SignedIn } from './session-routes.ts';
import { signedInAs } from './signed-in-as.ts';
import { backLink, backWith, type Done } from './way-back.ts';

interface Asked extends AskedForm {
  readonly session: SignedIn;
}

/** What the parts of a form are shown with. */
interface ShownAs extends Asked {
  /** It was not posted before. */
  readonly isOpened: boolean;
}

/** A page of a subscriber who is signed in, with one form. What was done is said on the page that shows all. */
export interface PreferenceForm<Read extends object, F extends Fields = Fields>
  extends Omit<Form<Asked, Read, F, Done | undefined>, 'page'> {
  readonly path: `/${string}`;
  /** Left out, its path. */
  readonly action?: (event: PageEvent) => string;
  readonly title: MessageKey;
  readonly button: MessageKey;
  readonly script?: Asset;
  /** As in {@link SessionRoute}. */
  readonly signInLeadsTo?: LeadsTo;
  /** What is shown in its place when it is opened. */
  readonly instead?: (asked: Asked) => Promise<Page | undefined>;
  /** What comes before the form. */
  readonly before?: (shown: ShownAs, read: Read) => Html | undefined;
  /** Who is signed in; left out, with the address folded. */
  readonly who?: (shown: ShownAs) => Html | false;
}

/** Both routes of a form. */
export function preferenceForm<Read extends object, F extends Fields>(form: PreferenceForm<Read, F>): SessionRoute[] {
  const { path, action = () => path, title, button, script, signInLeadsTo, instead, before, who = folded } = form;
  const { show, take } = formAnswers<Asked, Read, F, Done | undefined>({
    ...form,
    page: async (asked, read, { fields, errors, isRefused }: Shown<F>) => {
      const other = isRefused ? undefined : await instead?.(asked);
      if (other) return other;
      const { language, t, session, event } = asked;
      const shown = { ...asked, isOpened: !isRefused };
      const inside = html`${Object.values<Html>(fields).map((field) => html`${field}\n`)}${submitButton(t(button))}`;
      const main = html`${before?.(shown, read)}
${who(shown)}
${sessionForm({ action: pathIn(language, action(event)), csrf: session.csrf, inside })}
${backLink(language)}`;
      return { language, script, ...withErrors(language, { title: t(title), errors, main }) };
    },
  });
  const answer =
    (by: typeof show) =>
    async (session: SignedIn, event: PageEvent, visit: Visit): Promise<Answer> => {
      const done = await by({ session, ...askedIn(event, visit) });
      return typeof done === 'string' ? backWith(visit, done) : (done ?? gone(visit));
    };
  return [
    { method: 'GET', path, signInLeadsTo, answer: answer(show) },
    { method: 'POST', path, answer: answer(take) },
  ];
}

const folded = ({ language, session }: ShownAs): Html => signedInAs(language, session.subscriber.address);

type Press = (session: SignedIn, event: PageEvent, visit: Visit) => Promise<Answer>;

/** A button of the page that shows all. Its address leads back there: for a press of Enter in it that came too late. */
export const pressRoutes = (
  path: `/${string}`,
  press: Press,
  opensUpTo?: 'without-alerts' | 'being-erased',
): SessionRoute[] => [
  { method: 'GET', path, answer: (_, __, { language }) => seeOther(pathIn(language, '/preferences/mine')) },
  { method: 'POST', path, opensUpTo, answer: press },
];
