import type { Language } from '../../functions/contract/languages.ts';
import type { SenderFields } from '../sender-fields.ts';

/**
 * Asks the reader of an address whether they asked for what stands on the page behind its link. A stranger may have typed the address: so it is one mail
 * for each choice and each reader, subscribers and those who want discretion included, and says neither what was chosen nor what it is about.
 */
export interface ConfirmFields {
  readonly language: Language;
  readonly confirmUrl: string;
  /** Six digits, for a reader who signed up on another device. */
  readonly code: string;
  /** Where its reader says that they asked for nothing. */
  readonly notMeUrl: string;
  /** How long the latter holds. */
  readonly notMeDays: number;
  readonly expiresInDays: number;
  readonly sender: SenderFields;
}
