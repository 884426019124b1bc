import type { CasePerson } from '../../../contract/appeal-parts.ts';
import type { AppealVersion } from '../../appeal/appeal.ts';
import { contentWithout } from './content-without.ts';
import { isNamedIn, withPerson } from './whose-name.ts';

/**
 * A stored version without the names of some people, and without its image, as it may show them; undefined where it names none of them.
 * @param people - all whom a later version hides, so that two who withdraw at once are both gone.
 */
export function takenOutOf(version: AppealVersion, people: readonly CasePerson[]): AppealVersion | undefined {
  const naming = people.filter((person) => !person.mayBeNamed && isNamedIn(version, person));
  return naming.length === 0 ? undefined : naming.reduce(without, version);
}

function without(version: AppealVersion, person: CasePerson): AppealVersion {
  const { image: _, ...kept } = version;
  const listed = { ...kept, people: withPerson(version.people ?? [], person) };
  return { ...listed, ...contentWithout(listed, person), kind: version.kind };
}
