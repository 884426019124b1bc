import { raw } from 'hono/html';
import { type Html, html } from './html.ts';

/**
 * Facts of a page for search engines, in the words of schema.org. A browser takes the element for data and runs nothing of it, so that the
 * policy of our pages need not allow it; no text in it can end it.
 * https://html.spec.whatwg.org/multipage/scripting.html#data-block
 */
export const structuredData = (facts: object): Html => html`
<script type="application/ld+json">${raw(JSON.stringify(facts).replaceAll('<', '\\u003c'))}</script>`;
