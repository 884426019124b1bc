import type { LeastConfidence } from '../../../contract/api.ts';
import type { ThemeConfidence, ThemeFinding } from '../../reading/reading.ts';
import { fromEarlier, fromPerson, type InputAnswer } from './input-answer.ts';

/** A theme taken from a request, and whether the appeal is mailed to subscribers who follow it. */
export interface ThemeAnswer extends Omit<InputAnswer<string>, 'confidence'> {
  readonly confidence: ThemeConfidence;
  readonly isUsed: boolean;
}

/** What is used where no person answers: readers who follow a likely theme would miss the appeal. */
export const USED_BY_DEFAULT: LeastConfidence = 'likely';

const USED = {
  likely: ['sure', 'likely'],
  sure: ['sure'],
} as const satisfies Record<LeastConfidence, readonly ThemeConfidence[]>;

/** Whether a finding of the reader is used without a person's answer. */
export const isUsedUnanswered = (confidence: ThemeConfidence, least: LeastConfidence = USED_BY_DEFAULT): boolean =>
  USED[least].some((one) => one === confidence);

/** @param least - what the request says is enough. */
export const themeFromPage = ({ code, ...finding }: ThemeFinding, least: LeastConfidence): ThemeAnswer => ({
  value: code,
  ...finding,
  from: 'page',
  isUsed: isUsedUnanswered(finding.confidence, least),
});

export const themeFromPerson = (slug: string): ThemeAnswer => ({ ...fromPerson(slug), isUsed: true });

export const themeFromEarlier = (slug: string): ThemeAnswer => ({ ...fromEarlier(slug), isUsed: true });

/** Whether the page names a theme and does not make it sure, and no person answered: a person is asked. */
export const isOpenTheme = ({ from, confidence }: Pick<ThemeAnswer, 'from' | 'confidence'>): boolean =>
  from === 'page' && confidence !== 'sure';

/** Slugs of the themes that the appeal is mailed for, sorted. */
export const usedThemes = (themes: readonly ThemeAnswer[]): string[] =>
  themes
    .filter(({ isUsed }) => isUsed)
    .map(({ value }) => value)
    .sort();
