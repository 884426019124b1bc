import type { Language } from '../../contract/languages.ts';
import { issueFormToken, readFormToken } from '../../domain/signing-up/signing-up.ts';
import { message } from '../../locales/messages.ts';
import { errorId, type FieldError } from './components/errors.ts';
import { type Html, html } from './html.ts';

export interface FormTokenPorts {
  /** A random UUID. */
  newFormId(): string;
  formKey(): Promise<Uint8Array>;
  nowMs(): number;
}

export const FORM_FIELD = 'form';

/** The token of a form that is shown for the first time. Its id stays the same when the form is posted twice. */
export async function newFormToken(ports: FormTokenPorts): Promise<string> {
  return issueFormToken({ formId: ports.newFormId(), shownAtMs: ports.nowMs() }, await ports.formKey());
}

export const formTokenField = (token: string): Html =>
  html`<input type="hidden" name="${FORM_FIELD}" value="${token}">`;

interface GuardFields {
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

export interface FormGuardPorts extends FormTokenPorts {
  /** A form that comes back sooner was filled in by no person. */
  readonly minFormAgeMs: number;
}

/** Why a form must be sent once more. `stale` stands for a forged token too: neither loses anything. */
export type GuardFault = 'too-soon' | 'stale' | 'website';

export type GuardReading =
  | { readonly kind: 'person'; readonly formId: string }
  | { readonly kind: 'refused'; readonly fault: GuardFault };

/** The token for a form that is shown again: its own, so that it ages, unless that is of no use any more. */
export async function carriedFormToken(token: string, ports: FormGuardPorts): Promise<string> {
  const reading = readFormToken(token, await ports.formKey(), ports.nowMs(), ports.minFormAgeMs);
  return reading.kind === 'stale' ? newFormToken(ports) : token;
}

/** What a visitor is told of it: where it is sent, or at the field that people leave empty. */
export const guardError = (fault: GuardFault, language: Language): FieldError => ({
  fieldId: fault === 'website' ? 'website' : 'send',
  text: message(language, `page.error.${fault}`),
});

/** Whether a person sent this. @param website - what stood in the field that people leave empty. */
export async function readGuards(token: string, website: string, ports: FormGuardPorts): Promise<GuardReading> {
  if (website !== '') return { kind: 'refused', fault: 'website' };
  const reading = readFormToken(token, await ports.formKey(), ports.nowMs(), ports.minFormAgeMs);
  return reading.kind === 'valid'
    ? { kind: 'person', formId: reading.formId }
    : { kind: 'refused', fault: reading.kind };
}
