import type { Language } from '../../contract/languages.ts';
import type { LeadsTo } from '../../domain/account/account.ts';
import { type MessageKey, type Words, wordsIn } from '../../locales/messages.ts';
import type { Again, Answer, Asset, ErrorOf, Html, PageEvent, ShownForm, Visit } from '../kit/kit.ts';
import { formAnswers, html, pageWithForm, pathIn, seeOther, sessionForm, submitButton } from '../kit/kit.ts';
import type { SessionRoute, SignedIn } from './session-routes.ts';
import { signedInAs } from './signed-in-as.ts';
import { backLink, backWith, type Done } from './way-back.ts';

/** What the parts of a form are shown with. */
export interface ShownPreference extends ShownForm<SignedIn> {
  readonly language: Language;
  readonly t: Words;
  readonly errorOf: ErrorOf;
}

/** A page of a subscriber who is signed in, with one form. */
export interface PreferenceForm<Entered> {
  readonly path: `/${string}`;
  readonly title: MessageKey;
  readonly button: MessageKey;
  readonly script?: Asset;
  /** As in {@link SessionRoute}. */
  readonly signInLeadsTo?: LeadsTo;
  readonly opened: (session: SignedIn) => Entered;
  readonly posted: (fields: unknown) => Entered;
  /** What comes before the form. */
  readonly before?: (shown: ShownPreference) => Html | undefined;
  /** Who is signed in; left out, with the address folded. */
  readonly who?: (shown: ShownPreference) => Html | undefined;
  readonly fields: (entered: Entered, shown: ShownPreference) => Html;
  /** @returns what was done, for the page that shows all. */
  readonly take: (
    entered: Entered,
    session: SignedIn,
    visit: Visit,
    event: PageEvent,
  ) => Promise<Done | Again<Entered> | Answer>;
}

/** Both routes of a form. */
export function preferenceForm<Entered>(form: PreferenceForm<Entered>): SessionRoute[] {
  const { path, signInLeadsTo } = form;
  const { show, take } = preferenceAnswers(form);
  return [
    { method: 'GET', path, signInLeadsTo, answer: show },
    { method: 'POST', path, answer: take },
  ];
}

/** The same for a form that depends on the request. */
export const preferenceAnswers = <Entered>({
  path,
  title,
  button,
  script,
  before,
  who = ({ language, of }) => signedInAs(language, of.subscriber.address),
  fields,
  ...form
}: PreferenceForm<Entered>) =>
  formAnswers<SignedIn, Entered>({
    ...form,
    page: (entered, shown) => {
      const { language } = shown.visit;
      const t = wordsIn(language);
      return pageWithForm({
        language,
        title: t(title),
        script,
        errors: shown.errors,
        main: (errorOf) => {
          const at = { ...shown, language, t, errorOf };
          return html`${before?.(at)}
${who(at)}
${sessionForm({ action: pathIn(language, path), csrf: shown.of.csrf, inside: html`${fields(entered, at)}\n${submitButton(t(button))}` })}
${backLink(language)}`;
        },
      });
    },
    take: async (entered, session, event, visit) => {
      const taken = await form.take(entered, session, visit, event);
      return typeof taken === 'string' ? backWith(visit, taken) : taken;
    },
  });

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
