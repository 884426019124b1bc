import { type Html, html } from '../../html.ts';
import { errorId } from '../errors.ts';

interface TextField {
  readonly id: string;
  /** Where several fields of a page are sent under one name; left out, it is the id. */
  readonly name?: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'search';
  readonly value: string;
  readonly hint?: string;
  readonly error?: Html;
  /** What the browser may fill in by itself. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill-field */
  readonly autocomplete?: 'email' | 'one-time-code' | 'off';
  /** Which keys a phone shows. */
  readonly keys?: 'numeric';
  readonly maxCharacters?: number;
  readonly className?: string;
}

/** An address and a code are written from left to right in every language. */
const isLeftToRight = ({ type, keys }: TextField) => type === 'email' || keys === 'numeric';

export function textField(field: TextField): Html {
  const {
    id,
    name = id,
    label,
    type = 'text',
    value,
    hint,
    error,
    autocomplete,
    keys,
    maxCharacters,
    className,
  } = field;
  const describedBy = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error ? [errorId(id)] : [])];
  const given = (attributeName: string, attribute: string | number | undefined) =>
    attribute === undefined ? undefined : html` ${attributeName}="${attribute}"`;
  return html`<div class="part">
<label class="field" for="${id}">${label}</label>
${hint === undefined ? undefined : html`<p class="hint" id="${id}-hint">${hint}</p>`}
${error}
<input type="${type}" id="${id}" name="${name}" value="${value}"${given('class', className)}${isLeftToRight(field) ? html` dir="ltr"` : undefined}${given('inputmode', keys)}${given('autocomplete', autocomplete)}${given('maxlength', maxCharacters)}${type === 'email' || keys ? html` spellcheck="false"` : undefined}${describedBy.length > 0 ? html` aria-describedby="${describedBy.join(' ')}"` : undefined}${error ? html` aria-invalid="true"` : undefined}>
</div>`;
}

/** Digits of a code, and room for the spaces and dashes that people put between them. */
const MAX_CHARACTERS = 12;

/**
 * The six digits of a mail, to be typed from another device. It is text with the keys of a number: a number field would drop
 * the zeros in front. https://design-system.service.gov.uk/components/text-input/#codes-and-sequences
 */
export const codeField = (field: Pick<TextField, 'id' | 'label' | 'value' | 'hint' | 'error'>): Html =>
  textField({
    ...field,
    keys: 'numeric',
    autocomplete: 'one-time-code',
    maxCharacters: MAX_CHARACTERS,
    className: 'code',
  });
