import type { Language } from '../../../contract/languages.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../html.ts';

/** Where a reader goes who has to leave at once: a site that anyone may have open. */
const SOMEWHERE_ELSE = 'https://www.wikipedia.org/';

/** The way out of a page, first on it. With its script it leaves no trace in what Back shows; without, it is a link, and says so. */
export function quickExit(language: Language): Html {
  const t = wordsIn(language);
  return html`<header class="quick-exit">
<a class="button button--urgent" href="${SOMEWHERE_ELSE}" rel="noopener noreferrer" data-exit>${t('page.exit')}</a>
<p class="hint" data-exit-hint>${t('page.exit.without-script')}</p>
<p class="hint" data-exit-hint hidden>${t('page.exit.with-script')}</p>
</header>`;
}
