import type { ReadLanguage } from '../read-language.ts';
import phrases from './theme-phrases.json' with { type: 'json' };

/** How many labelled appeals that have the cue are about its theme, and how many have it. */
export type Count = readonly [right: number, seen: number];

/** The phrases of a theme, each with how often it was right, by place; and words that look like a phrase and are none. */
export type ThemePhrases = Readonly<Record<ReadLanguage, Readonly<Record<string, Readonly<Record<string, Count>>>>>> & {
  readonly not: readonly string[];
};

/** By theme. The JSON's own type lists its keys one by one; a test holds it to this one. */
export const THEME_PHRASES = phrases as unknown as Readonly<Record<string, ThemePhrases>>;
