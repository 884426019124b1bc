import type { Language } from '../../functions/contract/languages.ts';
import type { AppealKind, Block, ShownPart } from '../../functions/domain/appeal/appeal.ts';
import type { Frequency } from '../../functions/domain/subscriber/subscriber.ts';
import type { SenderFields } from '../sender-fields.ts';

/** What one language's digests have in common. */
export interface DigestFields {
  readonly language: Language;
  readonly frequency: DigestFrequency;
  readonly sender: SenderFields;
}

export type DigestFrequency = Exclude<Frequency, 'immediate'>;

/** One appeal as digests show it: the same for everyone who gets it. */
export interface DigestAppealFields {
  readonly kind: AppealKind;
  /** Of the edition, not of the mail. */
  readonly language: Language;
  /** Of all its editions. */
  readonly languages: readonly Language[];
  readonly title: string;
  readonly datedOn: string;
  readonly countryNames: readonly string[];
  readonly publisherName: string;
  readonly summary?: string;
  /** The text, or its beginning: shown in place of a summary. */
  readonly blocks: readonly Block[];
  /** The last day on which it helps to act, `YYYY-MM-DD`. */
  readonly expiresOn?: string;
  readonly actByZone?: string;
  /** It may be in another language than the edition. */
  readonly actByReason?: ShownPart<string>;
  readonly demands?: readonly string[];
  readonly appealUrl: string;
}
