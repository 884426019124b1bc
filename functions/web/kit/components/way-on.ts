import type { Language } from '../../../contract/languages.ts';
import { type MessageKey, message } from '../../../locales/messages.ts';
import { type Html, html } from '../html.ts';
import { pathIn } from '../visit.ts';

const quietLink = (language: Language, path: `/${string}`, words: MessageKey): Html =>
  html`<a class="button button--quiet" href="${pathIn(language, path)}">${message(language, words)}</a>`;

/** To where a subscriber asks for a link to their preferences. */
export const linkToPreferences = (language: Language): Html =>
  quietLink(language, '/preferences', 'page.to-preferences');

/** At the end of a page that would else lead nowhere, for a subscriber who gets alerts. */
export const toPreferences = (language: Language): Html => html`<p class="actions">${linkToPreferences(language)}</p>`;

/** The same for a subscriber who gets none. */
export const toSignUp = (language: Language): Html =>
  html`<p class="actions">${quietLink(language, '/', 'page.to-sign-up')}</p>`;
