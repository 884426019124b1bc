import type { Language } from '../../../contract/languages.ts';
import { READ_LANGUAGES } from '../read-language.ts';
import type { Evidence, Refusal, ThemeConfidence, ThemeFinding } from '../readings.ts';
import type { CueCounts } from './cue-counts.ts';
import { chancesOf, type ThemeCase, themeCases } from './theme-chance.ts';
import learned from './theme-counts.json' with { type: 'json' };
import { type ThemeText, themeCues } from './theme-cues.ts';
import { type Count, THEME_PHRASES } from './theme-phrases.ts';

/** The themes of an appeal, and words that looked like one and were not. */
export interface ThemeSearch {
  readonly themes: readonly ThemeFinding[];
  readonly refused: readonly Refusal[];
}

/** A table as its file has it: figures by the two parts of their key, the second one empty where there is none. */
type Nested<Figure> = Readonly<Record<string, Readonly<Record<string, Figure>>>>;

const tableOf = <Figure>(nested: Nested<Figure>): ReadonlyMap<string, Figure> =>
  new Map(
    Object.entries(nested).flatMap(([one, figures]) =>
      Object.entries(figures).map(([other, figure]) => [other === '' ? one : `${one} | ${other}`, figure] as const),
    ),
  );

/** The JSON's own type lists its keys one by one, and takes a pair for a list of any length; a test holds it to this. */
const { labels, alike, themes } = learned as unknown as {
  readonly labels: Nested<number>;
  readonly alike: Nested<Count>;
  readonly themes: Nested<Count>;
};

const COUNTS: CueCounts = {
  labels: tableOf(labels),
  alike: tableOf(alike),
  themes: tableOf(themes),
  phrases: new Map(
    Object.entries(THEME_PHRASES).flatMap(([slug, theme]) =>
      READ_LANGUAGES.flatMap((language) => [...tableOf(theme[language])]).map(([phraseAndPlace, count]) => [
        `${slug} | ${phraseAndPlace}`,
        count,
      ]),
    ),
  ),
};

const MOST_EVIDENCE = 3;
const MOST_REFUSALS = 8;
/** A theme that is less likely is not worth a person's look. */
const LEAST_CHANCE = 0.25;

/**
 * Finds the themes that a text is likely about, most likely first. How likely is computed from how often its cues were right in labelled appeals;
 * from which chance on a theme is `sure` or `likely` was measured on them too (`npm run learn:themes`).
 */
export function findThemes(text: ThemeText, language: Language): ThemeSearch {
  const { cues, decoys } = themeCues(text, language);
  const cases = themeCases(cues, COUNTS);
  const chances = chancesOf(cases, learned.weights, COUNTS);
  const themes = cases
    .map((one, index) => ({ ...one, chance: chances[index] ?? 0 }))
    .filter(({ chance }) => chance >= LEAST_CHANCE)
    .sort((one, other) => other.chance - one.chance || (one.code < other.code ? -1 : 1));
  const found = new Set(themes.map(({ code }) => code));
  const refused = decoys
    .filter(({ value }) => !found.has(value))
    .filter(({ value }, index, all) => all.findIndex((one) => one.value === value) === index);
  return {
    themes: themes.map((one) => ({
      code: one.code,
      confidence: confidenceOf(one.chance),
      evidence: evidenceOf(one),
    })),
    refused: refused.slice(0, MOST_REFUSALS),
  };
}

const confidenceOf = (chance: number): ThemeConfidence =>
  chance >= learned.sureFrom ? 'sure' : chance >= learned.likelyFrom ? 'likely' : 'unsure';

/** The best cue of each sentence, best first. */
function evidenceOf({ cues }: ThemeCase): Evidence[] {
  const best = cues.toSorted((one, other) => other.precision - one.precision);
  const onePerSentence = [...Map.groupBy(best, ({ sentence }) => sentence).values()];
  return onePerSentence.flatMap(([first]) => (first ? [first.evidence] : [])).slice(0, MOST_EVIDENCE);
}
