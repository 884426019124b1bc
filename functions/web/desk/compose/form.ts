import type { Language } from '../../../contract/languages.ts';
import { LANGUAGE_FACTS } from '../../../contract/languages.ts';
import type { DraftFields } from '../../../domain/drafts/fields.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { errorAt, errorId, type FieldError } from '../../kit/components/errors.ts';
import { type Html, html } from '../../kit/html.ts';

/** What every field of the form is shown by. */
export interface ComposeForm {
  /** Of the page. */
  readonly language: Language;
  /** In which its texts are written. */
  readonly writtenIn: Language;
  readonly fields: DraftFields;
  readonly errors: readonly FieldError[];
}

interface Entry {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Lines that it shows; left out, it is one line. */
  readonly rows?: number;
  readonly type?: 'text' | 'email' | 'url' | 'tel';
  /** What stands there is of the page's own or no language: an address, a code. */
  readonly isPlain?: true;
}

/** A text with what was typed, and what is wrong with it. */
export function entry(form: ComposeForm, { name, label, hint, rows, type = 'text', isPlain }: Entry): Html {
  const { language, writtenIn, fields, errors } = form;
  const error = errorAt(name, errors, wordsIn(language)('page.error.prefix'));
  const value = fields[name] ?? '';
  const describedBy = [...(hint === undefined ? [] : [`${name}-hint`]), ...(error ? [errorId(name)] : [])];
  const written = isPlain ? html` dir="auto"` : html` lang="${writtenIn}" dir="${LANGUAGE_FACTS[writtenIn].direction}"`;
  const told = html`${describedBy.length > 0 ? html` aria-describedby="${describedBy.join(' ')}"` : undefined}${error ? html` aria-invalid="true"` : undefined}`;
  const field =
    rows === undefined
      ? html`<input type="${type}" id="${name}" name="${name}" value="${value}"${type === 'text' ? written : html` dir="ltr" spellcheck="false"`}${told}>`
      : html`<textarea id="${name}" name="${name}" rows="${rows}"${written}${told}>
${value}</textarea>`;
  return html`<div class="part"><label class="field" for="${name}">${label}</label>
${hint === undefined ? undefined : html`<p class="hint" id="${name}-hint">${hint}</p>`}${error}
${field}</div>`;
}

export interface Section {
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  readonly inside: Html | readonly Html[];
}

/** A part of the form under a heading of its own. */
export const section = ({ id, legend, hint, inside }: Section): Html =>
  html`<fieldset class="step" id="${id}" tabindex="-1"><legend><h2>${legend}</h2></legend>
${hint === undefined ? undefined : html`<p class="hint">${hint}</p>`}
${inside}
</fieldset>
`;
