import type { Language } from '../../contract/languages.ts';
import { UNDO_PRESS_MINUTES, UNDO_UNSUBSCRIBE_DAYS } from '../../contract/limits.ts';
import { wordsIn } from '../../locales/messages.ts';
import { buttonForm } from '../kit/components/button-form.ts';
import { toPreferences } from '../kit/components/way-on.ts';
import { html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';

/** For a browser that asks for the address of the button again: in another language, or from a restored tab. */
export function undoPressPage(language: Language, action: string): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.undo-press.title'),
    main: html`<h1>${t('page.undo-press.heading')}</h1>
${buttonForm({ action, label: t('page.undo-press.button') })}
<p class="hint">${t('page.undo-press.hint', { minutes: UNDO_PRESS_MINUTES })}</p>`,
  };
}

/** True of a press that had ended something and of one that had not. */
export function undonePressPage(language: Language): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.undone-press.title'),
    main: html`<h1>${t('page.undone-press.heading')}</h1>
<p class="lede">${t('page.undone-press.text')}</p>
<p>${t('page.undone-press.before')}</p>
${toPreferences(language)}`,
  };
}

/** After its minutes, and after the last undo of a day: the mail undoes it all the same. */
export function noUndoHerePage(language: Language): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.no-undo-here.title'),
    main: html`<h1>${t('page.no-undo-here.heading')}</h1>
<p class="lede">${t('page.no-undo-here.text', { days: UNDO_UNSUBSCRIBE_DAYS })}</p>
${toPreferences(language)}`,
  };
}
