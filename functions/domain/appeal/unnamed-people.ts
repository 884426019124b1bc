import type { CasePerson, ListedPerson } from '../../contract/part-schemas.ts';
import { type Find, type FoldedText, finderOf, inAllWays, searched } from './find-spelling.ts';
import { foldedText } from './folded-text.ts';
import { otherOrdersOf, phrasesOf } from './name-orders.ts';
import { couldHold, type NameWord, namePartsOf, nameWordsOf } from './name-words.ts';
import { makeTogetherFinder } from './parts-together.ts';
import { spellingsOf } from './spellings.ts';

/** In an order that is not listed: "Ana Li" is not in "Juliana". */
const LETTERS_IN_ANOTHER_ORDER = 8;

/** Where a link leads stands in brackets behind its text, which may be a part of a name. A publisher may write any brackets, within others too. */
const IN_BRACKETS = /\p{Ps}[^\p{Ps}\p{Pe}]*\p{Pe}/gu;
/** No reader reads on over more brackets than these within one another. */
const MAX_NESTED_BRACKETS = 4;

/** A text as it stands, and without its innermost brackets, those around them, and so on. */
function readOverBrackets(text: string): string[] {
  const forms = [text];
  for (let depth = 0; depth < MAX_NESTED_BRACKETS; depth += 1) {
    const outside = (forms.at(-1) ?? '').replace(IN_BRACKETS, ' ');
    if (outside === forms.at(-1)) break;
    forms.push(outside);
  }
  return forms;
}

/** "To the" is written in one with what follows, without the first letter of the article: الحسن, للحسن. */
const TO_THE = /(?<!\p{L})([وف]?)لل/gu;

/** A folded text as it stands, and with the article written out. */
const withArticles = (folded: string): string[] => [...new Set([folded, folded.replace(TO_THE, '$1لال')])];

/** Finds a person who may not be named in texts, as far as a text has one of their listed spellings. */
export function makeNameFinder(people: readonly CasePerson[]): (text: string) => CasePerson | undefined {
  const find = makeNamesFinder(people);
  return (text) => find(text).next().value;
}

/** The same for each of them, one after the other: a text is folded once for all. */
export function makeNamesFinder(people: readonly CasePerson[]): (text: string) => Iterator<CasePerson, undefined> {
  const unnamed = people
    .filter(({ mayBeNamed }) => !mayBeNamed)
    .map((person) => ({ person, ...findersOf(spellingsOf(person)) }));
  return function* (text) {
    if (unnamed.length === 0) return undefined;
    const read = readOverBrackets(text);
    const forms = inAllForms(read);
    let inParts: InParts | undefined;
    for (const { person, asListed, turned } of unnamed) {
      const isFound =
        isFoundIn(forms, asListed) ||
        turned.some(({ parts, inOtherOrders, isTogether }) => {
          if (!forms.some(({ letters }) => couldHold(letters, parts))) return false;
          inParts ??= { phrases: inAllForms(read.flatMap(phrasesOf)), words: read.map(nameWordsOf) };
          return isFoundIn(inParts.phrases, inOtherOrders) || inParts.words.some(isTogether);
        });
      if (isFound) yield person;
    }
    return undefined;
  };
}

/** A text in the parts in which names in another order are looked for. */
interface InParts {
  readonly phrases: readonly FoldedText[];
  readonly words: readonly NameWord[][];
}

const inAllForms = (texts: readonly string[]): FoldedText[] =>
  texts.map(foldedText).flatMap(withArticles).map(searched);

const isFoundIn = (forms: readonly FoldedText[], finders: readonly Find[]): boolean =>
  forms.some((folded) => finders.some((find) => find(folded)));

const findersOf = (spellings: readonly string[]) => ({
  asListed: spellings.flatMap((spelling) => finderOf(spelling) ?? []),
  turned: spellings
    .map((spelling) => ({
      parts: namePartsOf(spelling),
      inOtherOrders: otherOrdersOf(spelling).flatMap((order) => finderOf(order, LETTERS_IN_ANOTHER_ORDER) ?? []),
      isTogether: makeTogetherFinder(spelling),
    }))
    .filter(({ parts }) => parts.length > 0),
});

/** By which a person who may not be named is known again in a later version. */
const nameKey = ({ name }: CasePerson): string => inAllWays(name).signs || name;

/** Whether a version says of a person before whether they may be named. Only that very name frees them: another person may have one that is alike. */
const isSaidOf = (before: CasePerson) => (listed: CasePerson) =>
  listed.mayBeNamed ? listed.name.normalize() === before.name.normalize() : nameKey(listed) === nameKey(before);

/** The people of an appeal as its last version has them, with those who may not be named since an earlier one. @param versions - in their order. */
export const peopleAsLastSaid = (
  versions: readonly { readonly people?: readonly CasePerson[] | undefined }[],
): CasePerson[] => versions.reduce<CasePerson[]>((before, { people = [] }) => withUnnamedOf(before, people), []);

/**
 * The people of a follow-up. Who may not be named in the version before stays so, with all spellings, as far as the follow-up does not say otherwise of that
 * very person.
 */
export function withUnnamedOf(before: readonly CasePerson[], listed: readonly CasePerson[]): CasePerson[] {
  const earlier = new Map(before.map((person) => [nameKey(person), person]));
  return [
    ...listed.map((person) => (person.mayBeNamed ? person : { ...writtenAs(earlier.get(nameKey(person))), ...person })),
    ...before.filter((person) => !person.mayBeNamed && !listed.some(isSaidOf(person))),
  ];
}

const writtenAs = ({ nativeName, spellings }: Partial<CasePerson> = {}) => ({
  ...(nativeName !== undefined && { nativeName }),
  ...(spellings && { spellings }),
});

/** What is searched for is the same for two spellings that differ in their signs and marks only. */
const hiddenSpellings = (people: readonly CasePerson[]): string[] =>
  people
    .filter(({ mayBeNamed }) => !mayBeNamed)
    .flatMap(spellingsOf)
    .map((spelling) => inAllWays(spelling).signs || spelling);

/** Whether some people hold a spelling that may not be written, and that might be written after those before them. */
export function hidesMoreThan(before: readonly CasePerson[], people: readonly CasePerson[]): boolean {
  const hidden = new Set(hiddenSpellings(before));
  return hiddenSpellings(people).some((spelling) => !hidden.has(spelling));
}

/** A person as everyone may read of them: without any name, where they may not be named. */
export type ShownPerson = Omit<CasePerson, 'name' | 'spellings' | 'mayBeNamed'> & { readonly name?: string };

/** What mails, pages and feeds may tell of a person. */
export function shownPerson({ name, nativeName, spellings: _, mayBeNamed, ...told }: CasePerson): ShownPerson {
  return mayBeNamed ? { name, nativeName, ...told } : told;
}

/**
 * A person as an appeal keeps them. Who agreed is kept apart from it, so that nothing that shows an appeal can show that. Where a name does not stand is said of
 * one request alone.
 */
export const withoutConsentOf = ({
  consent: _,
  withoutConsent: __,
  notWrittenIn: ___,
  ...person
}: ListedPerson): CasePerson => person;
