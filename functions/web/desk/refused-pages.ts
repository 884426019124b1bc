import type { Language } from '../../contract/languages.ts';
import { wordsIn } from '../../locales/messages.ts';
import { html, type Page, pathIn } from '../kit/kit.ts';
import type { AtDeskHere } from './at-desk.ts';
import { deskPage } from './desk-frame.ts';
import { DESK_PATH, SIGN_IN_PATH } from './desk-paths.ts';

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
    title: t('desk.not-allowed.title'),
    main: html`<h1>${t('desk.not-allowed.heading')}</h1>
<p class="lede">${t('desk.not-allowed.text')}</p>
<p class="actions"><a class="button" href="${pathIn(language, DESK_PATH)}">${t('desk.to-desk')}</a></p>`,
  });
}
