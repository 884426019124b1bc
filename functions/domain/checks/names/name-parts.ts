import type { CasePerson } from '../../../contract/part-schemas.ts';
import { decoded, type FieldText, makeNamesFinder, type SaidRequest } from '../../appeal/appeal.ts';
import { shownTexts } from '../checked-texts.ts';
import { type Finding, findingOf, uncheckedIn } from '../finding.ts';
import type { TimeBudget } from '../time-budget.ts';
import { inWords, makePartFinder, type TextInWords } from './part-finder.ts';

/**
 * Where a part of the name of a person who may not be named stands alone, owned, in the plural or with an initial: each part once in a field. A field that has
 * the whole name is refused, and asked about no further; parts of the full names of others who are listed are theirs. A field that could not be looked through in
 * time for someone is a finding too.
 */
export function namePartsIn(request: SaidRequest, isOver: TimeBudget = () => false): Finding[] {
  const { people = [], addressees = [] } = request;
  if (people.every(({ mayBeNamed }) => mayBeNamed)) return [];
  const others = [
    ...people.filter(({ mayBeNamed }) => mayBeNamed).flatMap(spellingsOf),
    ...addressees.flatMap(({ name }) => name ?? []),
  ];
  const findNames = makeNamesFinder(people);
  const texts = shownTexts(request).map(({ field, text }) => {
    const read = decoded(text);
    let named: ReadonlySet<CasePerson> | undefined;
    const namedIn = () => {
      named ??= new Set(Iterator.from(findNames(read)));
      return named;
    };
    return { field, text: read, inWords: inWords(read, others), namedIn };
  });
  return people.flatMap((person, index) => (person.mayBeNamed ? [] : partsOfPerson(texts, { person, index }, isOver)));
}

interface LookedThrough extends FieldText {
  readonly inWords: TextInWords;
  /** The people whose whole name is in the text. */
  readonly namedIn: () => ReadonlySet<CasePerson>;
}

function partsOfPerson(
  texts: readonly LookedThrough[],
  { person, index }: { readonly person: CasePerson; readonly index: number },
  isOver: TimeBudget,
): Finding[] {
  const findParts = makePartFinder(person);
  const asked = new Set<string>();
  return texts.flatMap(({ field, inWords: read, namedIn }) => {
    if (isOver()) return [uncheckedIn(field)];
    const runs = findParts(read);
    if (runs.length === 0 || namedIn().has(person)) return [];
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
