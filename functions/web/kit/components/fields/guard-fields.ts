import type { Language } from '../../../../contract/languages.ts';
import { message } from '../../../../locales/messages.ts';
import { formTokenField } from '../../form-token-field.ts';
import { type Html, html } from '../../html.ts';
import { errorId } from '../errors.ts';

export interface GuardFields {
  readonly token: string;
  /** What stood in the field that people don't see. */
  readonly website: string;
  readonly error: Html | undefined;
}

/**
 * The form's token, and a field that people neither see nor reach, which programs fill in. Once something is in it, it is shown: a
 * browser may have filled it in for a person.
 */
export function guardFields(language: Language, { token, website, error }: GuardFields): Html {
  const label = message(language, 'page.review.website');
  const field = error
    ? html`<div class="step step--wrong"><label class="field" for="website">${label}</label>
${error}
<input type="text" id="website" name="website" value="${website}" autocomplete="off" aria-describedby="${errorId('website')}" aria-invalid="true"></div>`
    : html`<div class="unseen" aria-hidden="true"><label for="website">${label}</label><input type="text" id="website" name="website" value="" tabindex="-1" autocomplete="off"></div>`;
  return html`${formTokenField(token)}
${field}`;
}
