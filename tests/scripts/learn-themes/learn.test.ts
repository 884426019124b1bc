import { describe, expect, test } from 'vitest';
import {
  type CueCounts,
  keysOfCue,
  pairKey,
  precisionOf,
  togetherness,
} from '../../../functions/domain/reading/themes/cue-counts.ts';
import { chance } from '../../../functions/domain/reading/themes/theme-chance.ts';
import type { ThemeCue } from '../../../functions/domain/reading/themes/theme-cues.ts';
import { readLabelled } from '../../../scripts/evaluate/labelled.ts';
import { READ_ON } from '../../../scripts/evaluate/score.ts';
import { CueTally, type LabelledCues } from '../../../scripts/learn-themes/count-cues.ts';
import { fitWeights } from '../../../scripts/learn-themes/fit-weights.ts';
import { learnThemes } from '../../../scripts/learn-themes/learn.ts';
import { rightEachFrom, rightTogetherFrom } from '../../../scripts/learn-themes/measured-from.ts';

const aCue = (given: Partial<ThemeCue> = {}): ThemeCue => ({
  from: 0,
  to: 1,
  slug: 'torture',
  phrase: 'beaten',
  specificity: 'word',
  zone: 'lead',
  isNextToName: false,
  sentence: 'body 0',
  evidence: { quote: 'beaten', where: 'body', why: 'it says “beaten”' },
  ...given,
});

const labelled = (isRight: boolean, ...cues: ThemeCue[]): LabelledCues => ({
  cues,
  themes: new Set(isRight ? ['torture'] : []),
  wanted: new Set(),
});

describe('cues are counted', () => {
  const right = labelled(true, aCue(), aCue({ from: 9, sentence: 'body 3' }));
  const tally = new CueTally([right, labelled(false, aCue())]);

  test('once an appeal, with the share of appeals that are about their theme', () => {
    expect(tally.phrases.get(keysOfCue(aCue()).phrases)).toEqual([1, 2]);
  });

  test('without an appeal that is judged by the others, which is counted again afterwards', () => {
    expect(tally.without(right, ({ phrases }) => phrases.get(keysOfCue(aCue()).phrases))).toEqual([0, 1]);
    expect(tally.phrases.get(keysOfCue(aCue()).phrases)).toEqual([1, 2]);
  });

  test('apart from those in another place or next to a name', () => {
    const keys = [aCue(), aCue({ zone: 'title' }), aCue({ isNextToName: true })].map((cue) => keysOfCue(cue).phrases);
    expect(new Set(keys).size).toBe(3);
  });
});

describe('a cue’s precision', () => {
  const countsWith = (count: readonly [number, number]): CueCounts => ({
    alike: new Map([[keysOfCue(aCue()).alike, [50, 100]]]),
    themes: new Map(),
    phrases: new Map([[keysOfCue(aCue()).phrases, count]]),
    labels: new Map(),
  });

  test('is near that of cues alike while it is rare, and its own once it was seen often', () => {
    expect(precisionOf(aCue(), countsWith([1, 1]))).toBeCloseTo(0.625, 2);
    expect(precisionOf(aCue(), countsWith([100, 100]))).toBeGreaterThan(0.98);
    expect(precisionOf(aCue(), countsWith([0, 100]))).toBeLessThan(0.02);
  });

  test('of a cue that was never seen is one half', () => {
    const none: CueCounts = { alike: new Map(), themes: new Map(), phrases: new Map(), labels: new Map() };
    expect(precisionOf(aCue(), none)).toBe(0.5);
  });
});

test('themes that labels have together pull each other up, and others down', () => {
  const labels = new Map([
    ['', 100],
    ['journalists', 40],
    ['freedom-of-expression', 40],
    ['indigenous-land', 40],
    [pairKey('freedom-of-expression', 'journalists'), 30],
  ]);
  const counts: CueCounts = { alike: new Map(), themes: new Map(), phrases: new Map(), labels };
  expect(togetherness('freedom-of-expression', 'journalists', counts)).toBeGreaterThan(1);
  expect(togetherness('indigenous-land', 'journalists', counts)).toBeLessThan(-1);
});

test('weights make examples likely as far as their features tell them apart', () => {
  const names = ['base', 'best'] as const;
  const examples = (best: number, right: number, wrong: number) => [
    ...Array.from({ length: right }, () => ({ features: { base: 1, best }, isRight: true })),
    ...Array.from({ length: wrong }, () => ({ features: { base: 1, best }, isRight: false })),
  ];
  const weights = fitWeights(names, [...examples(2, 30, 10), ...examples(-2, 0, 40)]);
  expect(chance(names, { base: 1, best: 2 }, weights)).toBeCloseTo(0.75, 1);
  expect(chance(names, { base: 1, best: -2 }, weights)).toBeLessThan(0.1);
});

describe('the chance from which on a share is right', () => {
  const predictions = (...pairs: [chance: number, isRight: boolean][]) =>
    pairs.map(([chance, isRight]) => ({ chance, isRight }));

  test('is the lowest above which the share holds', () => {
    const measured = predictions([0.1, false], [0.2, false], [0.6, true], [0.7, true], [0.9, true]);
    expect(rightEachFrom(measured, 0.85)).toBe(0.6);
  });

  test('is not lowered by a lucky one among misses', () => {
    const measured = predictions([0.1, true], [0.2, false], [0.3, false], [0.8, true]);
    expect(rightEachFrom(measured, 0.85)).toBe(0.8);
  });

  test('of all together, later misses are weighed against earlier hits', () => {
    const measured = predictions([0.9, true], [0.8, true], [0.7, false], [0.6, true], [0.5, true], [0.4, false]);
    expect(rightTogetherFrom(measured, 0.8)).toBe(0.5);
    expect(rightTogetherFrom(measured, 0.9)).toBe(0.8);
    expect(rightTogetherFrom(predictions([0.9, false]), 0.5)).toBe(1);
  });

  test('is one where nothing is right so often', () => {
    expect(rightEachFrom(predictions([0.4, false], [0.9, false]), 0.85)).toBe(1);
  });
});

test('what is learned from the repository’s own appeals tells sure themes from unlikely ones', () => {
  const own = readLabelled(new URL('../../field/appeals-labelled.jsonl', import.meta.url));
  const { sureFrom, likelyFrom, measured } = learnThemes(own, READ_ON);
  expect(likelyFrom).toBeLessThan(sureFrom);
  expect(measured.sure.right).toBeGreaterThan(measured.likely.right);
  expect(measured.sure.right).toBeGreaterThan(0.9);
});
