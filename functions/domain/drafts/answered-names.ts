import { foldedText } from '../appeal/appeal.ts';
import { makeNameLookup } from '../checks/checks.ts';
import type { PersonConsent } from '../publishing/publishing.ts';
import { someOrNone } from '../some-or-none.ts';
import { type DraftFields, ticksIn } from './fields.ts';
import { type Row, rowField, rowsOf } from './rows.ts';

/** Rows of whom the words of a draft name and it does not list, each with why they may be named: `alsoNamed.1.name`, `alsoNamed.1.because`. */
export const ALSO_NAMED = 'alsoNamed';
/** Words that look like a name and are no person's, on a line each. */
export const NOT_NAMES_FIELD = 'notNames';

/** The rows with both texts. One without a reason is a question that no one answered. */
export const alsoNamedRows = (fields: DraftFields): Row[] =>
  rowsOf(fields, ALSO_NAMED).filter(({ texts }) => texts.name !== undefined && texts.because !== undefined);

/** What a form holds without the names that it asks about and no one gave a reason for. */
export function withoutOpenNames(fields: DraftFields): DraftFields {
  const open = rowsOf(fields, ALSO_NAMED).filter(({ texts }) => texts.because === undefined);
  const names = new Set(open.map(({ number }) => rowField(ALSO_NAMED, number, 'name')));
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !names.has(field)));
}

/** What a request says of the names in a draft that are not listed. */
export const answeredNamesIn = (fields: DraftFields) => ({
  alsoNamed: someOrNone(alsoNamedRows(fields).map(({ texts: { name, because } }) => ({ name, because }))),
  notNames: someOrNone(ticksIn(fields, NOT_NAMES_FIELD)),
});

/** A draft without answers for names that its words do not have any more, or that it lists. */
export function withNamesAnswered(fields: DraftFields): DraftFields {
  const others = Object.entries(fields).filter(([field]) => !isAnswer(field));
  if (others.length === Object.keys(fields).length) return fields;
  const isWritten = makeNameLookup(
    others.filter(([field]) => !IS_NOT_READ.test(field)).map(([field, text]) => ({ field, text })),
  );
  const listed = new Set(
    rowsOf(fields, 'people').flatMap(({ texts: { name = '', nativeName = '', spellings = '' } }) =>
      [name, nativeName, ...spellings.split('\n')].map(foldedText),
    ),
  );
  const isAsked = (name: string) => isWritten(name) && !listed.has(foldedText(name));
  const named = alsoNamedRows(fields).filter(({ texts: { name = '' } }) => isAsked(name));
  const notNames = [...new Set(ticksIn(fields, NOT_NAMES_FIELD))].filter(isAsked);
  return {
    ...Object.fromEntries(others),
    ...fieldsOfNamed(named.map(({ texts: { name = '', because = '' } }) => ({ name, because }))),
    ...(notNames.length > 0 && { [NOT_NAMES_FIELD]: notNames.join('\n') }),
  };
}

/** The fields of a draft with the reasons that were given for people whom its appeal named and did not list. */
export function withNamedBefore(fields: DraftFields, consents: readonly PersonConsent[]): DraftFields {
  const reasons = new Map(
    consents.flatMap(({ name, because }) =>
      'withoutConsent' in because && because.unlisted
        ? [[foldedText(name), { name, because: because.withoutConsent }]]
        : [],
    ),
  );
  return { ...fields, ...fieldsOfNamed([...reasons.values()]) };
}

/** Whether some name of a draft has an answer that another text of it did not give. */
export function answersNames(fields: DraftFields, before: DraftFields): boolean {
  const known = answersIn(before);
  return [...answersIn(fields)].some((answer) => !known.has(answer));
}

const answersIn = (fields: DraftFields): ReadonlySet<string> =>
  new Set([
    ...alsoNamedRows(fields).map(({ texts }) => JSON.stringify([texts.name, texts.because])),
    ...ticksIn(fields, NOT_NAMES_FIELD),
  ]);

const fieldsOfNamed = (named: readonly { readonly name: string; readonly because: string }[]): DraftFields =>
  Object.fromEntries(
    named.flatMap(({ name, because }, index) => [
      [rowField(ALSO_NAMED, index + 1, 'name'), name],
      [rowField(ALSO_NAMED, index + 1, 'because'), because],
    ]),
  );

const isAnswer = (field: string): boolean => field === NOT_NAMES_FIELD || field.startsWith(`${ALSO_NAMED}.`);

/** What stands beside the words of an appeal: whom it lists, codes, notes. */
const IS_NOT_READ = /^(?:people\.|addressees\.|image\.(?:digest|consent)|leftOut|answered$|madeFrom\.)/;
