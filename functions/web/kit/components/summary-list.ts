import { type Html, html } from '../html.ts';

export interface SummaryRow {
  readonly name: string;
  readonly value: Html | string;
  readonly change?: {
    readonly path: string;
    readonly label: string;
    /** Read out after the label, since "change" alone says nothing in a list of links. */
    readonly what: string;
  };
}

/** What is known, row by row, each with its own link. https://design-system.service.gov.uk/components/summary-list/ */
export const summaryList = (rows: readonly SummaryRow[]): Html => html`<dl class="summary">
${rows.map(
  ({ name, value, change }) => html`<div class="summary__row">
<dt>${name}</dt>
<dd>${value}</dd>
${change ? html`<dd class="summary__change"><a href="${change.path}">${change.label}<span class="unseen"> ${change.what}</span></a></dd>` : undefined}
</div>
`,
)}</dl>`;
