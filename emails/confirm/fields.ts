import type { Language } from '../../functions/domain/appeal/appeal.ts';
import type { SenderFields } from '../sender-fields.ts';

/** Asks whoever reads an address whether they want the alerts. Nothing in it was typed by whoever asked. */
export interface ConfirmFields {
  readonly language: Language;
  /** Each follow as a sentence. */
  readonly follows: readonly string[];
  /** When mail would come, as a sentence that stands alone. */
  readonly rhythm: string;
  readonly confirmUrl: string;
  /** Six digits, for whoever signed up on another device. */
  readonly code: string;
  /** Where its reader says that they asked for nothing. */
  readonly notMeUrl: string;
  /** How long the latter holds. */
  readonly notMeDays: number;
  readonly expiresInDays: number;
  readonly sender: SenderFields;
}
