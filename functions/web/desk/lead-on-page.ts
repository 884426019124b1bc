import type { Language } from '../../contract/languages.ts';
import { wordsIn } from '../../locales/messages.ts';
import { html, type Page, type PageEvent, sentHeader } from '../kit/kit.ts';
import { deskSecretIn } from './desk-cookie.ts';

/**
 * Whether a link of another site, such as webmail, led here: then a browser keeps the session's cookie back, which is `SameSite=Strict`. What it opens from
 * a page of ours after that is `same-origin`, so that no browser is led on twice.
 * https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export const isFollowedFromElsewhere = (event: PageEvent): boolean =>
  deskSecretIn(event) === '' && sentHeader(event, 'sec-fetch-site') === 'cross-site';

/** Leads on to the same address by itself: from here the browser sends its session. It tells nothing of whether there is one. */
export function leadOnPage(language: Language, { rawPath, rawQueryString }: PageEvent): Page {
  const t = wordsIn(language);
  const address = rawQueryString === '' ? rawPath : `${rawPath}?${rawQueryString}`;
  return {
    language,
    title: t('desk.lead-on.title'),
    leadsOnTo: address,
    main: html`<h1>${t('desk.lead-on.title')}</h1>
<p class="lede">${t('desk.lead-on.text')}</p>
<p class="actions"><a class="button" href="${address}">${t('desk.lead-on.button')}</a></p>`,
  };
}
