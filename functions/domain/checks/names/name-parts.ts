import type { AppealRequest } from '../../../contract/api.ts';
import type { CasePerson } from '../../../contract/appeal-parts.ts';
import { decoded } from '../../appeal/folded-text.ts';
import { makeNameFinder } from '../../appeal/unnamed-people.ts';
import type { FieldText } from '../../publishing/faults/field-texts.ts';
import { shownTexts } from '../checked-texts.ts';
import { type Finding, findingOf } from '../finding.ts';
import { makePartFinder } from './part-finder.ts';

/**
 * Where a part of the name of a person who may not be named stands alone, owned, in the plural or with an initial: each part once in a field. A field that has
 * the whole name is refused, and asked about no further; parts of the full names of others who are listed are theirs.
 */
export function namePartsIn(request: AppealRequest): Finding[] {
  const { people = [], addressees = [] } = request;
  if (people.every(({ mayBeNamed }) => mayBeNamed)) return [];
  const others = [
    ...people.filter(({ mayBeNamed }) => mayBeNamed).flatMap(spellingsOf),
    ...addressees.flatMap(({ name }) => name ?? []),
  ];
  const texts = shownTexts(request).map(({ field, text }) => ({ field, text: decoded(text) }));
  return people.flatMap((person, index) => (person.mayBeNamed ? [] : partsOfPerson(texts, others, { person, index })));
}

function partsOfPerson(
  texts: readonly FieldText[],
  others: readonly string[],
  { person, index }: { readonly person: CasePerson; readonly index: number },
): Finding[] {
  const findName = makeNameFinder([person]);
  const findParts = makePartFinder(person, others);
  const asked = new Set<string>();
  return texts.flatMap(({ field, text }) => {
    const runs = findParts(text);
    if (runs.length === 0 || findName(text) !== undefined) return [];
    return runs.flatMap(({ quote, part }) => {
      const place = `${field} ${part.folded}`;
      if (asked.has(place)) return [];
      asked.add(place);
      const partOf = { part: part.raw, name: person.name, person: index };
      return [findingOf('name-part', field, { quote, partOf, about: person.name })];
    });
  });
}

const spellingsOf = ({ name, nativeName, spellings = [] }: CasePerson): string[] => [
  ...[name, ...(nativeName === undefined ? [] : [nativeName]), ...spellings],
];
