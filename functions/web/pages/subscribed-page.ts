import type { Language } from '../../domain/appeal/appeal.ts';
import { type MessageKey, message } from '../../locales/messages.ts';
import { html } from '../html.ts';
import type { Page } from '../layout.ts';
import { pathIn } from '../visit.ts';

/** What comes after the form, the same for every address: it can't tell who has alerts already. */
export function subscribedPage(language: Language): Page {
  const t = (key: MessageKey) => message(language, key);
  return {
    language,
    title: t('page.subscribed.title'),
    main: html`<h1>${t('page.subscribed.heading')}</h1>
<p class="lede">${t('page.subscribed.text')}</p>
<section class="what-happens">
<h2>${t('page.subscribed.nothing-came')}</h2>
<p>${t('page.subscribed.look-in-spam')} ${t('page.subscribed.try-again')}</p>
<p class="hint">${t('page.subscribed.budget')}</p>
<p class="actions"><a class="button button--quiet" href="${pathIn(language, '/')}">${t('page.subscribed.again')}</a></p>
</section>`,
  };
}
