import type { Language } from '../../../contract/languages.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../../kit/kit.ts';

/** What stays in the hands of others once a name is taken out. */
export function beyondReach(language: Language): Html {
  const t = wordsIn(language);
  return html`<h2>${t('desk.withdraw.beyond')}</h2>
<ul>${(['mail', 'cache', 'others'] as const).map((what) => html`<li>${t(`desk.withdraw.beyond-${what}`)}</li>`)}</ul>`;
}
