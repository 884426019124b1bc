import type { CueCounts, Weights } from '../../functions/domain/reading/reading.ts';
import {
  articleOf,
  COMPANY_FEATURES,
  chancesOf,
  companyOf,
  OWN_FEATURES,
  themeCases,
  themeCues,
} from '../../functions/domain/reading/reading.ts';
import type { LabelledAppeal } from '../evaluate/labelled.ts';
import { pageOf } from '../evaluate/score.ts';
import { CueTally, type LabelledCues } from './count-cues.ts';
import { fitWeights } from './fit-weights.ts';
import { type Prediction, rightEachFrom, rightTogetherFrom } from './measured-from.ts';

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

/** Of the themes that are sure, this share is to be right: more than the 0.9 that is promised, since other texts differ from those learned from. */
const SURE_SHARE = 0.92;
/** A theme is likely where those as likely are right more often than not. */
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
  const sureFrom = rightTogetherFrom(predictions, SURE_SHARE);
  const likelyFrom = rightEachFrom(predictions, LIKELY_SHARE);
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
  const cases = appeals.map((appeal) => ({
    appeal,
    own: counts.without(appeal, (others) => themeCases(appeal.cues, others)),
  }));
  const isRight = (appeal: LabelledCues, code: string) => appeal.themes.has(code);
  const own = fitWeights(
    OWN_FEATURES,
    cases.flatMap((one) => one.own.map(({ code, features }) => ({ features, isRight: isRight(one.appeal, code) }))),
  );
  const company = fitWeights(
    COMPANY_FEATURES,
    cases.flatMap((one) =>
      counts
        .without(one.appeal, (others) => companyOf(one.own, own, others))
        .map((features, index) => ({ features, isRight: isRight(one.appeal, one.own[index]?.code ?? '') })),
    ),
  );
  return { counts, weights: { own, company } };
}

function predictionsFor(
  { cues, themes, wanted }: LabelledCues,
  { counts, weights }: Pick<Learned, 'counts' | 'weights'>,
): Prediction[] {
  const cases = themeCases(cues, counts);
  const chances = chancesOf(cases, weights, counts);
  return cases.map(({ code }, index) => ({
    chance: chances[index] ?? 0,
    isRight: themes.has(code),
    isWanted: wanted.has(code),
  }));
}
