import type { Language } from '../../contract/languages.ts';
import { describeFollow } from '../../domain/subscriber/follows/describe-follow.ts';
import type { Follow } from '../../domain/subscriber/follows/follow.ts';
import { message } from '../../locales/messages.ts';
import { buttonForm } from '../kit/components/button-form.ts';
import { toPreferences } from '../kit/components/way-on.ts';
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
