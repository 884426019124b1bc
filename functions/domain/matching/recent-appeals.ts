import type { AppealKind } from '../appeal/appeal.ts';
import { type Follow, matches, placeSubject } from '../subscriber/subscriber.ts';

/** An appeal as the index of what was published keeps it: what its newest version is about. */
export interface RecentAppeal {
  readonly appealId: string;
  readonly version: number;
  /** Of the newest version: `retraction` when it was withdrawn. */
  readonly kind: AppealKind;
  /** When its first version was published, in epoch milliseconds. */
  readonly publishedAtMs: number;
  /** ISO 3166-1 alpha-2 codes. */
  readonly countries: readonly string[];
  /** Slugs of the theme vocabulary. */
  readonly themes: readonly string[];
  /** The last calendar day on which it helps to act, `YYYY-MM-DD`. */
  readonly expiresOn?: string;
  /** IANA name of the time zone by whose clock that day ends. */
  readonly actByZone?: string;
}

export interface RecentAppeals {
  /** Appeals first published from the one moment on and before the other, newest first. The index keeps them for 200 days. */
  since(fromMs: number, nowMs: number): Promise<RecentAppeal[]>;
}

/** Appeals that a subscriber with these follows is to hear of. */
export const matchingAppeals = (follows: readonly Follow[], appeals: readonly RecentAppeal[]): RecentAppeal[] =>
  appeals.filter((appeal) => {
    const subject = placeSubject({ countries: appeal.countries, themes: appeal.themes });
    return follows.some((follow) => matches(follow, subject));
  });

/**
 * How many appeals these follows would have brought, each once however many of the follows ask for it and however often it was
 * followed up. Withdrawn ones count for none: most of them should never have come.
 */
export const countMatching = (follows: readonly Follow[], appeals: readonly RecentAppeal[]): number =>
  matchingAppeals(follows, appeals).filter(({ kind }) => kind !== 'retraction').length;
