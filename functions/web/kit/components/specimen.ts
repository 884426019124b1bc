import { type Html, html } from '../html.ts';

/** One component in one state, with the state's name. */
export const specimen = (
  state: string,
  shown: Html,
): Html => html`<figure class="specimen"><figcaption>${state}</figcaption>
${shown}
</figure>
`;
