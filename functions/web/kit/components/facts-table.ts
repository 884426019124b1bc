import { type Html, html } from '../html.ts';

export interface FactsTable {
  /** What the table is about, for a reader who does not see the heading above it. */
  readonly caption: string;
  readonly columns: readonly [string, string];
  readonly rows: readonly (readonly [Html | string, string])[];
}

/** Each row is headed by its first cell, so that a screen reader says which row it is in. */
export const factsTable = ({ caption, columns, rows }: FactsTable): Html => html`<table class="facts-table">
<caption class="unseen">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(([name, said]) => html`<tr><th scope="row">${name}</th><td>${said}</td></tr>`)}</tbody>
</table>`;
