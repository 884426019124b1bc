import type { Language } from '../../contract/languages.ts';
import type { IdRange } from '../matching/matching.ts';
import type { Dispatch } from './dispatches.ts';
import type { CallAnswer, Person } from './ports.ts';

/** One person's part of a bulk mail. */
export interface MailEntry {
  readonly subscriberId: string;
  readonly address: string;
  /** Entries of one call share a template: its language, whether it is discreet, and for an alert its edition and whether it follows up what they got. */
  readonly template: string;
  readonly language: Language;
  readonly unsubscribeUrl: string;
  /** Values of the template's person fields besides `unsubscribeUrl`, ready-made: SES puts them in as they are. */
  readonly values: Readonly<Record<string, string>>;
  /**
   * Which of the dispatch's appeals this mail carries: lower-case hexadecimal of the bits of their places, least significant first
   * place. Only digests need it; left out, it is the dispatch's one appeal.
   */
  readonly carries?: string;
}

/** Why a candidate gets no mail, or the mail that they get. */
export type MailVerdict =
  | { readonly kind: 'recipient'; readonly entry: MailEntry }
  | { readonly kind: 'skipped' | 'not-allowed' | 'unreadable' };

export interface BulkCall {
  readonly callId: string;
  readonly dispatchId: string;
  readonly bits: string;
  readonly entries: readonly MailEntry[];
  readonly timeoutMs: number;
}

/** How the calls of a mailing are weighed and made. */
export interface MailSending {
  /** What a request with this template weighs before its entries. */
  templateBytes(template: string): number;
  /** What an entry adds to its request. */
  entryBytes(entry: MailEntry): number;
  /** Makes one attempt, and does not throw for what SES or the network does. */
  send(call: BulkCall): Promise<CallAnswer>;
}

/** What a slice's run mails and to whom: an alert, a follow-up to people who were reached, or a digest. */
export interface Mailing extends MailSending {
  /** Ids that may be in the audience, in this slice, ascending and without repeats, in runs. */
  candidates(): AsyncIterable<readonly string[]>;
  /** Judges a candidate as just read. Undefined is someone who is no longer there. */
  judge(person: Person | undefined): MailVerdict;
  /** Whether the dispatch, as just read, asks for other mail than this run was opened with: the run then ends and another begins. */
  isOutdatedBy(dispatch: Dispatch): boolean;
}

/** Opens what one slice of a dispatch mails, as things stand now. */
export type OpenMailing = (dispatch: Dispatch, range: IdRange) => Promise<Mailing>;
