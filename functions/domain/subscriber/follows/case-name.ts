import { LANGUAGE_FACTS, type Language } from '../../../contract/languages.ts';
import type { AppealVersion, Edition } from '../../appeal/appeal.ts';
import { makeNameFinder } from '../../appeal/unnamed-people.ts';
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

type NamingVersion = Pick<AppealVersion, 'kind' | 'caseReference' | 'edition' | 'translations' | 'people'>;

/**
 * How a case may be named by its newest version. Undefined for one that was withdrawn, and where a title holds a name that may not be given.
 * What can not be named can not be followed either.
 */
function caseNameOf({
  kind,
  caseReference,
  edition,
  translations = [],
  people = [],
}: NamingVersion): CaseName | undefined {
  if (kind === 'retraction') return undefined;
  const findName = makeNameFinder(people);
  const editions = [edition, ...translations];
  if (editions.some(({ title }) => findName(title))) return undefined;
  return {
    ...(caseReference !== undefined && { reference: caseReference }),
    titles: editions.map(({ language, title }) => ({ language, title })),
  };
}

/** The names of the cases of some appeals, by their newest versions. */
export function caseNamesOf(versions: readonly (NamingVersion & Pick<AppealVersion, 'appealId'>)[]): CaseNames {
  return new Map(
    versions.flatMap((version) => {
      const name = caseNameOf(version);
      return name ? [[version.appealId, name] as const] : [];
    }),
  );
}

/** The title of a case for a sentence in one language: in that language, else in the original's, kept apart where that is written the other way. */
export function titleIn({ titles }: CaseName, language: Language): string {
  const shown = titles.find((one) => one.language === language) ?? titles[0];
  if (shown === undefined) return '';
  const isWrittenAlike = LANGUAGE_FACTS[shown.language].direction === LANGUAGE_FACTS[language].direction;
  return isWrittenAlike ? shown.title : `\u2068${shown.title}\u2069`;
}
