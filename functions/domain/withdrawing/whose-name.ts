import type { CasePerson } from '../../contract/part-schemas.ts';
import { type AppealVersion, isCalled, spellingsOf } from '../appeal/appeal.ts';
import { faultsOfNames } from '../publishing/publishing.ts';

/** Whether a version's words name a person, also one whom it says may not be named. */
export const isStillNamed = (version: AppealVersion, person: CasePerson): boolean =>
  faultsOfNames({ ...version, people: [{ ...person, mayBeNamed: false }] }, { isFirst: false }).length > 0;

/** Whether a version lists a person as one who may be named, or names them in its words. */
export const isNamedIn = (version: AppealVersion, person: CasePerson): boolean =>
  (version.people ?? []).some(
    (one) => one.mayBeNamed && spellingsOf(person).some((spelling) => isCalled(one, spelling)),
  ) || isStillNamed(version, person);

/** People with one of them in place of the person who is listed by one of their spellings; last, where no one is. */
export function withPerson(people: readonly CasePerson[], person: CasePerson): CasePerson[] {
  const isThem = (one: CasePerson) => spellingsOf(person).some((spelling) => isCalled(one, spelling));
  const place = people.findIndex(isThem);
  if (place === -1) return [...people, person];
  return people.flatMap((one, index) => (index === place ? [person] : isThem(one) ? [] : [one]));
}
