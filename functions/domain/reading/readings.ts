import type { Language } from '../../contract/languages.ts';
import type { LeftOutKind } from '../../contract/requests/read-page.ts';
import type { AppealKind, Block, Footnote } from '../appeal/appeal.ts';

/** `sure`: a machine may act on it. `unsure`: a person decides first. */
export type Confidence = 'sure' | 'unsure';

/** The part of a page that something was read from; `hint` is what the publisher or the feed said beside the page. */
export type Where = 'title' | 'date line' | 'tag line' | 'body' | 'meta' | 'hint';

/** Why something was taken: the words of the page, where they stand, and what follows from them, in English. */
export interface Evidence {
  readonly quote: string;
  readonly where: Where;
  readonly why: string;
}

/** Something that was read, with how far to trust it. There is at least one piece of evidence. */
export interface Finding<T> {
  readonly value: T;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
}

/** The publication date, `YYYY-MM-DD`; `shown` is the date as the page writes it. */
export interface DateFinding extends Finding<string> {
  readonly shown: string;
  /** The page gives a day after `today`: it is handed on as it stands, and is never `sure`. */
  readonly isInFuture: boolean;
  /** Another day that it may be as well: with day and month the other way round, or one that the page gives elsewhere. A person chooses. */
  readonly otherwise?: string;
}

/** A country (ISO 3166-1 alpha-2) that the appeal addresses. */
export interface CodeFinding {
  readonly code: string;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
}

/** How far to trust a theme. `likely`: it is right more often than not, and a request says whether that is enough. */
export type ThemeConfidence = Confidence | 'likely';

/** A theme (slug) that the appeal is about. */
export interface ThemeFinding {
  readonly code: string;
  readonly confidence: ThemeConfidence;
  readonly evidence: readonly Evidence[];
}

/** Something that looked like an answer and was not taken: a person who corrects the reading wants to see it. */
export interface Refusal extends Evidence {
  readonly about: 'title' | 'date' | 'country' | 'theme' | 'demand';
  /** What it would have been: a code, a date, a title. */
  readonly value: string;
}

/** Parts of a page that no mail has: how many, and what some of them are or say. */
export interface LeftOut {
  readonly what: LeftOutKind;
  readonly count: number;
  readonly shown: readonly string[];
}

/** The appeals of a page that has several. `chosen`: the number, from 1, of the one that a person means; without it, the first was read. */
export interface AppealsOnPage {
  readonly found: readonly { readonly title: string; readonly day?: string }[];
  readonly chosen?: number;
}

/** What a page says, read by machine. Countries are sorted: sure ones first, then by code; themes by how likely they are. */
export interface Reading {
  readonly language: Language;
  /** Where it has several. */
  readonly appeals?: AppealsOnPage;
  readonly title?: Finding<string>;
  readonly datedOn?: DateFinding;
  readonly kind: Finding<AppealKind>;
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
  readonly countries: readonly CodeFinding[];
  readonly themes: readonly ThemeFinding[];
  /** What it asks of authorities, in its order; never sure. */
  readonly demands: readonly Finding<string>[];
  /** What of the page is in no mail. */
  readonly leftOut: readonly LeftOut[];
  /** Where the page says that it can be read. */
  readonly sourceUrl?: string;
  readonly refused: readonly Refusal[];
}
