import { fieldsOfPart } from '../../contract/appeal-parts.ts';
import { LANGUAGES } from '../../contract/languages.ts';
import { ALSO_NAMED, alsoNamedRows } from './answered-names.ts';
import { ENDED_HOW_FIELD, ENDED_PART } from './case-end.ts';
import { dayPartField } from './day-fields.ts';
import { sentEditionsOf } from './editions/editions.ts';
import type { DraftFields } from './fields.ts';
import { isRows, rowField, rowsOf } from './rows.ts';

/** The field of a form that a part of a request comes from. @param path - such as `['people', 0, 'role', 'fr']`. */
export function fieldOfPath(path: readonly PropertyKey[], fields: DraftFields): string {
  const [part, index, ...inside] = path.map(String);
  if (part === 'page' || part === 'body' || part === undefined) return 'text';
  if (part === 'externalId' || part === 'jointWith') return 'followUp';
  if (part === 'addresseesFromBook') return 'book';
  if (part === ENDED_PART) return index === 'on' ? dayPartField(ENDED_PART, 'day') : ENDED_HOW_FIELD;
  if (part === 'image') return ['image', index ?? 'alt', ...inside].join('.').replace(/\.data$/, '.file');
  if (part === 'translations') return fieldOfEdition(Number(index), inside, fields);
  if (part === ALSO_NAMED && index !== undefined)
    return rowField(part, alsoNamedRows(fields)[Number(index)]?.number ?? 1, 'because');
  if (!isRows(part) || index === undefined) return part;
  const number = rowsOf(fields, part)[Number(index)]?.number ?? 1;
  const [key = '', language = ''] = inside;
  if (key === 'consent') return rowField(part, number, CONSENT_FIELDS[language] ?? 'consentBy');
  const isOther = language !== fields.language && LANGUAGES.some((one) => one === language);
  const name = rowField(part, number, isOther ? `${key}.${language}` : key);
  const [[first] = ['']] = fieldsOfPart(part);
  return key === '' ? rowField(part, number, first) : name;
}

const CONSENT_FIELDS: Readonly<Record<string, string>> = { on: 'consentOn-day', for: 'consentFor' };

/** Of an edition by its place among those that have words. */
function fieldOfEdition(index: number, [part, place]: readonly string[], fields: DraftFields): string {
  const language = sentEditionsOf(fields)[index] ?? LANGUAGES[0];
  if (part === undefined || part === 'body' || part === 'language') return `${language}.text`;
  if (!isRows(part) || place === undefined) return `${language}.${part}`;
  const prefix = `${language}.${part}`;
  return rowField(prefix, rowsOf(fields, prefix)[Number(place)]?.number ?? 1);
}

/** The path in the name of a field as publishing writes it: `people[0].name`. */
export const pathOf = (field: string): PropertyKey[] =>
  field.split(/[.[\]]+/).flatMap((step) => (step === '' ? [] : [/^\d+$/.test(step) ? Number(step) : step]));
