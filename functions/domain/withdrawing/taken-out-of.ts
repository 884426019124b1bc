import { SHARED_PART_NAMES } from '../../contract/appeal-parts.ts';
import type { CasePerson } from '../../contract/part-schemas.ts';
import { type AppealVersion, isCalled, spellingsOf, withoutParts } from '../appeal/appeal.ts';
import { cleaned } from './content-without.ts';
import { hasPlaces } from './parts-left.ts';
import { isNamedIn, withPerson } from './whose-name.ts';

/** Parts of the name of one person that are taken out too. */
export interface PartsOut {
  /** As any version lists them. */
  readonly person: CasePerson;
  /** Keys of their places. */
  readonly places: ReadonlySet<string>;
}

/**
 * A stored version without the names of some people, and without its image, as it may show them; undefined where it names none of them.
 * @param people - all whom a later version hides, so that two who withdraw at once are both gone.
 * @param parts - of one of them.
 */
export function takenOutOf(
  version: AppealVersion,
  people: readonly CasePerson[],
  parts?: PartsOut,
): AppealVersion | undefined {
  const placesOf = (person: CasePerson) =>
    parts && spellingsOf(parts.person).some((spelling) => isCalled(person, spelling)) ? parts.places : undefined;
  const isIn = (person: CasePerson) => {
    const places = placesOf(person);
    return isNamedIn(version, person) || (places !== undefined && hasPlaces(version, person, places));
  };
  return people
    .filter((person) => !person.mayBeNamed && isIn(person))
    .reduce<AppealVersion | undefined>((left, person) => without(left ?? version, person, placesOf(person)), undefined);
}

function without(version: AppealVersion, person: CasePerson, places?: ReadonlySet<string>): AppealVersion {
  const { image: _, ...kept } = version;
  const listed = { ...kept, people: withPerson(version.people ?? [], person) };
  // A part that names them is not there once they are gone.
  return { ...withoutParts(listed, SHARED_PART_NAMES), ...cleaned(listed, person, places), kind: version.kind };
}
