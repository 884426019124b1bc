import type { Language } from '../../../contract/languages.ts';
import { READ_LANGUAGES } from '../read-language.ts';
import type { Evidence, Refusal, ThemeConfidence, ThemeFinding } from '../readings.ts';
import { type CueCounts, phraseKey } from './cue-counts.ts';
import { chancesOf, type ThemeCase, themeCases } from './theme-chance.ts';
import learned from './theme-counts.json' with { type: 'json' };
import { type ThemeText, themeCues } from './theme-cues.ts';
import { type Count, THEME_PHRASES } from './theme-phrases.ts';

/** The themes of an appeal, and words that looked like one and were not. */
export interface ThemeSearch {
  readonly themes: readonly ThemeFinding[];
  readonly refused: readonly Refusal[];
}

/** The JSON's own type lists its keys one by one, and takes a pair for a list of any length; tests hold it to this. */
const tableOf = (counts: Readonly<Record<string, readonly number[]>>): ReadonlyMap<string, Count> =>
  new Map(Object.entries(counts) as unknown as [string, Count][]);

const COUNTS: CueCounts = {
  alike: tableOf(learned.alike),
  themes: tableOf(learned.themes),
  phrases: new Map(
    Object.entries(THEME_PHRASES).flatMap(([slug, theme]) =>
      READ_LANGUAGES.flatMap((language) =>
        Object.entries(theme[language]).flatMap(([phrase, counts]) =>
          Object.entries(counts).map(([place, count]): [string, Count] => [phraseKey(slug, phrase, place), count]),
        ),
      ),
    ),
  ),
  labels: new Map(Object.entries(learned.labels)),
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
