import {
  EDITION_PART_NAMES,
  fieldsAskedInLanguages,
  partCalled,
  SHARED_PART_NAMES,
} from '../../../contract/appeal-parts.ts';
import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import { type DraftFields, ticksIn } from '../fields.ts';
import { rowField, rowsOf } from '../rows.ts';

/** Languages of the editions that a draft has beside the original. */
export const editionsOf = (fields: DraftFields): Language[] =>
  LANGUAGES.filter((language) => language !== fields.language && ticksIn(fields, 'editions').includes(language));

/** Those of which something is written. */
export const begunEditionsOf = (fields: DraftFields): Language[] =>
  editionsOf(fields).filter((language) => isBegun(fields, language));

const isBegun = (fields: DraftFields, language: Language): boolean =>
  Object.keys(fields).some((name) => name.startsWith(`${language}.`));

/** The language of a translation that is written, where the original is said to be in that one too: it is kept, and does not go out. */
export const hiddenEditionOf = (fields: DraftFields): Language | undefined =>
  ticksIn(fields, 'editions').length === 0
    ? undefined
    : LANGUAGES.find((language) => language === fields.language && isBegun(fields, language));

/** The field that says that a follow-up is published without an edition, this time. */
export const leaveOutField = (language: Language): string => `leaveOut.${language}`;

const isLeftOut = (fields: DraftFields, language: Language): boolean => fields[leaveOutField(language)] !== undefined;

/** Those that it is published without, this time. */
export const leftOutEditionsOf = (fields: DraftFields): Language[] =>
  LANGUAGES.filter((language) => language !== fields.language && isLeftOut(fields, language));

/** Those that go out with it. */
export const sentEditionsOf = (fields: DraftFields): Language[] =>
  begunEditionsOf(fields).filter((language) => !isLeftOut(fields, language));

/** What an edition says in its own words: its title, its text and its parts. */
export const TRANSLATED: readonly string[] = ['title', 'text', ...EDITION_PART_NAMES];

/** Fields of a part that all editions share, and that are said in every language: of each of its rows, or of an image. */
export function sharedWordFields(fields: DraftFields, part: (typeof SHARED_PART_NAMES)[number]): string[] {
  const words = fieldsAskedInLanguages(part);
  if (partCalled(part).shape.of === 'image')
    return fields[`${part}.digest`] === undefined ? [] : words.map((field) => `${part}.${field}`);
  return rowsOf(fields, part).flatMap(({ number }) => words.map((field) => rowField(part, number, field)));
}

/** Parts that the original has and an edition lacks: its readers would see them in another language, or not at all. */
export function partsWithoutWords(fields: DraftFields, language: Language): string[] {
  const has = (part: string) => fields[part] !== undefined || rowsOf(fields, part).length > 0;
  const isSaid = (field: string) => fields[field] === undefined || fields[`${field}.${language}`] !== undefined;
  return [
    ...TRANSLATED.filter((part) => has(part) && !has(`${language}.${part}`)),
    ...SHARED_PART_NAMES.filter((part) => !sharedWordFields(fields, part).every(isSaid)),
  ];
}
