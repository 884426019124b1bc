import type { Language } from '../../contract/languages.ts';
import { readFormToken } from '../../domain/signing-up/signing-up.ts';
import { message } from '../../locales/messages.ts';
import type { FieldError } from './components/errors.ts';
import { type FormTokenPorts, newFormToken } from './form-token-field.ts';

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
