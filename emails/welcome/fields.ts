import type { Language } from '../../functions/contract/languages.ts';
import type { Reason } from '../reasons.ts';
import type { SenderFields } from '../sender-fields.ts';

/** Welcomes somebody who just confirmed. */
export interface WelcomeFields {
  readonly language: Language;
  /** Each follow as a sentence, and where to stop it. */
  readonly follows: readonly Reason[];
  /** When mail comes, as a sentence. */
  readonly cadence: string;
  /** Published before they confirmed and still open, newest first; there may be none. */
  readonly appeals: readonly WelcomeAppealFields[];
  readonly preferencesUrl: string;
  readonly unsubscribeUrl: string;
  readonly sender: SenderFields;
}

/** One appeal as a welcome shows it. */
export interface WelcomeAppealFields {
  /** Of the edition, not of the mail. */
  readonly language: Language;
  /** Plain text. */
  readonly title: string;
  /** Calendar day, `YYYY-MM-DD`. */
  readonly datedOn: string;
  /** Names in the mail's language. */
  readonly countryNames: readonly string[];
  /** The appeal's page of this deployment. */
  readonly appealUrl: string;
}
