import type { Language } from '../../../contract/languages.ts';
import { SIGN_UP_PATH } from '../../../contract/page-paths.ts';
import { message } from '../../../locales/messages.ts';
import { type Html, html } from '../html.ts';
import { pathIn } from '../visit.ts';
import { BUTTON_CLASS, type ButtonLook } from './button-form.ts';

/** Where one more follow is added: in the preferences by who is signed in, at the sign-up by others. */
export const ADD_PATH = '/preferences/add';

const linkTo = (language: Language, path: `/${string}`, label: string, look: ButtonLook = 'quiet'): Html =>
  html`<a class="${BUTTON_CLASS[look]}" href="${pathIn(language, path)}">${label}</a>`;

/** A link to where a page leads on, as a button. */
export const wayOn = (...link: Parameters<typeof linkTo>): Html => html`<p class="actions">${linkTo(...link)}</p>`;

export const linkToPreferences = (language: Language): Html =>
  linkTo(language, '/preferences', message(language, 'page.to-preferences'));

export const toPreferences = (language: Language): Html => html`<p class="actions">${linkToPreferences(language)}</p>`;

export const toSignUp = (language: Language): Html =>
  wayOn(language, SIGN_UP_PATH, message(language, 'page.to-sign-up'));
