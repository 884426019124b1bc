import { MAX_TOPICS_PER_SUBSCRIBER } from '../../contract/limits.ts';
import type { Language } from '../../domain/appeal/appeal.ts';
import { describeFollow } from '../../domain/follows/describe-follow.ts';
import type { Follow } from '../../domain/follows/follow.ts';
import { type MessageKey, message } from '../../locales/messages.ts';
import { buttonForm } from '../components/button-form.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../layout.ts';

const words = (language: Language) => (key: MessageKey, values?: Record<string, string | number>) =>
  message(language, key, values);

/** A follow said back, and what comes of it. */
const saidBack = (sentence: string, next: string): Html => html`<div class="sentence">
<p><b>${sentence}</b></p>
<p>${next}</p>
</div>`;

/** Before the button: what will be followed, said back. */
export function confirmPage(language: Language, follow: Follow, action: string): Page {
  const t = words(language);
  return {
    language,
    title: t('page.confirm.title'),
    main: html`<h1>${t('page.confirm.heading')}</h1>
${saidBack(t('page.confirm.you-asked', { follow: describeFollow(follow, language) }), t('page.confirm.will-happen'))}
${buttonForm({ action, label: t('page.confirm.button') })}
<p class="hint">${t('page.confirm.not-you')}</p>`,
  };
}

/** After the button, and after each further press of it. */
export function confirmedPage(language: Language, follow: Follow): Page {
  const t = words(language);
  return {
    language,
    title: t('page.confirmed.title'),
    main: html`<h1>${t('page.confirmed.heading')}</h1>
${saidBack(t('page.confirmed.you-follow', { follow: describeFollow(follow, language) }), t('page.confirmed.next'))}
<p class="actions"><a class="button button--quiet" href="/">${t('page.confirmed.more')}</a></p>`,
  };
}

export function tooManyTopicsPage(language: Language, count: number): Page {
  const t = words(language);
  return {
    language,
    title: t('page.too-many.title'),
    main: html`<h1>${t('page.too-many.heading')}</h1>
<p class="lede">${t('page.too-many.text', { count, limit: MAX_TOPICS_PER_SUBSCRIBER })}</p>
<p>${t('page.too-many.next')}</p>
<p class="actions"><a class="button" href="/">${t('page.to-sign-up')}</a></p>`,
  };
}

export function stoppedSincePage(language: Language): Page {
  const t = words(language);
  return {
    language,
    title: t('page.stopped-since.title'),
    main: html`<h1>${t('page.stopped-since.heading')}</h1>
<p class="lede">${t('page.stopped-since.text')}</p>
<p class="actions"><a class="button" href="/">${t('page.sign-up-again')}</a></p>`,
  };
}
