import { LANGUAGE_FACTS, type Language } from '../../../contract/languages.ts';
import type { Edition } from '../../appeal/appeal.ts';
import type { Follow } from './follow.ts';

/** How a case may be named to everyone. */
export interface CaseName {
  readonly reference?: string;
  /** Of each edition, the original first. */
  readonly titles: readonly Pick<Edition, 'language' | 'title'>[];
}

/** Cases by the ids of their appeals; one that may not be named, or that there is not, is left out. */
export type CaseNames = ReadonlyMap<string, CaseName>;

export const NO_CASES: CaseNames = new Map();

/** Looks up how cases may be named, as they stand now. */
export interface CaseNaming {
  namesOfCases(appealIds: readonly string[]): Promise<CaseNames>;
}

/** How the cases among some follows may be named. */
export async function namesFor(follows: readonly Follow[], { namesOfCases }: CaseNaming): Promise<CaseNames> {
  const appealIds = follows.flatMap((follow) => (follow.kind === 'case' ? [follow.appealId] : []));
  return appealIds.length === 0 ? NO_CASES : namesOfCases(appealIds);
}

/** The title of a case for a sentence in one language: in that language, else in the original's, kept apart where that is written the other way. */
export function titleIn({ titles }: CaseName, language: Language): string {
  const shown = titles.find((one) => one.language === language) ?? titles[0];
  if (shown === undefined) return '';
  const isWrittenAlike = LANGUAGE_FACTS[shown.language].direction === LANGUAGE_FACTS[language].direction;
  return isWrittenAlike ? shown.title : `\u2068${shown.title}\u2069`;
}
