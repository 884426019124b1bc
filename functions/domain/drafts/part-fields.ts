import {
  EDITION_PART_NAMES,
  type FieldKind,
  fieldsInLanguages,
  fieldsOfPart,
  type PartName,
  partCalled,
  SHARED_PART_NAMES,
} from '../../contract/appeal-parts.ts';
import { LANGUAGES, type Language } from '../../contract/languages.ts';
import type { AppealParts, LocalText } from '../../contract/part-schemas.ts';
import { someOrNone } from '../some-or-none.ts';
import { DAY_PARTS, dayIn, dayPartField } from './day-fields.ts';
import { editionsOf } from './editions/editions.ts';
import type { DraftFields } from './fields.ts';
import { type Row, rowField, rowsOf } from './rows.ts';

// The one way between the fields of a form and the parts of a request, made from the table of parts.

/** What a form is filled in with; what is left out stays empty. */
export type Texts = Readonly<Record<string, string | undefined>>;
export const TICKED = 'yes';

type Values = Readonly<Record<string, unknown>>;

/** The parts that an edition says, as a request has them. @param prefix - `''` for the original, `fr.` for an edition. */
export const editionPartsIn = (fields: DraftFields, prefix: string): Values =>
  definedOf(EDITION_PART_NAMES.map((part) => [part, textsOfPart(fields, part, `${prefix}${part}`)]));

/** The parts that all editions share, but an image, whose bytes are no field. @param language - of the original. */
export const sharedPartsIn = (fields: DraftFields, language: Language | undefined): Values =>
  definedOf(
    SHARED_PART_NAMES.map((part) =>
      partCalled(part).shape.of === 'rows'
        ? [part, someOrNone(rowsOf(fields, part).map((row) => rowValue(part, row, { fields, language })))]
        : [part, partCalled(part).shape.of === 'image' ? undefined : textsOfPart(fields, part, part)],
    ),
  );

function textsOfPart(fields: DraftFields, part: PartName, name: string): unknown {
  switch (partCalled(part).shape.of) {
    case 'lines':
      return someOrNone(rowsOf(fields, name).map(({ texts: { '': text = '' } }) => text));
    case 'day':
      return dayOrNone(fields, name);
    default:
      return fields[name];
  }
}

interface InLanguage {
  readonly fields: DraftFields;
  /** Of the original. */
  readonly language: Language | undefined;
}

function rowValue(part: PartName, row: Row, at: InLanguage): Values {
  const isOf = (field: string) => isOfKind(part, row.texts.kind, field);
  return definedOf(
    fieldsOfPart(part)
      .filter(([field]) => isOf(field))
      .map(([field, kind]) => [
        field,
        valueOfField(kind, row, field, { ...at, name: rowField(part, row.number, field) }),
      ]),
  );
}

/** What a row of another kind has in a field is kept with the draft, and is no part of what it comes to. */
function isOfKind(part: PartName, kind: string | undefined, field: string): boolean {
  const { shape } = partCalled(part);
  const kinds = 'ofKinds' in shape ? shape.ofKinds?.[field] : undefined;
  return kinds?.includes(kind ?? '') ?? true;
}

/** What a field of a row says. @param field - within the row. */
function valueOfField(
  kind: FieldKind,
  { texts }: Pick<Row, 'texts'>,
  field: string,
  at: InLanguage & { readonly name: string },
): unknown {
  const text = texts[field];
  switch (kind) {
    case 'words':
    case 'words asked once':
      return localText(texts, field, at);
    case 'names':
    case 'list of words':
      return someOrNone(linesOf(text));
    case 'codes':
      return someOrNone((text ?? '').split(/[\s,;]+/).filter(Boolean));
    case 'day':
      return dayOrNone(at.fields, at.name);
    case 'number':
      return text === undefined ? undefined : Number(text);
    case 'yes or no':
      return { yes: true, no: false }[text ?? ''];
    default:
      return text;
  }
}

/** A text of a row: in each language of the draft that has it, or for all where none but the original's stands there. */
export function localText(texts: Row['texts'], field: string, { fields, language }: InLanguage): LocalText | undefined {
  const own = texts[field];
  const others = editionsOf(fields).flatMap((one) => {
    const text = texts[`${field}.${one}`];
    return text === undefined ? [] : [[one, text] as const];
  });
  if (others.length === 0 || language === undefined) return own;
  return Object.fromEntries([...(own === undefined ? [] : [[language, own] as const]), ...others]);
}

/** Names of the fields that hold days of parts, as {@link dayIn} takes them. */
export const dayFieldsIn = (fields: DraftFields): string[] =>
  SHARED_PART_NAMES.flatMap((part) => {
    if (partCalled(part).shape.of === 'day') return [part];
    const days = fieldsOfPart(part).flatMap(([field, kind]) => (kind === 'day' ? [field] : []));
    return rowsOf(fields, part).flatMap(({ number }) => days.map((field) => rowField(part, number, field)));
  });

export function dayOrNone(fields: DraftFields, field: string): string | undefined {
  const day = dayIn(fields, field);
  return typeof day === 'string' ? day : undefined;
}

/** The fields of what an edition says beside title and text. @param prefix - as of {@link editionPartsIn}. */
export const textsOfEditionParts = (parts: Partial<AppealParts>, prefix: string): Texts =>
  Object.assign({}, ...EDITION_PART_NAMES.map((part) => textsOf(part, parts[part], `${prefix}${part}`)));

/** The fields of what all editions share, but an image. @param language - of the original. */
export const textsOfSharedParts = (parts: Partial<AppealParts>, language: Language): Texts =>
  Object.assign(
    {},
    ...SHARED_PART_NAMES.map((part) => {
      const value = parts[part];
      if (partCalled(part).shape.of === 'image') return {};
      return Array.isArray(value) ? textsOfRows(part, value, language) : textsOf(part, value, part);
    }),
  );

function textsOf(part: PartName, value: unknown, name: string): Texts {
  if (Array.isArray(value)) return Object.fromEntries(value.map((text, index) => [rowField(name, index + 1), text]));
  if (typeof value !== 'string') return {};
  return partCalled(part).shape.of === 'day' ? dayTexts(name, value) : { [name]: value };
}

const textsOfRows = (part: PartName, rows: readonly object[], language: Language): Texts =>
  Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(textsOfFields(part, row, language)).map(([key, text]) => [rowField(part, index + 1, key), text]),
    ),
  );

/** The texts of one row or image by their names within it. A text for all languages stands where that of the original does. */
export function textsOfFields(part: PartName, value: object, language: Language): Texts {
  const values = value as Values; // each is read by what its field holds
  return Object.assign(
    {},
    ...fieldsOfPart(part).map(([field, kind]) => textsOfField(kind, field, values[field], language)),
  );
}

function textsOfField(kind: FieldKind, field: string, value: unknown, language: Language): Texts {
  if (value === undefined) return {};
  switch (kind) {
    case 'words':
    case 'words asked once':
      return textsInLanguages(field, value as LocalText, language); // as the table says
    case 'list of words':
      // The form has one text for each of them.
      return { [field]: (value as LocalText[]).map((one) => inOneLanguage(one, language)).join('\n') }; // as the table says
    case 'names':
      return { [field]: (value as string[]).join('\n') }; // as the table says
    case 'codes':
      return { [field]: (value as string[]).join(' ') }; // as the table says
    case 'day':
      return dayTexts(field, value as string); // as the table says
    case 'yes or no':
      return { [field]: value === true ? 'yes' : 'no' };
    default:
      return { [field]: String(value) };
  }
}

function textsInLanguages(field: string, text: LocalText, language: Language): Texts {
  if (typeof text === 'string') return { [field]: text };
  return Object.fromEntries(
    Object.entries(text).map(([one, words]) => [one === language ? field : `${field}.${one}`, words]),
  );
}

export function dayTexts(field: string, day: string | undefined): Texts {
  const [year, month, date] = day?.split('-').map((digits) => String(Number(digits))) ?? [];
  const parts = { year, month, day: date };
  return Object.fromEntries(DAY_PARTS.map((part) => [dayPartField(field, part), parts[part]]));
}

const inOneLanguage = (text: LocalText, language: Language): string =>
  typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0] ?? '');

/** Languages in which parts that all editions share have texts: they are edited beside the editions. */
export const languagesIn = (parts: Partial<AppealParts>): Language[] =>
  SHARED_PART_NAMES.flatMap((part) => {
    const rows: readonly unknown[] = [parts[part] ?? []].flat();
    return rows.flatMap((row) => fieldsInLanguages(part).flatMap((field) => languagesOf((row as Values)[field]))); // as the table says
  });

const languagesOf = (text: unknown): Language[] =>
  [text]
    .flat()
    .flatMap((one) => (typeof one === 'object' && one !== null ? LANGUAGES.filter((language) => language in one) : []));

const linesOf = (text = ''): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What has a value, by its name. */
export const definedOf = (entries: readonly (readonly unknown[])[]): Values =>
  Object.fromEntries(entries.filter(([, value]) => value !== undefined) as [string, unknown][]); // a name with its value
