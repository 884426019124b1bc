import type { Language } from '../../contract/languages.ts';
import { message } from '../../locales/messages.ts';
import { buttonForm } from '../kit/components/button-form.ts';
import { toPreferences } from '../kit/components/way-on.ts';
import { html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';

/** One button that brings back one follow. @param follow - in words. It shows nothing else that its owner follows: mails get forwarded. */
export function undoStopPage(language: Language, follow: string, action: string): Page {
  return {
    language,
    title: message(language, 'page.undo-stop.title'),
    main: html`<h1>${message(language, 'page.undo-stop.heading')}</h1>
<p class="lede">${message(language, 'page.undo-stop.text', { follow })}</p>
${buttonForm({ action, label: message(language, 'page.undo-stop.button') })}`,
  };
}

export function undoneStopPage(language: Language, follow: string): Page {
  return {
    language,
    title: message(language, 'page.undone-stop.title'),
    main: html`<h1>${message(language, 'page.undone-stop.heading')}</h1>
<p class="lede">${message(language, 'page.undone-stop.text', { follow })}</p>
${toPreferences(language)}`,
  };
}
