import type { CaseEnd } from '../../functions/contract/case-endings.ts';
import type { Language } from '../../functions/contract/languages.ts';
import type { Source } from '../../functions/contract/part-schemas.ts';
import type {
  AppealKind,
  CorrectedPart,
  Edition,
  LetterPage,
  ShownPerson,
  WayToAct,
} from '../../functions/domain/appeal/appeal.ts';
import type { SenderFields } from '../sender-fields.ts';

/** What one edition's alert says: the same for everyone who gets it. */
export interface AlertFields extends Edition {
  /** Of our own words around the edition; left out, the edition's. */
  readonly frameLanguage?: Language;
  readonly kind: AppealKind;
  /** Calendar day, `YYYY-MM-DD`. */
  readonly datedOn: string;
  /** The last day on which it helps to act, `YYYY-MM-DD`, if there is one. */
  readonly expiresOn?: string;
  /** IANA name of the time zone by whose clock that day ends. */
  readonly actByZone?: string;
  /** Names in the language of the frame, in the order in which they are shown. Empty when the appeal names no country. */
  readonly countryNames: readonly string[];
  readonly publisherName: string;
  /** The appeal's page of this deployment. */
  readonly appealUrl: string;
  /** The appeal's page of its publisher, if it has one. */
  readonly sourceUrl?: string;
  /** Lives depend on hours. */
  readonly isUrgent?: boolean;
  readonly version?: number;
  readonly caseReference?: string;
  /** How its case ended. */
  readonly ended?: CaseEnd;
  /** The mail that this one follows up, as readers of its language know it, with the page that lists all versions. */
  readonly earlier?: {
    readonly kind: AppealKind;
    readonly title: string;
    readonly datedOn: string;
    readonly url: string;
  };
  /** What a correction put right, where its publisher does not say it. */
  readonly corrected?: readonly CorrectedPart[];
  /** The version that last had an edition in the language of the frame, which this one was published without. */
  readonly leftOutSince?: number;
  /** For readers who were sent a mail of the case before. */
  readonly isReply?: boolean;
  /** Safest first. */
  readonly ways?: readonly WayToAct[];
  /** When it is mailed: how long ago addresses were checked goes by it. */
  readonly mailedAtMs?: number;
  /** The edition that was written first: what this one lacks and readers need is shown in it. Left out, this one. */
  readonly original?: Edition;
  /** Page with the model letter and postal addresses, if there is one. */
  readonly letterPage?: LetterPage & { readonly url: string };
  readonly people?: readonly ShownPerson[];
  readonly sources?: readonly Source[];
  /** Pages of the other editions, each named in its own language. */
  readonly otherEditions?: readonly { readonly language: Language; readonly name: string; readonly url: string }[];
  /** As mails show it, with the address of the page where it is typed. */
  readonly check?: { readonly code: string; readonly url: string };
  readonly sender: SenderFields;
}
