import { mostOf, PART_NAMES, type PartName, partCalled } from '../../contract/appeal-parts.ts';
import { LANGUAGES } from '../../contract/languages.ts';
import type { DraftFields } from './fields.ts';

/** Parts of an appeal that a form has rows of. A row of one text is called `demands.1`; the texts of another one `people.1.name`, and in a further language `people.1.role.fr`. */
const ROWS: readonly PartName[] = PART_NAMES.filter((part) => ['lines', 'rows'].includes(partCalled(part).shape.of));

export const isRows = (part: string): part is PartName => ROWS.some((one) => one === part);

/** One row of a form: its number, from 1 on, and its texts by their names within it (`''` for the only one). */
export interface Row {
  readonly number: number;
  readonly texts: Readonly<Record<string, string>>;
}

/** @param prefix - `people`, or `fr.demands` of an edition. */
export function rowsOf(fields: DraftFields, prefix: string): Row[] {
  const rows = new Map<number, [key: string, text: string][]>();
  for (const [name, text] of Object.entries(fields)) {
    if (!name.startsWith(`${prefix}.`)) continue;
    const [, digits = '', key = ''] = /^(\d{1,3})(?:\.(.+))?$/.exec(name.slice(prefix.length + 1)) ?? [];
    if (digits === '') continue;
    const row = rows.get(Number(digits));
    if (row) row.push([key, text]);
    else rows.set(Number(digits), [[key, text]]);
  }
  return [...rows]
    .map(([number, texts]) => ({ number, texts: Object.fromEntries(texts) }))
    .toSorted((one, other) => one.number - other.number);
}

/** How many times as many rows as can be published a form may hold: what is over is shown, and has to be cut. */
const ROOM_FOR_ROWS = 3;

/** Whether a form has more rows of a part, or more texts in them, than any of ours: a page that shows them takes too long, or is larger than an answer. */
export const hasTooManyRows = (fields: DraftFields): boolean =>
  ROWS.some((part) =>
    ['', ...LANGUAGES.map((language) => `${language}.`)].some((prefix) => {
      const rows = rowsOf(fields, `${prefix}${part}`);
      return (
        rows.length > mostOf(part) * ROOM_FOR_ROWS ||
        rows.some(({ texts }) => Object.keys(texts).length > MOST_TEXTS_OF_ROW)
      );
    }),
  );

/** A person has ten, and some of them in each language. */
const MOST_TEXTS_OF_ROW = 60;

export const rowField = (prefix: string, number: number, key = ''): string =>
  `${prefix}.${number}${key === '' ? '' : `.${key}`}`;

/** Rows counted from 1 on again. One of which nothing is left is dropped, with its words in other languages. */
export function withRowsInOrder(fields: DraftFields): DraftFields {
  const prefixes = [...ROWS, ...LANGUAGES.flatMap((language) => ROWS.map((part) => `${language}.${part}`))];
  const others = Object.entries(fields).filter(([name]) => !prefixes.some((prefix) => isRowOf(name, prefix)));
  const rows = prefixes.flatMap((prefix) =>
    rowsOf(fields, prefix)
      .filter(({ texts }) => Object.keys(texts).some((key) => !isTranslated(key) && !isChoice(key)))
      .flatMap(({ texts }, index) =>
        Object.entries(texts).map(([key, text]) => [rowField(prefix, index + 1, key), text]),
      ),
  );
  return Object.fromEntries([...others, ...rows]);
}

const isRowOf = (name: string, prefix: string) =>
  name.startsWith(`${prefix}.`) && /^\d/.test(name.slice(prefix.length + 1));

/** What an empty row of a form has already: it makes no row by itself. */
const isChoice = (key: string) => key === 'mayBeNamed' || key === 'to';

const isTranslated = (key: string) => LANGUAGES.some((language) => key.endsWith(`.${language}`));
