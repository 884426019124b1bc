import { type Html, html } from '../kit/kit.ts';

/** A part of a text under its heading. */
export const textSection = (heading: string, content: Html): Html => html`<section class="part-of-text">
<h2>${heading}</h2>
${content}
</section>`;
