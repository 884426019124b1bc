import { type Html, html } from '../kit/kit.ts';

export const specimen = (
  state: string,
  shown: Html,
): Html => html`<figure class="specimen"><figcaption>${state}</figcaption>
${shown}
</figure>
`;

export const NASTY_TEXT = '<b>"Ana" & sons</b>';
export const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänswitwe'.repeat(2);
