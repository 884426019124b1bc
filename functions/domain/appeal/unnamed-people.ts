import type { CasePerson } from '../../contract/appeal-parts.ts';

const MARKS = /\p{M}+/gu;
const NO_LETTER = /[^\p{L}\p{N}]+/gu;

/**
 * A text as names are looked for in it: without case, accents and vowel signs, with one space for all that stands between letters, and with
 * percent signs of addresses undone.
 * @example foldedForNames('/cases/Iv%C3%A1n-Example.jpg') // ' cases ivan example jpg '
 */
export function foldedForNames(text: string): string {
  const plain = decoded(text).normalize('NFKD').replace(MARKS, '').toUpperCase().toLowerCase();
  return ` ${plain.replace(NO_LETTER, ' ').trim()} `;
}

/** What can't be decoded stays as it is written. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}

/** Each spelling of a name that is given for a person. */
const spellingsOf = ({ name, nativeName, spellings = [] }: CasePerson): string[] =>
  [name, ...(nativeName === undefined ? [] : [nativeName]), ...spellings]
    .map(foldedForNames)
    .filter((words) => words.trim() !== '');

/** Finds the people who may not be named in texts, as far as a text has one of their listed spellings. */
export function makeNameFinder(people: readonly CasePerson[]): (text: string) => CasePerson | undefined {
  const unnamed = people
    .filter(({ mayBeNamed }) => !mayBeNamed)
    .map((person) => ({ person, spellings: spellingsOf(person) }));
  return (text) => {
    if (unnamed.length === 0) return undefined;
    const folded = foldedForNames(text);
    return unnamed.find(({ spellings }) => spellings.some((spelling) => folded.includes(spelling)))?.person;
  };
}

/** The people of an appeal, each as the last version that lists them has them. @param versions - in their order. */
export const peopleAsLastSaid = (
  versions: readonly { readonly people?: readonly CasePerson[] | undefined }[],
): CasePerson[] => [
  ...new Map(versions.flatMap(({ people = [] }) => people.map((one) => [foldedForNames(one.name), one]))).values(),
];

/** A person as everyone may read of them: without any name, where they may not be named. */
export type ShownPerson = Omit<CasePerson, 'name' | 'spellings' | 'mayBeNamed'> & { readonly name?: string };

/** What mails, pages and feeds may tell of a person. */
export function shownPerson({ name, nativeName, spellings: _, mayBeNamed, ...told }: CasePerson): ShownPerson {
  return mayBeNamed ? { name, nativeName, ...told } : told;
}
