import { type Html, html } from '../html.ts';

export const specimen = (
  state: string,
  shown: Html,
): Html => html`<figure class="specimen"><figcaption>${state}</figcaption>
${shown}
</figure>
`;
