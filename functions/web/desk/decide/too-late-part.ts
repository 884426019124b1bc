import type { Language } from '../../../contract/languages.ts';
import type { PublishedAppeal } from '../../../domain/publishing/write-next-version.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../../kit/html.ts';
import { pathIn } from '../../kit/visit.ts';
import { deskPath } from '../kit/desk-rights.ts';

/** That a stop came after it went out, and what can be done in its place: each takes the one person who wanted it stopped. */
export function tooLatePart(language: Language, { appealId, dispatchId }: PublishedAppeal): Html {
  const t = wordsIn(language);
  const links = [
    { path: deskPath('/desk/sending/{dispatchId}', { dispatchId }), label: t('decide.too-late.cancel') },
    { path: deskPath('/desk/sent/{appealId}/take-back', { appealId }), label: t('sent.take-back.link') },
    { path: deskPath('/desk/sent/{appealId}/take-down', { appealId }), label: t('sent.take-down.link') },
  ];
  return html`<div class="sentence" role="status"><p><b>${t('decide.too-late')}</b></p>
<p>${t('decide.too-late.text')}</p>
<ul class="rows">${links.map(({ path, label }) => html`<li><a href="${pathIn(language, path)}">${label}</a></li>`)}</ul></div>`;
}
