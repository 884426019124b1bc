import type { Language } from '../../functions/contract/languages.ts';
import type { SenderFields } from '../sender-fields.ts';

/** Asks a new address whether somebody's mail shall go there. It tells nothing of what the mail is about. */
export interface VerifyAddressFields {
  readonly language: Language;
  readonly verifyUrl: string;
  /** Six digits, for when the page asks for them. */
  readonly code: string;
  readonly expiresInHours: number;
  readonly sender: SenderFields;
}
