import type { Language } from '../../contract/languages.ts';
import { UNDO_UNSUBSCRIBE_DAYS } from '../../contract/limits.ts';
import { wordsIn } from '../../locales/messages.ts';
import { buttonForm } from '../kit/components/button-form.ts';
import { toPreferences, toSignUp } from '../kit/components/way-on.ts';
import { html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { pathIn } from '../kit/visit.ts';

export function undoPage(language: Language, action: string): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.undo.title'),
    main: html`<h1>${t('page.undo.heading')}</h1>
<p class="lede">${t('page.undo.text')}</p>
${buttonForm({ action, label: t('page.undo.button') })}
<p class="hint">${t('page.unsubscribed.erase')}</p>
<p><a href="${pathIn(language, '/preferences')}">${t('page.to-preferences')}</a></p>`,
  };
}

/** Nothing is undone yet, since a program may have pressed: a press a minute later is a person's. */
export function undoEarlyPage(language: Language, action: string): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.undo-early.title'),
    main: html`<h1>${t('page.undo-early.heading')}</h1>
<p class="lede">${t('page.undo-early.text')}</p>
<p>${t('page.undo-early.if-you')}</p>
${buttonForm({ action, label: t('page.undo.button') })}`,
  };
}

export function undonePage(language: Language): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.undone.title'),
    main: html`<h1>${t('page.undone.heading')}</h1>
<p class="lede">${t('page.undone.text')}</p>
${toPreferences(language)}`,
  };
}

/**
 * Of a link that undoes nothing: the same for one that was used, is too old, was mailed to an address of before, or is of a subscriber who has chosen
 * something else since or is erased. Another person may hold the mail.
 */
export function undoOverPage(language: Language): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('page.undo-over.title'),
    main: html`<h1>${t('page.undo-over.heading')}</h1>
<p class="lede">${t('page.undo-over.text', { days: UNDO_UNSUBSCRIBE_DAYS })}</p>
<ul>
<li>${t('page.undo-over.twice')}</li>
<li>${t('page.undo-over.left')}</li>
<li>${t('page.undo-over.again')}</li>
</ul>
${toPreferences(language)}
${toSignUp(language)}`,
  };
}
