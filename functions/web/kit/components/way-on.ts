import type { Language } from '../../../contract/languages.ts';
import { SIGN_UP_PATH } from '../../../contract/page-paths.ts';
import { type MessageKey, message } from '../../../locales/messages.ts';
import { type Html, html } from '../html.ts';
import { pathIn } from '../visit.ts';

/** Where one more follow is added: in the preferences by who is signed in, at the sign-up by others. */
export const ADD_PATH = '/preferences/add';

const quietLink = (language: Language, path: `/${string}`, words: MessageKey): Html =>
  html`<a class="button button--quiet" href="${pathIn(language, path)}">${message(language, words)}</a>`;

export const linkToPreferences = (language: Language): Html =>
  quietLink(language, '/preferences', 'page.to-preferences');

export const toPreferences = (language: Language): Html => html`<p class="actions">${linkToPreferences(language)}</p>`;

export const toSignUp = (language: Language): Html =>
  html`<p class="actions">${quietLink(language, SIGN_UP_PATH, 'page.to-sign-up')}</p>`;
