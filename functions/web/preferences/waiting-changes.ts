import type { Language } from '../../contract/languages.ts';
import type { AddressChange } from '../../domain/account/account.ts';
import { hoursInMs } from '../../domain/time/time.ts';
import { isolated } from '../../locales/isolated.ts';
import { message } from '../../locales/messages.ts';
import { type Html, html, pathIn, sessionForm, submitButton } from '../kit/kit.ts';
import { masked } from './signed-in-as.ts';

export const END_CHANGE_PATH = '/preferences/end-change';

export interface WaitingChanges {
  readonly language: Language;
  readonly csrf: string;
  readonly changes: readonly AddressChange[];
  readonly nowMs: number;
}

/**
 * The new address that waits for the button in its mail, and a button to end that: another person may have asked for it in a session of the
 * subscriber's. Nothing when none waits.
 */
export function waitingChanges({ language, csrf, changes, nowMs }: WaitingChanges): Html | undefined {
  const [newest] = changes;
  if (!newest) return undefined;
  const hours = Math.ceil((newest.expiresAtMs - nowMs) / hoursInMs(1));
  return html`<section class="what-happens">
<h2>${message(language, 'page.mine.change-waits')}</h2>
${changes.map(
  ({ newAddress }) => html`<details class="new-address"><summary>${isolated(masked(newAddress))}</summary>
<p><bdi dir="ltr">${newAddress}</bdi></p>
</details>
`,
)}<p>${message(language, 'page.mine.change-waits-text', { hours })}</p>
${sessionForm({ action: pathIn(language, END_CHANGE_PATH), csrf, inside: submitButton(message(language, 'page.mine.change-end')) })}
</section>`;
}
