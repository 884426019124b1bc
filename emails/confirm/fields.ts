import type { Language } from '../../functions/domain/appeal/appeal.ts';
import type { SenderFields } from '../sender-fields.ts';

/**
 * Asks the reader of an address whether they want the alerts. A stranger may have typed the address: so it says nothing of what was
 * chosen, which stands on the page behind its link.
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
