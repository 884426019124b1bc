import type { Language } from '../../../contract/languages.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../html.ts';

/**
 * The address stands there in full: it may have to be written down by hand. The page's script shows the button that copies it. What erases is a link
 * beneath, and not the first button of the page; looking where it leads must not lose the page.
 */
export function emergencyLink(language: Language, eraseLink: string): Html {
  const t = wordsIn(language);
  return html`<section class="what-happens">
<h2>${t('page.confirmed.erase')}</h2>
<p>${t('page.confirmed.erase-text')}</p>
<p dir="ltr"><code class="reference" id="erase-link">${eraseLink}</code></p>
<p class="actions"><button class="button button--quiet" type="button" hidden data-copied="${t('page.confirmed.copied')}">${t('page.confirmed.copy')}</button><span role="status" id="copied"></span></p>
<p><a class="standing-link" href="${eraseLink}" target="_blank" rel="noopener">${t('page.confirmed.erase-link')}</a></p>
</section>`;
}
