import type { Language } from '../../contract/languages.ts';
import type { CasePerson } from '../../contract/part-schemas.ts';
import { PART_LIMITS } from '../../contract/part-schemas.ts';
import type { Script } from '../../contract/scripts.ts';
import { type AppealContent, type AppealVersion, type Edition, makeUnspelledFinder } from '../appeal/appeal.ts';
import { shownTexts } from '../publishing/publishing.ts';

/** An edition of an appeal, as its publisher knows it again. */
export interface EditionTitle {
  readonly language: Language;
  readonly title: string;
}

/** An edition in a script in which no spelling of a name is known. */
export interface UnspelledEdition extends EditionTitle {
  readonly script: Script;
}

/**
 * Editions in which the name of a person can't be looked for. What all editions share counts with the original.
 * @param notWrittenIn - scripts in which it does not stand, as the caller says.
 */
export function unspelledEditions(
  version: AppealVersion,
  person: CasePerson,
  notWrittenIn: readonly Script[] = [],
): UnspelledEdition[] {
  // The names of others say nothing of how this one is spelled.
  const people = version.people?.map((one) => ({ ...one, mayBeNamed: false }));
  const unspelledOf = makeUnspelledFinder(shownTexts({ ...version, ...(people && { people }) }));
  return unspelledOf(person)
    .filter(({ script }) => !notWrittenIn.includes(script))
    .flatMap(({ script, texts }) =>
      [...new Set(texts.map(({ field }) => editionAt(field, version)))].map(({ language, title }) => ({
        script,
        language,
        title,
      })),
    );
}

/** Each title once, of editions of several versions. */
export const eachOnce = (editions: readonly UnspelledEdition[]): UnspelledEdition[] => [
  ...new Map(editions.map((one) => [`${one.script} ${one.language} ${one.title}`, one])).values(),
];

function editionAt(field: string, { edition, translations = [] }: AppealVersion): Edition {
  const [, index] = /^translations\[(\d+)\]/.exec(field) ?? [];
  return index === undefined ? edition : (translations[Number(index)] ?? edition);
}

/** A person with further spellings: the first is their native name where none is given, and all are as many as may be listed. */
export function withSpellings<T extends CasePerson>(person: T, more: readonly string[]): T {
  const known = [person.name, person.nativeName, ...(person.spellings ?? [])];
  const further = more.filter((spelling, index) => !known.includes(spelling) && more.indexOf(spelling) === index);
  const [first, ...rest] = further;
  if (first === undefined) return person;
  const added = person.nativeName === undefined ? rest : further;
  const spellings = [...added, ...(person.spellings ?? [])].slice(0, PART_LIMITS.spellings);
  return { ...person, nativeName: person.nativeName ?? first, ...(spellings.length > 0 && { spellings }) };
}

/** Someone whom no version lists, as one who may not be named. */
export const unlisted = (name: string, spellings: readonly string[]): CasePerson =>
  withSpellings({ name, mayBeNamed: false }, spellings);

/** Editions of which nothing was taken out: the name, if it stands there, is spelled in another way. */
export function untouchedEditions(before: AppealContent, after: AppealContent): EditionTitle[] {
  const now = [after.edition, ...(after.translations ?? [])];
  return [before.edition, ...(before.translations ?? [])]
    .filter((edition, index) => told(edition) === told(now[index] ?? edition))
    .map(({ language, title }) => ({ language, title }));
}

const told = ({ whatChanged: _, madeFrom: __, ...edition }: Edition): string =>
  JSON.stringify(Object.entries(edition).toSorted(([one], [other]) => (one < other ? -1 : 1)));
