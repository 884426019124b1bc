import { themeFacet } from '../../vocabulary/vocabulary.ts';
import { type CueCounts, precisionOf, togetherness } from './cue-counts.ts';
import type { ThemeCue } from './theme-cues.ts';

/** What the chance of a theme is computed from, by what its own cues say. */
export const OWN_FEATURES = [
  'base',
  'best',
  'second',
  'third',
  'title',
  'phrases',
  'share',
  'who',
  'what',
  'whoInTitle',
  'rivals',
  'decisive',
  'weak',
] as const;

/** And then by which other themes the text is likely about. */
export const COMPANY_FEATURES = ['base', 'own', 'company', 'friend', 'foe'] as const;

type OwnFeature = (typeof OWN_FEATURES)[number];
type CompanyFeature = (typeof COMPANY_FEATURES)[number];

/** A number for each name. */
export type Named<Name extends string> = { readonly [Key in Name]: number };

/** How much each feature counts. */
export interface Weights {
  readonly own: Named<OwnFeature>;
  readonly company: Named<CompanyFeature>;
}

/** A cue, and the share of appeals with it that are about its theme. */
export interface WeighedCue extends ThemeCue {
  readonly precision: number;
}

/** A theme that a text may be about, with what speaks for it. */
export interface ThemeCase {
  readonly code: string;
  /** At least one. */
  readonly cues: readonly WeighedCue[];
  readonly features: Named<OwnFeature>;
}

const MOST_SENTENCES = 8;
/** From this precision on, a phrase that names the theme makes it likely by itself. */
const DECISIVE = 0.85;
/** A line or two has few themes without being sure of any. */
const FEWEST_RIVALS = 4;

/** What speaks for each theme that a text has a cue for. Several weak cues add up by how many phrases there are, and by how much of the text's evidence is for this theme. */
export function themeCases(cues: readonly ThemeCue[], counts: CueCounts): ThemeCase[] {
  const weighed = cues.map((cue): WeighedCue => ({ ...cue, precision: precisionOf(cue, counts) }));
  const themes = [...Map.groupBy(weighed, ({ slug }) => slug)].map(([code, own]) => ({
    code,
    own,
    ...strengthsOf(own),
  }));
  const strongest = Math.max(0, ...themes.map(({ ofSentences }) => sum(ofSentences)));
  return themes.map(({ code, own, ofSentences, ofPhrases }) => {
    const facet = themeFacet(code);
    const isInTitle = own.some(({ zone }) => zone === 'title');
    const [best = 0.5, second, third] = ofSentences;
    return {
      code,
      cues: own,
      features: {
        base: 1,
        best: logOdds(best),
        second: second === undefined ? 0 : logOdds(second) + 1,
        third: third === undefined ? 0 : logOdds(third) + 1,
        title: Number(isInTitle),
        phrases: Math.log(ofPhrases.length),
        share: sum(ofSentences) / (strongest + 1),
        who: Number(facet === 'who'),
        what: Number(facet === 'what'),
        whoInTitle: Number(facet === 'who' && isInTitle),
        rivals: Math.log(Math.max(themes.length, FEWEST_RIVALS)),
        decisive: Number(own.some(({ specificity, precision }) => specificity === 'decisive' && precision >= DECISIVE)),
        weak: Number(own.every(({ specificity }) => specificity === 'weak')),
      },
    };
  });
}

/** The precision of the best cue of each sentence, and of each phrase, best first. */
function strengthsOf(cues: readonly WeighedCue[]) {
  const bestOf = (keyOf: (cue: ThemeCue) => string) =>
    [...Map.groupBy(cues, keyOf).values()]
      .map((same) => Math.max(...same.map(({ precision }) => precision)))
      .sort((one, other) => other - one);
  return {
    ofSentences: bestOf(({ sentence }) => sentence).slice(0, MOST_SENTENCES),
    ofPhrases: bestOf(({ phrase }) => phrase),
  };
}

/** How likely a text is about each theme, between 0 and 1, in the order of the cases. */
export function chancesOf(cases: readonly ThemeCase[], weights: Weights, counts: CueCounts): number[] {
  return companyOf(cases, weights.own, counts).map((features, index) =>
    Math.max(chance(COMPANY_FEATURES, features, weights.company), byItself(cases[index]?.cues ?? [])),
  );
}

/** From this precision on, a phrase that names the theme is enough, whatever else the text is about. */
const ENOUGH = 0.93;

/** The precision of a phrase that is enough by itself; 0 without one. */
function byItself(cues: readonly WeighedCue[]): number {
  const decisive = cues.filter(({ specificity, zone }) => specificity === 'decisive' && zone !== 'beside');
  const best = Math.max(0, ...decisive.map(({ precision }) => precision));
  return best >= ENOUGH ? best : 0;
}

/** What the other themes of a text say for each: some are seldom apart, others seldom together. */
export function companyOf(
  cases: readonly ThemeCase[],
  weights: Weights['own'],
  counts: CueCounts,
): Named<CompanyFeature>[] {
  const own = cases.map(({ features }) => chance(OWN_FEATURES, features, weights));
  return cases.map(({ code }, index) => {
    const pulls = cases.map((other, at) =>
      at === index ? 0 : (own[at] ?? 0) * togetherness(code, other.code, counts),
    );
    return {
      base: 1,
      own: logOdds(Math.min(0.999, Math.max(0.001, own[index] ?? 0))),
      company: sum(pulls),
      friend: Math.max(0, ...pulls),
      foe: Math.min(0, ...pulls),
    };
  });
}

/** Logistic regression. */
export const chance = <Name extends string>(
  names: readonly Name[],
  features: Named<Name>,
  weights: Named<Name>,
): number => 1 / (1 + Math.exp(-sum(names.map((name) => features[name] * weights[name]))));

const logOdds = (share: number): number => Math.log(share / (1 - share));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
