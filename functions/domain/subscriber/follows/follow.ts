import type { Subject } from '../../appeal/appeal.ts';

/** A follow narrows by place, by theme or by both: AND between the two, OR inside each. */
export interface NarrowFollow {
  readonly kind: 'narrow';
  /** Opaque and unique for its subscriber; it names the reason in unsubscribe links. */
  readonly followId: string;
  /** ISO 3166-1 alpha-2 codes. */
  readonly countries: readonly string[];
  /** UN M49 codes of regions, three digits. */
  readonly regions: readonly string[];
  /** Slugs of the theme vocabulary. */
  readonly themes: readonly string[];
}

/** A follow of every appeal: its own explicit choice, never what an empty form means. */
export interface EverythingFollow {
  readonly kind: 'everything';
  readonly followId: string;
}

/** A follow of one case: of what comes of it, and of nothing else that its country or theme brings. */
export interface CaseFollow {
  readonly kind: 'case';
  readonly followId: string;
  readonly appealId: string;
}

/** One thing that a subscriber asked for. */
export type Follow = NarrowFollow | EverythingFollow | CaseFollow;

export const FREQUENCIES = ['immediate', 'daily', 'weekly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Places of a subject once its countries' regions are known: what a follow is held against. */
export interface PlacedSubject extends Subject {
  /** UN M49 codes of every region that holds one of the countries, sorted. */
  readonly regions: readonly string[];
  /** Id of the appeal whose case this is news of; left out for what is no news of a case. */
  readonly caseId?: string;
  /** Id of the practice publisher whose appeal it is: it is for the practice reader alone, who follows this id as a case. */
  readonly practiceOf?: string;
}
