import { articleOf } from '../../functions/domain/reading/page/article-of-page.ts';
import type { CueCounts } from '../../functions/domain/reading/themes/cue-counts.ts';
import { chanceOf, themeCases, type Weights } from '../../functions/domain/reading/themes/theme-chance.ts';
import { themeCues } from '../../functions/domain/reading/themes/theme-cues.ts';
import type { LabelledAppeal } from '../evaluate/labelled.ts';
import { pageOf } from '../evaluate/score.ts';
import { CueTally, type LabelledCues } from './count-cues.ts';
import { fitWeights } from './fit-weights.ts';
import { measuredFrom, type Prediction } from './measured-from.ts';

/** What the finder of themes knows from labelled appeals. */
export interface Learned {
  readonly counts: CueCounts;
  readonly weights: Weights;
  /** Chances from which on a theme is sure, or likely. */
  readonly sureFrom: number;
  readonly likelyFrom: number;
  /** Shares of themes that are right, and of labelled ones that are found, in appeals that were left out. */
  readonly measured: { readonly sure: Measured; readonly likely: Measured };
}

interface Measured {
  readonly right: number;
  readonly found: number;
}

/** A theme is sure where themes as likely are right in this share, and likely where they are right more often than not. */
const SURE_SHARE = 0.85;
const LIKELY_SHARE = 0.5;
const FOLDS = 10;

/** Counts the cues of the appeals, weighs them, and measures on appeals that were left out from which chance on a theme is sure. */
export function learnThemes(appeals: readonly LabelledAppeal[], today: string): Learned {
  const labelled = appeals.map((appeal) => cuesOf(appeal, today));
  const predictions = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const model = modelOf(labelled.filter((_, index) => index % FOLDS !== fold));
    return labelled.filter((_, index) => index % FOLDS === fold).flatMap((appeal) => predictionsFor(appeal, model));
  });
  const wanted = labelled.reduce((total, appeal) => total + appeal.wanted.size, 0);
  const measuredAt = (from: number): Measured => {
    const used = predictions.filter(({ chance }) => chance >= from);
    return {
      right: used.filter(({ isRight }) => isRight).length / used.length,
      found: used.filter(({ isWanted }) => isWanted).length / wanted,
    };
  };
  const sureFrom = measuredFrom(predictions, SURE_SHARE);
  const likelyFrom = measuredFrom(predictions, LIKELY_SHARE);
  return {
    ...modelOf(labelled),
    sureFrom,
    likelyFrom,
    measured: { sure: measuredAt(sureFrom), likely: measuredAt(likelyFrom) },
  };
}

function cuesOf(appeal: LabelledAppeal, today: string): LabelledCues {
  const { paragraphs, language, title } = articleOf(pageOf(appeal, today));
  const { cues } = themeCues({ title: title?.value ?? '', paragraphs }, language);
  return { cues, themes: new Set([...appeal.themes, ...appeal.themes_ok]), wanted: new Set(appeal.themes) };
}

function modelOf(appeals: readonly LabelledCues[]): Pick<Learned, 'counts' | 'weights'> {
  const counts = new CueTally(appeals);
  const examples = appeals.flatMap((appeal) =>
    counts
      .without(appeal, (others) => themeCases(appeal.cues, others))
      .map(({ code, features }) => ({ features, isRight: appeal.themes.has(code) })),
  );
  return { counts, weights: fitWeights(examples) };
}

const predictionsFor = (
  { cues, themes, wanted }: LabelledCues,
  { counts, weights }: Pick<Learned, 'counts' | 'weights'>,
): Prediction[] =>
  themeCases(cues, counts).map((one) => ({
    chance: chanceOf(one, weights),
    isRight: themes.has(one.code),
    isWanted: wanted.has(one.code),
  }));
