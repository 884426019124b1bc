import { issueFormToken } from '../../domain/signing-up/signing-up.ts';
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
