import type { Funding } from '../../contract/deployment/funding.ts';
import { LANGUAGES, type Language } from '../../contract/languages.ts';
import { message } from '../../locales/messages.ts';
import { framed } from '../kit/appeals/appeal-words.ts';
import { type Html, html } from '../kit/html.ts';

/** How this is paid for, in the page's language, else as the operator wrote it; nothing where the operator does not say. */
export function fundingMarkup(funding: Funding, language: Language): Html | undefined {
  const text = textFor(funding, language);
  return (
    text &&
    html`<section class="part-of-text">
<h2>${message(language, 'about.funding.heading')}</h2>
<p>${text}</p>
</section>`
  );
}

function textFor(funding: Funding, wanted: Language): Html | undefined {
  if (typeof funding === 'string') return html`<bdi>${funding}</bdi>`;
  const language = [wanted, ...LANGUAGES].find((one) => funding[one] !== undefined);
  return language && html`<bdi ${framed(language)}>${funding[language]}</bdi>`;
}
