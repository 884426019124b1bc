import { errorAt, errorId, type FieldError } from '../../kit/components/errors.ts';
import { type Html, html } from '../../kit/html.ts';

export interface TextArea {
  readonly id: string;
  readonly name?: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly errors: readonly FieldError[];
  readonly prefix: string;
}

/** As long as what a form of ours takes in one field. */
const MOST_CHARACTERS = 400;

/** Some lines of a member's own words. */
export function textArea({ id, name = id, label, hint, value, errors, prefix }: TextArea): Html {
  const error = errorAt(id, errors, prefix);
  return html`<div class="part"><label class="field" for="${id}">${label}</label>
<p class="hint" id="${id}-hint">${hint}</p>
${error}
<textarea id="${id}" name="${name}" rows="3" maxlength="${MOST_CHARACTERS}" dir="auto" aria-describedby="${id}-hint${error ? ` ${errorId(id)}` : ''}"${error ? html` aria-invalid="true"` : undefined}>
${value}</textarea></div>`;
}
