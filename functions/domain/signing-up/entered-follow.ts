import {
  MAX_FOLLOWS_BYTES_PER_SIGN_UP,
  MAX_FOLLOWS_PER_SIGN_UP,
  MAX_TOPICS_PER_SUBSCRIBER,
} from '../../contract/limits.ts';
import type { CaseNames } from '../subscriber/subscriber.ts';
import { isEverythingBesideOthers, NO_CASES, topicsOfFollows, withoutCovered } from '../subscriber/subscriber.ts';
import { isCountryCode, isRegionCode, isThemeSlug } from '../vocabulary/vocabulary.ts';
import { type ChosenFollow, followOf } from './sign-up-request.ts';

/** One thing to follow as a visitor ticked it, right or wrong. */
export interface EnteredFollow {
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly themes: readonly string[];
  readonly everything: boolean;
  /** Of the case to follow: then it is nothing else. */
  readonly appealId?: string;
}

export const EMPTY_FOLLOW: EnteredFollow = { countries: [], regions: [], themes: [], everything: false };

/** What is wrong with one follow, or with all of a person's together, and at which part of the form that is said. */
export type FollowFault =
  | {
      readonly field: 'where';
      readonly reason: 'nothing-chosen' | 'too-many-follows' | 'everything-already' | 'unknown-case';
    }
  | { readonly field: 'where'; readonly reason: 'unknown-place'; readonly codes: readonly string[] }
  | { readonly field: 'where'; readonly reason: 'too-many-topics'; readonly count: number }
  | { readonly field: 'about'; readonly reason: 'unknown-theme'; readonly codes: readonly string[] }
  | { readonly field: 'everything'; readonly reason: 'everything-and-more' | 'everything-beside-others' };

export type FollowReading =
  | { readonly kind: 'follow'; readonly chosen: ChosenFollow }
  | { readonly kind: 'refused'; readonly faults: readonly FollowFault[] };

export type FollowsReading =
  | { readonly kind: 'follows'; readonly chosen: readonly ChosenFollow[] }
  | { readonly kind: 'refused'; readonly faults: readonly FollowFault[] };

/** One follow read, with codes sorted and named once, or every fault in it. @param cases - those that can be followed. */
export function readFollow(entered: EnteredFollow, cases: CaseNames = NO_CASES): FollowReading {
  const faults = faultsIn(entered, cases);
  if (faults.length > 0) return { kind: 'refused', faults };
  const chosen = chosenIn(entered);
  const tooMany = topicFaults([chosen]);
  return tooMany.length > 0 ? { kind: 'refused', faults: tooMany } : { kind: 'follow', chosen };
}

/** All that a visitor wants to follow, each thing once; at least one. @param cases - those that can be followed. */
export function readFollows(entered: readonly EnteredFollow[], cases: CaseNames = NO_CASES): FollowsReading {
  if (entered.length === 0) return { kind: 'refused', faults: [{ field: 'where', reason: 'nothing-chosen' }] };
  const faults = entered.flatMap((one) => faultsIn(one, cases));
  if (faults.length > 0) return { kind: 'refused', faults };
  const chosen = withoutRepeats(entered.map(chosenIn));
  if (isEverythingBesideOthers(chosen)) return { kind: 'refused', faults: [besideEverything(chosen)] };
  const tooMany = [...topicFaults(chosen), ...sizeFaults(chosen)];
  return tooMany.length > 0 ? { kind: 'refused', faults: tooMany } : { kind: 'follows', chosen };
}

/** A follow as its form shows it. */
export function enteredOf(chosen: ChosenFollow): EnteredFollow {
  if (chosen.kind === 'everything') return { ...EMPTY_FOLLOW, everything: true };
  if (chosen.kind === 'case') return { ...EMPTY_FOLLOW, appealId: chosen.appealId };
  const { countries, regions, themes } = chosen;
  return { countries, regions, themes, everything: false };
}

/** The cases that some follows ask for, as many as one sign-up may. */
export const casesIn = (entered: readonly EnteredFollow[]): string[] =>
  [...new Set(entered.flatMap(({ appealId }) => appealId ?? []))].slice(0, MAX_FOLLOWS_PER_SIGN_UP);

function faultsIn(entered: EnteredFollow, cases: CaseNames): FollowFault[] {
  if (entered.appealId !== undefined)
    return cases.has(entered.appealId) ? [] : [{ field: 'where', reason: 'unknown-case' }];
  const choices = entered.countries.length + entered.regions.length + entered.themes.length;
  if (entered.everything) return choices > 0 ? [{ field: 'everything', reason: 'everything-and-more' }] : [];
  if (choices === 0) return [{ field: 'where', reason: 'nothing-chosen' }];
  return unknownCodeFaults(entered);
}

/** What is put right is the newest: either it is everything, or everything came before it. */
const besideEverything = (chosen: readonly ChosenFollow[]): FollowFault =>
  chosen.at(-1)?.kind === 'everything'
    ? { field: 'everything', reason: 'everything-beside-others' }
    : { field: 'where', reason: 'everything-already' };

function unknownCodeFaults({ countries, regions, themes }: EnteredFollow): FollowFault[] {
  const places = [
    ...countries.filter((code) => !isCountryCode(code)),
    ...regions.filter((code) => !isRegionCode(code)),
  ];
  const slugs = themes.filter((slug) => !isThemeSlug(slug));
  return [
    ...(places.length > 0 ? [{ field: 'where', reason: 'unknown-place', codes: places } as const] : []),
    ...(slugs.length > 0 ? [{ field: 'about', reason: 'unknown-theme', codes: slugs } as const] : []),
  ];
}

function topicFaults(chosen: readonly ChosenFollow[]): FollowFault[] {
  const count = topicsOfFollows(chosen.map((one) => followOf(one))).length;
  return count > MAX_TOPICS_PER_SUBSCRIBER ? [{ field: 'where', reason: 'too-many-topics', count }] : [];
}

function sizeFaults(chosen: readonly ChosenFollow[]): FollowFault[] {
  const bytes = Buffer.byteLength(JSON.stringify(chosen));
  const isTooLarge = chosen.length > MAX_FOLLOWS_PER_SIGN_UP || bytes > MAX_FOLLOWS_BYTES_PER_SIGN_UP;
  return isTooLarge ? [{ field: 'where', reason: 'too-many-follows' }] : [];
}

function chosenIn({ everything, countries, regions, themes, appealId }: EnteredFollow): ChosenFollow {
  if (appealId !== undefined) return { kind: 'case', appealId };
  if (everything) return { kind: 'everything' };
  const sorted = (codes: readonly string[]) => [...new Set(codes)].sort();
  return {
    kind: 'narrow',
    ...withoutCovered({ countries: sorted(countries), regions: sorted(regions) }),
    themes: sorted(themes),
  };
}

const withoutRepeats = (chosen: readonly ChosenFollow[]): ChosenFollow[] => [
  ...new Map(chosen.map((one) => [JSON.stringify(one), one])).values(),
];
