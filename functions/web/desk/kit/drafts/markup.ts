import type { Language } from '../../../../contract/languages.ts';
import type { Difference } from '../../../../domain/drafts/drafts.ts';
import type { Evidence } from '../../../../domain/reading/reading.ts';
import { wordsIn } from '../../../../locales/messages.ts';
import { type Html, html } from '../../../kit/kit.ts';

/** Words that were added and taken out, with these words for who does not see the marks. */
export function differenceMarkup(language: Language, differences: readonly Difference[]): Html {
  const t = wordsIn(language);
  const spoken = (key: 'compose.added' | 'compose.taken-out') => html`<span class="visually-hidden">${t(key)} </span>`;
  return html`<p class="differences" dir="auto">${differences.map(({ text, is }) =>
    is === 'same'
      ? text
      : is === 'added'
        ? html`<ins>${spoken('compose.added')}${text}</ins>`
        : html`<del>${spoken('compose.taken-out')}${text}</del>`,
  )}</p>`;
}

/** The words that a finding rests on. */
export const quotes = (evidence: readonly Evidence[]): Html[] =>
  evidence.slice(0, 2).map(({ quote }) => html`<q><bdi>${quote}</bdi></q> `);
