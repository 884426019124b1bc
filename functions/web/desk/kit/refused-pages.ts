import type { Language } from '../../../contract/languages.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { html, type Page, type PageEvent, pathIn, sentHeader } from '../../kit/kit.ts';
import { deskSecretIn } from './desk-cookie.ts';
import { type AtDeskHere, deskPage } from './desk-frame.ts';
import { deskHref } from './desk-rights.ts';
import { SIGN_IN_PATH } from './ways-in.ts';

/** Something is over, and the way in leads on. */
function overPage(language: Language, name: 'again' | 'invitation-over'): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t(`desk.${name}.title`),
    main: html`<h1>${t(`desk.${name}.heading`)}</h1>
<p class="lede">${t(`desk.${name}.text`)}</p>
<p class="actions"><a class="button" href="${pathIn(language, SIGN_IN_PATH)}">${t('desk.to-sign-in')}</a></p>`,
  };
}

/** A form whose session is over, or that stood in another one. */
export const signInAgainPage = (language: Language): Page => overPage(language, 'again');

/** For who was removed from the office in the midst of a session. It leads nowhere: no way in opens to them. */
export function removedPage(language: Language): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('desk.removed.heading'),
    main: html`<h1>${t('desk.removed.heading')}</h1>
<p class="lede">${t('desk.removed.text')}</p>`,
  };
}

/** An invitation that was used, taken back or is too old: its reader is told the same. */
export const invitationOverPage = (language: Language): Page => overPage(language, 'invitation-over');

/** For a member who may not do what a page is for. */
export function notAllowedPage(language: Language, at: AtDeskHere): Page {
  const t = wordsIn(language);
  return deskPage(language, at, {
    tab: 'none',
    title: t('desk.not-allowed.title'),
    main: html`<h1>${t('desk.not-allowed.heading')}</h1>
<p class="lede">${t('desk.not-allowed.text')}</p>
<p class="actions"><a class="button" href="${deskHref(language, '/desk')}">${t('desk.to-desk')}</a></p>`,
  });
}

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
