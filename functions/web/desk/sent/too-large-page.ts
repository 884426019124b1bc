import { wordsIn } from '../../../locales/messages.ts';
import { html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import type { Visit } from '../../kit/visit.ts';
import { type AtDeskHere, deskPage } from '../kit/desk-frame.ts';
import { deskHref } from '../kit/desk-rights.ts';

/** An appeal that a program published, and that no form of the desk holds. */
export function tooLargePage({ language }: Visit, at: AtDeskHere, appealId: string): Page {
  const t = wordsIn(language);
  return deskPage(language, at, {
    tab: 'desk',
    title: t('sent.too-large'),
    main: html`<h1>${t('sent.too-large')}</h1>
<p class="lede">${t('sent.too-large.text')}</p>
<p class="actions"><a class="button" href="${deskHref(language, '/desk/sent/{appealId}', { appealId })}">${t('sent.back')}</a></p>`,
  });
}
