import { type AppealVersion, makeNameFinder } from '../../appeal/appeal.ts';
import type { CaseName, CaseNames } from './case-name.ts';

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
