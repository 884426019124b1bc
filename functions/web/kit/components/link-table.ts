import { type Html, html } from '../html.ts';

export interface LinkRow {
  readonly path: string;
  readonly text: string;
  readonly said: string;
}

export interface LinkTable {
  /** What the table is about, for a reader who does not see the heading above it. */
  readonly caption: string;
  readonly columns: readonly [string, string];
  readonly rows: readonly LinkRow[];
}

/** A table of facts of which each row is headed by a link. */
export const linkTable = ({ caption, columns, rows }: LinkTable): Html => html`<table class="facts-table">
<caption class="unseen">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(({ path, text, said }) => html`<tr><th scope="row"><a href="${path}">${text}</a></th><td>${said}</td></tr>`)}</tbody>
</table>`;
