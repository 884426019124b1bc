import { type Html, html } from '../../html.ts';
import { errorId } from '../errors.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Select {
  readonly id: string;
  /** Of its field; left out, its id. */
  readonly name?: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly groups?: readonly { readonly label: string; readonly options: readonly Option[] }[];
  readonly chosen: string;
  /** Stands first when nothing of the list was entered, so that no entry is chosen by default. */
  readonly emptyLabel: string;
  readonly hint?: string;
  readonly error?: Html;
}

export function select({ id, name = id, label, options, groups = [], chosen, emptyLabel, hint, error }: Select): Html {
  const isListed = [...options, ...groups.flatMap((group) => group.options)].some(({ value }) => value === chosen);
  const listed = isListed ? options : [{ value: '', label: emptyLabel }, ...options];
  const optionsOf = (some: readonly Option[]) => some.map((option) => optionIn(option, isListed ? chosen : ''));
  const describedBy = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error ? [errorId(id)] : [])];
  return html`<label class="field" for="${id}">${label}</label>
${hint === undefined ? undefined : html`<p class="hint" id="${id}-hint">${hint}</p>`}
${error}
<select id="${id}" name="${name}"${describedBy.length > 0 ? html` aria-describedby="${describedBy.join(' ')}"` : ''}${error ? html` aria-invalid="true"` : ''}>
${optionsOf(listed)}${groups.map((group) => html`<optgroup label="${group.label}">${optionsOf(group.options)}</optgroup>`)}
</select>`;
}

const optionIn = ({ value, label }: Option, chosen: string): Html =>
  html`<option${value === label ? '' : html` value="${value}"`}${value === chosen ? html` selected` : ''}>${label}</option>`;
