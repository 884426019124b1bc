import type { Language } from '../../contract/languages.ts';
import { UNDO_PRESS_MINUTES, UNDO_UNSUBSCRIBE_DAYS } from '../../contract/limits.ts';
import { wordsIn } from '../../locales/messages.ts';
import { buttonForm } from './components/button-form.ts';
import { toPreferences, toSignUp } from './components/way-on.ts';
import { type Html, html } from './html.ts';
import type { Page } from './layout.ts';
import { wordedPage } from './worded-page.ts';

/** The same for all who unsubscribed, whether now or before. @param undoAction - of the press that this page answers, if a mailed link's. */
export const unsubscribedPage = (language: Language, undoAction?: string): Page =>
  wordedPage(language, 'unsubscribed', {
    beneath: (t) => html`${undoAction === undefined ? undefined : undoHere(language, undoAction)}
<p>${t('page.unsubscribed.undo', { days: UNDO_UNSUBSCRIBE_DAYS })}</p>
<p>${t('page.unsubscribed.erase')}</p>
${toPreferences(language)}
${toSignUp(language)}`,
  });

/** Takes back the press that this page answers, and no other. */
export function undoHere(language: Language, action: string): Html {
  const t = wordsIn(language);
  return html`${buttonForm({ action, label: t('page.undo-press.button'), look: 'quiet' })}
<p class="hint">${t('page.undo-press.hint', { minutes: UNDO_PRESS_MINUTES })}</p>`;
}
