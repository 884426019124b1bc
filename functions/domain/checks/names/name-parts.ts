import type { AppealRequest } from '../../../contract/api.ts';
import type { CasePerson } from '../../../contract/appeal-parts.ts';
import { inAllWays } from '../../appeal/find-spelling.ts';
import { decoded } from '../../appeal/folded-text.ts';
import {
  couldHold,
  isAlone,
  isPart,
  type NamePart,
  type NameWord,
  nameWordsOf,
  partsOf,
} from '../../appeal/name-words.ts';
import { makeNameFinder } from '../../appeal/unnamed-people.ts';
import type { FieldText } from '../../publishing/faults/field-texts.ts';
import { shownTexts } from '../checked-texts.ts';
import { type Finding, findingOf } from '../finding.ts';
import { NO_NAMES } from './no-names.ts';
import { withoutNames } from './without-names.ts';

const ONLY_SPACES = /^[\s\u00a0.]*$/u;

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
  const parts = spellingsOf(person)
    .flatMap(partsOf)
    .filter(({ folded }) => !NO_NAMES.before.has(folded));
  const asked = new Set<string>();
  return texts.flatMap(({ field, text }) => {
    const { letters } = inAllWays(text);
    const near = parts.filter((part) => couldHold(letters, [part]));
    if (near.length === 0 || findName(text) !== undefined) return [];
    return runsOf(withoutNames(nameWordsOf(text), others), near, parts).flatMap(({ quote, part }) => {
      const place = `${field} ${part.folded}`;
      if (asked.has(place)) return [];
      asked.add(place);
      const partOf = { part: part.raw, name: person.name, person: index };
      return [findingOf('name-part', field, { quote, partOf, about: person.name })];
    });
  });
}

/** Words in a row that are parts of one name, and the first part that they have. */
function runsOf(words: readonly NameWord[], near: readonly NamePart[], all: readonly NamePart[]) {
  const found: { readonly quote: string; readonly part: NamePart }[] = [];
  words.forEach((word, index) => {
    const part = near.find((one) => isPart(word, one));
    if (!part) return;
    const withInitial = initialBeside(
      words,
      index,
      all.filter((one) => one !== part),
    );
    if (withInitial !== undefined) found.push({ quote: withInitial, part });
    else if (isAlone(word, part)) found.push({ quote: word.raw, part });
  });
  return found;
}

/** "M. Sidibe" and "Sidibe M.", if another part of the name begins with that letter. */
function initialBeside(words: readonly NameWord[], at: number, others: readonly NamePart[]): string | undefined {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  const isInitial = (one: NameWord | undefined) =>
    one?.isCapitalised === true && others.some(({ folded }) => one.forms.size > 0 && one.forms.has(folded.slice(0, 1)));
  if (!word) return undefined;
  if (isInitial(before) && ONLY_SPACES.test(word.gap)) return `${before?.raw}${word.gap}${word.raw}`;
  if (after && isInitial(after) && ONLY_SPACES.test(after.gap)) return `${word.raw}${after.gap}${after.raw}`;
  return undefined;
}

const spellingsOf = ({ name, nativeName, spellings = [] }: CasePerson): string[] => [
  ...[name, ...(nativeName === undefined ? [] : [nativeName]), ...spellings],
];
