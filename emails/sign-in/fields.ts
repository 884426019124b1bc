import type { Language } from '../../functions/contract/languages.ts';
import type { SenderFields } from '../sender-fields.ts';

/** Lets somebody in who can read their mail. It tells nothing of what they follow. */
export interface SignInFields {
  readonly language: Language;
  readonly signInUrl: string;
  /** Six digits, for when the page asks for them. */
  readonly code: string;
  readonly expiresInMinutes: number;
  readonly sender: SenderFields;
}
