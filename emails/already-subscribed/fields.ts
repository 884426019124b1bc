import type { Language } from '../../functions/domain/appeal/appeal.ts';
import type { SenderFields } from '../sender-fields.ts';

/** Offers follows to someone who has alerts already. It tells nothing of what else they follow: others may read the mail. */
export interface AlreadySubscribedFields {
  readonly language: Language;
  /** Each follow that was asked for now, as a sentence. */
  readonly newFollows: readonly string[];
  /** They get all of these already: there is nothing to confirm. */
  readonly isNothingNew: boolean;
  readonly preferencesUrl: string;
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
