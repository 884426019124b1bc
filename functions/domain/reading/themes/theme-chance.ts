import { themeFacet } from '../../vocabulary/themes.ts';
import { type CueCounts, precisionOf } from './cue-counts.ts';
import type { ThemeCue } from './theme-cues.ts';

/** What the chance of a theme is computed from. */
export const FEATURES = [
  'base',
  'best',
  'title',
  'phrases',
  'share',
  'who',
  'what',
  'whoInTitle',
  'rivals',
  'decisive',
] as const;
type Features = { readonly [Name in (typeof FEATURES)[number]]: number };
export type Weights = Features;

/** A theme that a text may be about, with what speaks for it. */
export interface ThemeCase {
  readonly code: string;
  /** At least one. */
  readonly cues: readonly ThemeCue[];
  readonly features: Features;
}

const MOST_SENTENCES = 8;
/** A line or two has few themes without being sure of any. */
const FEWEST_RIVALS = 4;

/** What speaks for each theme that a text has a cue for. Several weak cues add up by how many phrases there are, and by how much of the text's evidence is for this theme. */
export function themeCases(cues: readonly ThemeCue[], counts: CueCounts): ThemeCase[] {
  const themes = [...Map.groupBy(cues, ({ slug }) => slug)].map(([code, own]) => ({
    code,
    own,
    strengths: strengthsOf(own, counts),
  }));
  const strongest = Math.max(0, ...themes.map(({ strengths }) => sum(strengths)));
  return themes.map(({ code, own, strengths }) => {
    const facet = themeFacet(code);
    const isInTitle = own.some(({ zone }) => zone === 'title');
    return {
      code,
      cues: own,
      features: {
        base: 1,
        best: logOdds(strengths[0] ?? 0.5),
        title: Number(isInTitle),
        phrases: Math.log(new Set(own.map(({ phrase }) => phrase)).size),
        share: sum(strengths) / (strongest + 1),
        who: Number(facet === 'who'),
        what: Number(facet === 'what'),
        whoInTitle: Number(facet === 'who' && isInTitle),
        rivals: Math.log(Math.max(themes.length, FEWEST_RIVALS)),
        decisive: Number(own.some(({ specificity, zone }) => specificity === 'decisive' && zone !== 'beside')),
      },
    };
  });
}

/** The precision of each sentence's best cue, best first. */
function strengthsOf(cues: readonly ThemeCue[], counts: CueCounts): number[] {
  return [...Map.groupBy(cues, ({ sentence }) => sentence).values()]
    .map((same) => Math.max(...same.map((cue) => precisionOf(cue, counts))))
    .sort((one, other) => other - one)
    .slice(0, MOST_SENTENCES);
}

/** How likely the text is about the theme, between 0 and 1. */
export const chanceOf = ({ features }: Pick<ThemeCase, 'features'>, weights: Weights): number =>
  1 / (1 + Math.exp(-sum(FEATURES.map((name) => features[name] * weights[name]))));

const logOdds = (share: number): number => Math.log(share / (1 - share));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
