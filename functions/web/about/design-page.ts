import type { Language } from '../../contract/languages.ts';
import { wordsIn } from '../../locales/messages.ts';
import { html } from '../kit/html.ts';
import type { Page } from '../kit/layout.ts';
import { specimens } from './design-specimens.ts';

export function designPage(language: Language): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('design.title'),
    main: html`<h1>${t('design.heading')}</h1>
<p class="lede">${t('design.lede')}</p>
${specimens(language).map(
  ({ heading, shown }) => html`<section class="part-of-text">
<h2>${heading}</h2>
${shown}
</section>
`,
)}`,
  };
}
