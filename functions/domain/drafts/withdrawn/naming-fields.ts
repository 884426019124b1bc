import type { CasePerson } from '../../../contract/appeal-parts.ts';
import { LANGUAGES, type Language } from '../../../contract/languages.ts';
import { message } from '../../../locales/messages.ts';
import { foldedText } from '../../appeal/folded-text.ts';
import { makeNameRemover } from '../../publishing/withdrawing/name-taken-out.ts';
import type { TextRemover } from '../../publishing/withdrawing/text-remover.ts';
import { utcDayOf } from '../../time/spans.ts';
import { dayIn } from '../day-fields.ts';
import type { DraftFields } from '../fields.ts';
import { type Row, rowField, rowsOf, withRowsInOrder } from '../rows.ts';
import type { WithdrawnPerson } from './withdrawn-person.ts';

/** Codes and digests: their letters are no one's name. */
const IS_NO_TEXT = /^(?:image\.digest|answered|editions|language|kind|countries|themes|book|seen\..+)$/;

/**
 * Names of the fields that name a person who withdrew their consent. A row that says that they may not be named is no such field, since it keeps others from
 * naming them. None is, once the draft lists them with a consent of a later day.
 */
export function namingFields(fields: DraftFields, person: WithdrawnPerson): string[] {
  const rows = rowsOfPerson(fields, person);
  if (rows.some((row) => agreesAgain(fields, row, person))) return [];
  const hidden = rows.filter(isHidden).map(({ number }) => `${rowField('people', number)}.`);
  const { isNaming } = removerOf(person);
  return Object.entries(fields)
    .filter(([name]) => !IS_NO_TEXT.test(name) && !hidden.some((row) => name.startsWith(row)))
    .filter(([, text]) => isNaming(text))
    .map(([name]) => name);
}

/** Fields without the name: fixed words stand in its place, what it can't be cut out of goes, and so does what is told of the person. */
export function fieldsWithout(fields: DraftFields, person: WithdrawnPerson): DraftFields {
  const naming = new Set(namingFields(fields, person));
  if (naming.size === 0) return fields;
  const told = rowsOfPerson(fields, person)
    .filter((row) => !isHidden(row))
    .map(({ number }) => `${rowField('people', number)}.`);
  const remover = removerOf(person);
  const left = Object.entries(fields)
    .filter(([name]) => !told.some((row) => name.startsWith(row)))
    .map(
      ([name, text]) => [name, naming.has(name) ? textWithout(text, languageOf(name, fields), remover) : text] as const,
    )
    .filter(([, text]) => text.trim() !== '');
  return withRowsInOrder(Object.fromEntries(left));
}

const removerOf = ({ name, spellings }: WithdrawnPerson) =>
  makeNameRemover({ name, spellings: [...spellings], mayBeNamed: false } satisfies CasePerson);

/** Paragraph by paragraph, so that one from which the name can't be cut out takes no other with it. */
function textWithout(text: string, language: Language, { taken, isNaming }: TextRemover): string {
  const cut = text
    .split(/(\n{2,})/)
    .map((part) => taken(part, language) ?? message(language, 'name-taken-out.text'))
    .join('');
  return isNaming(cut) ? '' : cut;
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
