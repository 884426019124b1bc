import type { Language } from '../../domain/appeal/appeal.ts';
import { DISOWNED_DAYS } from '../../domain/subscribing/disown-sign-up.ts';
import { type MessageKey, message } from '../../locales/messages.ts';
import { buttonForm } from '../components/button-form.ts';
import { codeForm } from '../components/confirming-forms.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { pathIn } from '../visit.ts';

const words = (language: Language) => (key: MessageKey) => message(language, key, { days: DISOWNED_DAYS });

/** Before the button: what it does, and what it leaves alone. */
export function notMePage(language: Language, action: string): Page {
  const t = words(language);
  return {
    language,
    title: t('page.not-me.title'),
    main: html`<h1>${t('page.not-me.heading')}</h1>
<p class="lede">${t('page.not-me.text')}</p>
<p>${t('page.not-me.subscribed')}</p>
${buttonForm({ action, label: t('page.not-me.button') })}`,
  };
}

/** After the button. Whoever it was after all, or whose mail program pressed it, has the code to undo it. */
export function disownedPage(language: Language, codeAction: string, formToken: string): Page {
  const t = words(language);
  return {
    language,
    title: t('page.disowned.title'),
    main: html`<h1>${t('page.disowned.heading')}</h1>
<p class="lede">${t('page.disowned.text')}</p>
<p>${t('page.not-me.subscribed')}</p>
<section class="what-happens">
<h2>${t('page.disowned.mistake')}</h2>
<p>${t('page.disowned.mistake-text')}</p>
${codeForm({ language, action: codeAction, formToken, entered: '', errors: [], button: 'page.code.button' })}
</section>`,
  };
}

/** The sign-up was confirmed or is gone, and with it all that could be disowned. */
export function disownOverPage(language: Language): Page {
  const t = words(language);
  return {
    language,
    title: t('page.disown-over.title'),
    main: html`<h1>${t('page.disown-over.heading')}</h1>
<p class="lede">${t('page.disown-over.text')}</p>
<p class="actions"><a class="button button--quiet" href="${pathIn(language, '/')}">${t('page.to-sign-up')}</a></p>`,
  };
}
