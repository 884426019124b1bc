import type { Language } from '../../../contract/languages.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../html.ts';

/** The address stands there in full: it may have to be written down by hand. Looking where it leads must not lose this page. */
export function emergencyLink(language: Language, eraseLink: string): Html {
  const t = wordsIn(language);
  return html`<section class="what-happens">
<h2>${t('page.confirmed.erase')}</h2>
<p>${t('page.confirmed.erase-text')}</p>
<p class="actions"><a class="button button--quiet" href="${eraseLink}" target="_blank" rel="noopener">${t('page.confirmed.erase-link')}</a></p>
<p dir="ltr"><code class="reference">${eraseLink}</code></p>
</section>`;
}
