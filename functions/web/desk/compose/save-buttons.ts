import type { Language } from '../../../contract/languages.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../../kit/html.ts';

/** What the button above the form does: it saves as the one below it, and leads back to the top. */
export const SAVE_ABOVE = 'save-above';

export const saveButton = (language: Language, does: 'save' | typeof SAVE_ABOVE): Html =>
  html`<button class="button button--quiet" type="submit" name="do" value="${does}">${wordsIn(language)('compose.save')}</button>`;
