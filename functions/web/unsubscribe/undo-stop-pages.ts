import type { Language } from '../../contract/languages.ts';
import { UNDO_UNSUBSCRIBE_DAYS } from '../../contract/limits.ts';
import { describeFollow } from '../../domain/subscriber/follows/describe-follow.ts';
import type { Follow } from '../../domain/subscriber/follows/follow.ts';
import { message } from '../../locales/messages.ts';
import { buttonForm } from '../kit/components/button-form.ts';
import { toPreferences, toSignUp } from '../kit/components/way-on.ts';
import { html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';

/** One button that brings back one follow. It shows nothing else that its owner follows: mails get forwarded. */
export function undoStopPage(language: Language, follow: Follow, action: string): Page {
  return {
    language,
    title: message(language, 'page.undo-stop.title'),
    main: html`<h1>${message(language, 'page.undo-stop.heading')}</h1>
<p class="lede">${message(language, 'page.undo-stop.text', { follow: describeFollow(follow, language) })}</p>
${buttonForm({ action, label: message(language, 'page.undo-stop.button') })}`,
  };
}

export function undoneStopPage(language: Language, follow: Follow): Page {
  return {
    language,
    title: message(language, 'page.undone-stop.title'),
    main: html`<h1>${message(language, 'page.undone-stop.heading')}</h1>
<p class="lede">${message(language, 'page.undone-stop.text', { follow: describeFollow(follow, language) })}</p>
${toPreferences(language)}`,
  };
}

export const undoStopTooLatePage = (language: Language): Page => problem(language, 'late');

/** They left altogether too: one follow alone does not come back. */
export const undoStopAfterUnsubscribingPage = (language: Language): Page => problem(language, 'unsubscribed');

export const undoStopNoRoomPage = (language: Language): Page => problem(language, 'no-room');

function problem(language: Language, what: 'late' | 'unsubscribed' | 'no-room'): Page {
  return {
    language,
    title: message(language, `page.undo-stop-${what}.title`),
    main: html`<h1>${message(language, `page.undo-stop-${what}.heading`)}</h1>
<p class="lede">${message(language, `page.undo-stop-${what}.text`, { days: UNDO_UNSUBSCRIBE_DAYS })}</p>
${what === 'unsubscribed' ? toSignUp(language) : toPreferences(language)}`,
  };
}
