import type { ThemeCue } from './theme-cues.ts';
import type { Count } from './theme-phrases.ts';

/** How often cues were right, each counted once an appeal. Keys are those of {@link keysOfCue}. */
export interface CueCounts {
  readonly alike: ReadonlyMap<string, Count>;
  readonly themes: ReadonlyMap<string, Count>;
  readonly phrases: ReadonlyMap<string, Count>;
  /** How many appeals are about a theme, or about both of a pair: {@link pairKey}; under an empty key all of them. */
  readonly labels: ReadonlyMap<string, number>;
}

/** What counts a cue: all cues alike in the same place, those of its theme there, and its phrase there. */
export function keysOfCue({ slug, phrase, specificity, zone, isNextToName }: ThemeCue): {
  readonly [Table in 'alike' | 'themes' | 'phrases']: string;
} {
  const place = isNextToName ? `${zone}, name` : zone;
  return {
    alike: `${specificity} | ${place}`,
    themes: `${slug} | ${specificity === 'decisive' ? 'decisive ' : ''}${place}`,
    phrases: phraseKey(slug, phrase, place),
  };
}

export const phraseKey = (slug: string, phrase: string, place: string): string => `${slug} | ${phrase} | ${place}`;

// How many appeals the more general figure is worth when a rarer one is counted.
const THEME_PRIOR = 6;
const PHRASE_PRIOR = 3;
const NONE: Count = [0, 0];

/** The share of appeals with this cue that are about its theme, between 0 and 1. A rare phrase goes by its theme, a rare theme by cues alike. */
export function precisionOf(cue: ThemeCue, counts: CueCounts): number {
  const keys = keysOfCue(cue);
  const alike = smoothed(counts.alike.get(keys.alike), 0.5, 2);
  const ofTheme = smoothed(counts.themes.get(keys.themes), alike, THEME_PRIOR);
  return smoothed(counts.phrases.get(keys.phrases), ofTheme, PHRASE_PRIOR);
}

/** The key of two themes, whichever comes first. */
export const pairKey = (one: string, other: string): string =>
  one < other ? `${one} | ${other}` : `${other} | ${one}`;

// How many appeals a theme's own share is worth when those with another theme are few.
const PAIR_PRIOR = 5;

/** By how much the log odds of a theme rise where an appeal is about another one: negative where the two are seldom together. */
export function togetherness(theme: string, other: string, { labels }: CueCounts): number {
  const count = (key: string) => labels.get(key) ?? 0;
  const alone = (count(theme) + 0.5) / (count('') + PAIR_PRIOR);
  const together = (count(pairKey(theme, other)) + PAIR_PRIOR * alone) / (count(other) + PAIR_PRIOR);
  return Math.log(together / (1 - together)) - Math.log(alone / (1 - alone));
}

function smoothed([right, seen]: Count = NONE, prior: number, weight: number): number {
  return (right + weight * prior) / (seen + weight);
}
