import type { Language } from '../../../contract/languages.ts';
import { type MessageKey, message, wordsIn } from '../../../locales/messages.ts';
import { formTokenField } from '../form-guard.ts';
import { type Html, html } from '../html.ts';
import { pathIn } from '../visit.ts';
import { errorAt, type FieldError } from './errors.ts';
import { codeField } from './fields/text-field.ts';

export interface CodeForm {
  readonly language: Language;
  readonly action: string;
  /** For a page without a token in its address. */
  readonly formToken?: string;
  readonly entered: string;
  readonly errors: readonly FieldError[];
  readonly button: MessageKey;
}

/** The field that a code from a mail is typed into. */
export const CODE_FIELD = 'code';

export function codeForm({ language, action, formToken, entered, errors, button }: CodeForm): Html {
  const t = wordsIn(language);
  return html`<form method="post" action="${action}" novalidate>
${formToken === undefined ? undefined : formTokenField(formToken)}
${codeField({
  id: CODE_FIELD,
  label: t('page.code.label'),
  hint: t('page.code.hint'),
  value: entered,
  error: errorAt(CODE_FIELD, errors, t('page.error.prefix')),
})}
<p class="actions"><button class="button" type="submit">${t(button)}</button></p>
</form>`;
}

export interface AgainForm {
  readonly language: Language;
  /** What names the sign-up in the addresses of pages. */
  readonly name: string;
  readonly formToken: string;
  readonly button: MessageKey;
  readonly look: 'main' | 'quiet';
}

export const againForm = ({ language, name, formToken, button, look }: AgainForm): Html =>
  html`<form method="post" action="${pathIn(language, `/subscribed/${name}/again`)}" class="actions">
${formTokenField(formToken)}
<button class="${look === 'main' ? 'button' : 'button button--quiet'}" type="submit">${message(language, button)}</button>
</form>`;
