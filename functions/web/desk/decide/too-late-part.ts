import type { Language } from '../../../contract/languages.ts';
import type { PublishedAppeal } from '../../../domain/publishing/publishing.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html, pathIn } from '../../kit/kit.ts';
import { sendingPath, TAKE_BACK_PATH, TAKE_DOWN_PATH } from '../desk-paths.ts';

/** That a stop came after it went out, and what can be done in its place: each takes the one person who wanted it stopped. */
export function tooLatePart(language: Language, { appealId, dispatchId }: PublishedAppeal): Html {
  const t = wordsIn(language);
  const links = [
    { path: sendingPath(dispatchId), label: t('decide.too-late.cancel') },
    { path: TAKE_BACK_PATH.replace('{appealId}', appealId) as `/${string}`, label: t('sent.take-back.link') },
    { path: TAKE_DOWN_PATH.replace('{appealId}', appealId) as `/${string}`, label: t('sent.take-down.link') },
  ];
  return html`<div class="sentence" role="status"><p><b>${t('decide.too-late')}</b></p>
<p>${t('decide.too-late.text')}</p>
<ul class="rows">${links.map(({ path, label }) => html`<li><a href="${pathIn(language, path)}">${label}</a></li>`)}</ul></div>`;
}
