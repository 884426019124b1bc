import type { CasePerson } from '../../contract/part-schemas.ts';
import type { AppealVersion } from '../appeal/appeal.ts';
import { unspelledEditions } from './unspelled-editions.ts';
import { isNamedIn } from './whose-name.ts';

/**
 * Whose name may be taken out of an appeal: those who are named, and those whose name may be left in a script in which it was not known. Of one that was taken back, those whom
 * it named before, as a correction begins with that.
 * @param versions - newest first.
 */
export function whoIsNamed([newest, ...before]: readonly AppealVersion[]): CasePerson[] {
  if (!newest) return [];
  const { people = [] } = newest;
  const now = people.filter((person) => person.mayBeNamed || unspelledEditions(newest, person).length > 0);
  if (newest.kind !== 'retraction') return now;
  const listed = before.flatMap((version) => version.people ?? []);
  const named = listed.filter((person) => before.some((version) => isNamedIn(version, person)));
  return [...new Map([...named, ...now].map((person) => [person.name, person])).values()];
}
