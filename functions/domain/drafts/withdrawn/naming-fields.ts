import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import { foldedText } from '../../appeal/appeal.ts';
import { utcDayOf } from '../../time/time.ts';
import { ALSO_NAMED, NOT_NAMES_FIELD } from '../answered-names.ts';
import { dayIn } from '../day-fields.ts';
import { withMadeFromAsBefore } from '../editions/made-from.ts';
import { type DraftFields, ticksIn } from '../fields.ts';
import { type Row, rowField, rowsOf, withRowsInOrder } from '../rows.ts';
import { makePersonRemover } from './person-remover.ts';
import type { WithdrawnPerson } from './withdrawn-person.ts';

/** Codes and digests: their letters are no one's name. */
const IS_NO_TEXT =
  /^(?:image\.digest|answered|editions|language|kind|countries|themes|book|madeFrom\..+|leaveOut\..+)$/;

/**
 * Names of the fields that name a person who withdrew their consent. A row that says that they may not be named is no such field, since it keeps others from
 * naming them. None is, once the draft lists them with a consent of a later day.
 */
export const namingFields = (fields: DraftFields, person: WithdrawnPerson): string[] =>
  fieldsWith(fields, person, makePersonRemover(person).isNaming);

/** Those, and the fields that hold a part of the name in a place from which it was taken out. */
export function toClean(fields: DraftFields, person: WithdrawnPerson): string[] {
  const { isToClean } = makePersonRemover(person);
  return fieldsWith(fields, person, (text, name) => isToClean(text, languageOf(name, fields)));
}

function fieldsWith(
  fields: DraftFields,
  person: WithdrawnPerson,
  isFound: (text: string, name: string) => boolean,
): string[] {
  const rows = rowsOfPerson(fields, person);
  if (rows.some((row) => agreesAgain(fields, row, person))) return [];
  const hidden = rows.filter(isHidden).map(({ number }) => `${rowField('people', number)}.`);
  return Object.entries(fields)
    .filter(([name]) => !IS_NO_TEXT.test(name) && !hidden.some((row) => name.startsWith(row)))
    .filter(([name, text]) => isFound(text, name))
    .map(([name]) => name);
}

/** Fields without the name: fixed words stand in its place, what it can't be cut out of goes, and so does what is told of the person. */
export function fieldsWithout(fields: DraftFields, person: WithdrawnPerson): DraftFields {
  const naming = new Set(toClean(fields, person));
  if (naming.size === 0) return fields;
  const { without, isToClean } = makePersonRemover(person);
  const told = [
    ...rowsOfPerson(fields, person)
      .filter((row) => !isHidden(row))
      .map(({ number }) => `${rowField('people', number)}.`),
    ...rowsOf(fields, ALSO_NAMED)
      .filter(({ number }) => naming.has(rowField(ALSO_NAMED, number, 'name')))
      .map(({ number }) => `${rowField(ALSO_NAMED, number)}.`),
  ];
  const cut = (name: string, text: string): string => {
    const language = languageOf(name, fields);
    if (name !== NOT_NAMES_FIELD) return without(text, language);
    return ticksIn(fields, name)
      .filter((line) => !isToClean(line, language))
      .join('\n');
  };
  const left = Object.entries(fields)
    .filter(([name]) => !told.some((row) => name.startsWith(row)))
    .map(([name, text]) => [name, naming.has(name) ? cut(name, text) : text] as const)
    .filter(([, text]) => text.trim() !== '');
  return withMadeFromAsBefore(withRowsInOrder(Object.fromEntries(left)), fields);
}

const languageOf = (name: string, fields: DraftFields): Language =>
  LANGUAGES.find((one) => name.startsWith(`${one}.`) || name.endsWith(`.${one}`)) ??
  LANGUAGES.find((one) => one === fields.language) ??
  'en';

function rowsOfPerson(fields: DraftFields, { name, spellings }: WithdrawnPerson): Row[] {
  const known = new Set([name, ...spellings].map(foldedText));
  return rowsOf(fields, 'people').filter(({ texts }) =>
    [texts.name, texts.nativeName, ...(texts.spellings ?? '').split('\n')].some(
      (one) => one !== undefined && known.has(foldedText(one.trim())),
    ),
  );
}

const isHidden = ({ texts }: Row) => texts.mayBeNamed === 'no';

function agreesAgain(fields: DraftFields, { number, texts }: Row, { withdrawnAtMs }: WithdrawnPerson): boolean {
  const day = dayIn(fields, rowField('people', number, 'consentOn'));
  return texts.mayBeNamed === 'yes' && typeof day === 'string' && day > utcDayOf(withdrawnAtMs);
}
