import { type Html, html } from '../html.ts';
import { BUTTON_CLASS, type ButtonLook } from './button-form.ts';

/** The field that proves that a form stood on a page of ours, for a subscriber who is signed in. */
export const PROOF_FIELD = 'proof';

export interface SessionForm {
  readonly action: string;
  readonly csrf: string;
  readonly inside: Html;
}

/** What a subscriber ticks and types there is not kept by the browser, which would keep it for the next reader too. */
export const sessionForm = ({ action, csrf, inside }: SessionForm): Html =>
  html`<form method="post" action="${action}" autocomplete="off" novalidate>
<input type="hidden" name="${PROOF_FIELD}" value="${csrf}">
${inside}
</form>`;

export const submitButton = (label: string, look: ButtonLook = 'main'): Html =>
  html`<p class="actions"><button class="${BUTTON_CLASS[look]}" type="submit">${label}</button></p>`;
