import { type InSteps, isLowest } from '../../../contract/steps.ts';
import { type Html, html } from '../../kit/kit.ts';
import { type InWords, stepsInWords } from '../kit/kit.ts';

/** What stands in one place of a table, and in the same place of its file: there a number is one that a program adds up. */
export interface Cell {
  readonly said: string;
  readonly inFile: string;
}

export interface NumbersTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of each says what the row is of. */
  readonly rows: readonly (readonly [Cell, ...Cell[]])[];
}

export const wordsCell = (words: string): Cell => ({ said: words, inFile: words });

export const countCell = ({ language }: InWords, count: number): Cell => ({
  said: new Intl.NumberFormat(language).format(count),
  inFile: String(count),
});

/** A number of people. Of the lowest step the file has the words too: it may be none. */
export function peopleCell(asked: InWords, people: InSteps): Cell {
  const said = stepsInWords(asked, people);
  return { said, inFile: isLowest(people) ? said : String(people) };
}

export const numbersTable = ({
  caption,
  columns,
  rows,
}: NumbersTable): Html => html`<section class="scroll" tabindex="0" aria-label="${caption}"><table class="facts-table facts-table--numbers">
<caption class="unseen">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(
  ([name, ...cells]) =>
    html`<tr><th scope="row">${name.said}</th>${cells.map(({ said }) => html`<td>${said}</td>`)}</tr>
`,
)}</tbody>
</table></section>`;

/** The table as a file, by RFC 4180. */
export const csvOf = ({ columns, rows }: NumbersTable): string =>
  [columns, ...rows.map((cells) => cells.map(({ inFile }) => inFile))]
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('');

/** What spreadsheets take for a formula begins so. https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r\n]/;

const csvCell = (text: string): string => {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
