import { wordsIn } from '../../../locales/messages.ts';
import { html, type Page, pathIn, type Visit } from '../../kit/kit.ts';
import type { AtDeskHere } from '../at-desk.ts';
import { deskPage } from '../desk-frame.ts';
import { sentAppealPath } from '../desk-paths.ts';

/** An appeal that a program published, and that no form of the desk holds. */
export function tooLargePage({ language }: Visit, at: AtDeskHere, appealId: string): Page {
  const t = wordsIn(language);
  return deskPage(language, at, {
    tab: 'desk',
    title: t('sent.too-large'),
    main: html`<h1>${t('sent.too-large')}</h1>
<p class="lede">${t('sent.too-large.text')}</p>
<p class="actions"><a class="button" href="${pathIn(language, sentAppealPath(appealId))}">${t('sent.back')}</a></p>`,
  });
}
