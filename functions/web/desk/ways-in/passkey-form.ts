import * as z from 'zod';
import type { Language } from '../../../contract/languages.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html, type PageEvent, postedFields, submitButton } from '../../kit/kit.ts';

/** A browser's answer is longer than what people type. */
const MAX_CHARACTERS = 20_000;
const Posted = z.object({ response: z.string().max(MAX_CHARACTERS) });

interface PasskeyForm {
  readonly action: string;
  readonly kind: 'create' | 'get';
  /** As the library writes them for the browser. */
  readonly options: object;
  readonly button: string;
  /** What else the form carries. */
  readonly inside?: Html;
}

/** A button that asks the device. It is there only where the page's script runs and the browser knows passkeys. */
export function passkeyForm(language: Language, { action, kind, options, button, inside }: PasskeyForm): Html {
  const t = wordsIn(language);
  return html`<p class="hint" id="passkey-none">${t('desk.passkey.none')}</p>
<form method="post" action="${action}" autocomplete="off" data-passkey="${kind}" data-options="${JSON.stringify(options)}" hidden>
${inside}
<input type="hidden" name="response" value="">
<p class="error" id="passkey-failed" role="alert" hidden>${t('page.error.prefix')} ${t(`desk.passkey.failed-${kind}`)}</p>
${submitButton(button)}
</form>`;
}

/** The browser's answer in such a form, JSON; `''` when there is none. */
export const passkeyAnswerIn = (event: PageEvent): string => Posted.safeParse(postedFields(event)).data?.response ?? '';
