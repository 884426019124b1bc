import { createHash } from 'node:crypto';
import type { CasePerson } from '../../../contract/part-schemas.ts';
import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import {
  partsLeft,
  unlisted,
  whoIsNamed,
  wholeNameIn,
  withSpellings,
} from '../../../domain/withdrawing/withdrawing.ts';
import type { NameStands } from './part-choices.ts';
import type { Choosable } from './withdraw-page.ts';

const DIGEST_CHARACTERS = 22;

/** Posted for someone who may not be named: their name stands on no page. */
const hiddenValue = (person: CasePerson): string => `#${digestOf(person)}`;
const digestOf = ({ name }: CasePerson): string =>
  createHash('sha256').update(name).digest('base64url').slice(0, DIGEST_CHARACTERS);

/** Where the name of a person stands. @param versions - of the appeal, newest first. */
export const standsOf = (versions: readonly AppealVersion[], person: CasePerson): NameStands => ({
  of: digestOf(person),
  wholeIn: wholeNameIn(versions, person),
  parts: partsLeft(versions, person),
  wereLeft: false,
});

/**
 * Whose name may go: those who are named, and those who may not be named and of whose name something stands still.
 * @param chosen - whom a member chose, also where the page would offer them no more.
 * @param spellings - how the name of that person is written too.
 */
export function choosableIn(
  versions: readonly AppealVersion[],
  chosen: string | undefined,
  spellings: readonly string[],
): Choosable[] {
  const named = whoIsNamed(versions).map((person) => ({ person, value: person.name, name: person.name }));
  const isNamed = (person: CasePerson) => named.some(({ value }) => value === person.name);
  const hidden = hiddenIn(versions)
    .filter((person) => !isNamed(person))
    .map((person) => ({ person, value: person.name === chosen ? person.name : hiddenValue(person) }));
  const all: (Pick<Choosable, 'value' | 'name'> & { readonly person: CasePerson })[] = [...named, ...hidden];
  return all
    .map(({ person, ...one }) => {
      const isChosen = one.value === chosen;
      const stands = standsOf(versions, isChosen ? withSpellings(person, spellings) : person);
      return { ...one, ...stands, wereLeft: one.name === undefined && !isChosen };
    })
    .filter(
      ({ name, value, parts, wholeIn }) => name !== undefined || value === chosen || parts.length + wholeIn.length > 0,
    );
}

/** The person whom a posted value means; undefined for no one of the appeal. */
export function findMeant(
  versions: readonly AppealVersion[],
  value: string,
  spellings: readonly string[],
): CasePerson | undefined {
  const found = [...whoIsNamed(versions), ...hiddenIn(versions)].find(
    (person) => person.name === value || hiddenValue(person) === value,
  );
  return found && withSpellings(found, spellings);
}

/** Someone whose name was typed, in each spelling. */
export const typedPerson = ([name = '', ...spellings]: readonly string[]): CasePerson => unlisted(name, spellings);

const hiddenIn = ([newest]: readonly AppealVersion[]): CasePerson[] =>
  (newest?.people ?? []).filter(({ mayBeNamed }) => !mayBeNamed);
