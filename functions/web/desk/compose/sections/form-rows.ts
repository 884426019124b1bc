import { rowField, rowsOf } from '../../../../domain/drafts/drafts.ts';
import { type Html, html } from '../../../kit/kit.ts';
import { addButton, type ComposeForm, type Entry, entry } from '../form.ts';

/** Numbers of the rows that a form shows of a part: those that are filled in, and one more where there is none or one was asked for. */
export function shownRows({ fields, adds }: ComposeForm, part: string, most: number): number[] {
  const filled = rowsOf(fields, part).length;
  const shown = Math.min(filled + (filled === 0 || adds === part ? 1 : 0), most);
  return Array.from({ length: Math.max(shown, filled) }, (_, index) => index + 1);
}

export interface TextRows {
  readonly part: string;
  readonly most: number;
  readonly label: (number: number) => string;
  readonly add: string;
  readonly lines?: number;
}

/** Rows of one text each. */
export function textRows(form: ComposeForm, { part, most, label, add, lines = 2 }: TextRows): Html {
  const rows = shownRows(form, part, most);
  const texts = rows.map((number) => {
    const asked: Entry = { name: rowField(part, number), label: label(number), rows: lines };
    return entry(form, asked);
  });
  return html`${texts}
${rows.length < most ? addButton(part, add) : undefined}`;
}
