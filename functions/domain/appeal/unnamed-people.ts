import type { CasePerson } from '../../contract/appeal-parts.ts';
import { foldedText } from './folded-text.ts';

/** Finds a name in a text. */
type Find = (text: FoldedText) => boolean;

/** A folded text in each of the ways in which it is searched. */
interface FoldedText {
  /** Its letters, with nothing between them. */
  readonly letters: string;
  /** The same with its digits. */
  readonly signs: string;
  /** Its letters, with one space for all that stands between them, and around them. */
  readonly words: string;
  /** The same with its digits. */
  readonly tokens: string;
}

const inAllWays = (text: string): FoldedText => searched(foldedText(text));

function searched(folded: string): FoldedText {
  const words = ` ${folded.replace(/\P{L}+/gu, ' ').trim()} `;
  const tokens = ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  return { letters: words.replaceAll(' ', ''), signs: tokens.replaceAll(' ', ''), words, tokens };
}

/** So many letters are found within other words: few words hold them by chance. */
const LETTERS_OF_A_NAME = 5;
/** Written without short vowels, and with prefixes that are glued to the word. */
const LETTERS_WITHOUT_VOWELS = 4;
const WITHOUT_VOWELS = /[\p{scx=Arab}\p{scx=Hebr}]/u;
/** Arabic particles that are glued to a word: and, so, by, to, like, and the article. */
const PREFIXES = '[وفبلك]{0,2}(?:ال)?';
/** These put no space between words. */
const WITHOUT_SPACES =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]/u;

/**
 * How a spelling is found. One with enough letters is found within words too, with any signs between its letters; a short one ("Li") only as words of its
 * own, so that it is not found in "police". Undefined for one without letters and digits.
 */
function finderOf(spelling: string): Find | undefined {
  const { letters, signs } = inAllWays(spelling);
  if (signs === '') return undefined;
  // A digit of a name counts, as in "Witness 17"; digits beside a name do not.
  const hasDigits = signs !== letters;
  const joined = hasDigits ? signs : letters;
  if (isFoundWithin(letters)) return (text) => (hasDigits ? text.signs : text.letters).includes(joined);
  const alone = new RegExp(`(?<= ${PREFIXES})${[...joined].join(' ?')}(?= )`, 'u');
  return (text) => alone.test(hasDigits ? text.tokens : text.words);
}

function isFoundWithin(letters: string): boolean {
  const least = WITHOUT_VOWELS.test(letters) ? LETTERS_WITHOUT_VOWELS : LETTERS_OF_A_NAME;
  return WITHOUT_SPACES.test(letters) || [...letters].length >= least;
}

/** Each spelling of a name that is given for a person. */
const spellingsOf = ({ name, nativeName, spellings = [] }: CasePerson): string[] => [
  ...new Set([name, ...(nativeName === undefined ? [] : [nativeName]), ...spellings]),
];

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

/** Finds the people who may not be named in texts, as far as a text has one of their listed spellings. */
export function makeNameFinder(people: readonly CasePerson[]): (text: string) => CasePerson | undefined {
  const unnamed = people
    .filter(({ mayBeNamed }) => !mayBeNamed)
    .map((person) => ({ person, finders: spellingsOf(person).flatMap((spelling) => finderOf(spelling) ?? []) }));
  return (text) => {
    if (unnamed.length === 0) return undefined;
    const forms = readOverBrackets(text).map(foldedText).flatMap(withArticles).map(searched);
    return unnamed.find(({ finders }) => forms.some((folded) => finders.some((find) => find(folded))))?.person;
  };
}

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
