import { type Html, html } from '../html.ts';

/** Something that a page says beside its own text: what was done, or what should not be missed. */
export interface Notification {
  readonly kind: 'done' | 'important';
  readonly heading: string;
  readonly text?: Html | string;
  /** What one can do about it. */
  readonly form?: Html;
}

/** What was done is read out at once. @see https://design-system.service.gov.uk/components/notification-banner/ */
export const notification = ({ kind, heading, text, form }: Notification): Html =>
  html`<div class="notification notification--${kind}" role="${kind === 'done' ? 'status' : 'note'}">
<p><b>${heading}</b></p>
${text === undefined ? undefined : html`<p>${text}</p>`}
${form}
</div>`;
