import type { PartName } from '../../contract/appeal-parts.ts';
import type { BlockKind } from '../../contract/blocks.ts';
import type { CaseEnd } from '../../contract/case-endings.ts';
import type { Language } from '../../contract/languages.ts';
import type { EditionParts, SharedParts } from '../../contract/part-schemas.ts';

/** What an appeal says about its case: the first call, or one of the ways a publisher follows it up. */
export const APPEAL_KINDS = ['new', 'update', 'correction', 'outcome', 'retraction'] as const;
export type AppealKind = (typeof APPEAL_KINDS)[number];

/** What a kind is to a reader whom no earlier version reached: they never read the wrong one and need no correction of it. */
export const kindAtFirst = (kind: AppealKind): AppealKind => (kind === 'correction' ? 'new' : kind);

/** One block of an appeal's body. `html` is sanitised inline markup: only `a[href]`, `strong`, `em` and `br`, text escaped. */
export interface Block {
  readonly kind: BlockKind;
  readonly html: string;
}

/** A footnote with the mark that the body refers to it by, for example `1`. `html` is as in {@link Block}. */
export interface Footnote {
  readonly mark: string;
  readonly html: string;
}

/** An appeal's text in one language. The title is plain text on one line. */
export interface Edition extends EditionParts {
  readonly language: Language;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
  /** Of a translation: digests of the original's words that it translates, by part. */
  readonly madeFrom?: MadeFrom;
}

/** Digests of words by the part that they are of: `title`, `body` or a part of an edition. */
export type MadeFrom = Readonly<Record<string, string>>;

/** What an appeal is about, as codes: it decides who hears of it. */
export interface Subject {
  /** ISO 3166-1 alpha-2 codes of the states addressed, sorted. */
  readonly countries: readonly string[];
  /** Slugs of the theme vocabulary, sorted. */
  readonly themes: readonly string[];
}

/** What an appeal says, without who publishes it and when. */
export interface AppealContent extends SharedParts {
  readonly kind: AppealKind;
  /** Calendar day on which the publisher dated it, `YYYY-MM-DD`. */
  readonly datedOn: string;
  /** Page of the publisher's own where it can be read, if there is one. */
  readonly sourceUrl?: string;
  /** Whether it goes at once to people who read digests too. */
  readonly isUrgent?: boolean;
  /** How its case ended: as an outcome says, or a member without mail. A correction keeps it, and an update opens the case again. */
  readonly ended?: CaseEnd;
  /** Of a retraction: it is mailed to no one. */
  readonly isTakenDown?: true;
  readonly subject: Subject;
  /** In the language in which it was written first. */
  readonly edition: Edition;
  /** In further languages, each of them once. */
  readonly translations?: readonly Edition[];
}

/** Something that a correction puts right. */
export type CorrectedPart = 'title' | 'body' | PartName;

/** An edition whose text is that of an earlier version, though the appeal has changed since. */
export interface StaleEdition {
  readonly language: Language;
  readonly version: number;
}

/** One published version of an appeal; versions count from 1. */
export interface AppealVersion extends AppealContent {
  readonly appealId: string;
  readonly version: number;
  readonly publisherId: string;
  readonly publisherName: string;
  /** Whether the case was given its reference with this version: its publisher gave it none. */
  readonly isReferenceNew?: true;
  /** By which a reader finds out whether a mail of this version is ours. The same for all of them. */
  readonly checkCode?: string;
  /** Languages of the editions that were added after it was published. */
  readonly lateLanguages?: readonly Language[];
  /** Editions that earlier versions had and this one has not. */
  readonly staleEditions?: readonly StaleEdition[];
  /** Of a correction: what each edition puts right, where its publisher does not say it. */
  readonly corrected?: { readonly [Of in Language]?: readonly CorrectedPart[] };
  /** The proposal that a member approved: its mails are sent as they were looked at. */
  readonly approvedAs?: string;
  /** When this version was published here, in epoch milliseconds. */
  readonly publishedAtMs: number;
}
