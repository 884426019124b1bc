import { LANGUAGE_FACTS, type Language } from '../../../contract/languages.ts';
import type { DraftFields } from '../../../domain/drafts/drafts.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { errorAt, errorId, type FieldError, type Html, html } from '../../kit/kit.ts';
import { idOf } from '../kit/kit.ts';

/** What every field of the form is shown by. */
export interface ComposeForm {
  /** Of the page. */
  readonly language: Language;
  /** In which its texts are written. */
  readonly writtenIn: Language;
  readonly fields: DraftFields;
  readonly errors: readonly FieldError[];
  /** Ids of fields that links of the page lead to, beside those of its errors. */
  readonly leadsTo: readonly string[];
  /** Ids of the folds that its writer had open. */
  readonly opened: readonly string[];
  /** The part that a row more was asked of. */
  readonly adds?: string;
}

export interface Entry {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Lines that it shows; left out, it is one line. */
  readonly rows?: number;
  readonly type?: 'text' | 'email' | 'url' | 'tel';
  /** What stands there is of no language: a name, a code. */
  readonly isPlain?: true;
}

export const errorOf = ({ language, errors }: ComposeForm, name: string): Html | undefined =>
  errorAt(idOf(name), errors, wordsIn(language)('page.error.prefix'));

/** A text with what was typed, and what is wrong with it. */
export function entry(form: ComposeForm, { name, label, hint, rows, type = 'text', isPlain }: Entry): Html {
  const error = errorOf(form, name);
  const id = idOf(name);
  const value = form.fields[name] ?? '';
  const describedBy = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error ? [errorId(id)] : [])];
  const { writtenIn } = form;
  const written = isPlain ? html` dir="auto"` : html` lang="${writtenIn}" dir="${LANGUAGE_FACTS[writtenIn].direction}"`;
  const told = html`${describedBy.length > 0 ? html` aria-describedby="${describedBy.join(' ')}"` : undefined}${error ? html` aria-invalid="true"` : undefined}`;
  const field =
    rows === undefined
      ? html`<input type="${type}" id="${id}" name="${name}" value="${value}"${type === 'text' ? written : html` dir="ltr" spellcheck="false"`}${told}>`
      : html`<textarea id="${id}" name="${name}" rows="${rows}"${written}${told}>
${value}</textarea>`;
  return html`<div class="part"><label class="field" for="${id}">${label}</label>
${hint === undefined ? undefined : html`<p class="hint" id="${id}-hint">${hint}</p>`}${error}
${field}</div>`;
}

/** Fields side by side where there is room. */
export const pair = (...inside: readonly Html[]): Html => html`<div class="pair">${inside}</div>`;

export interface Section {
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  readonly error?: Html | undefined;
  readonly inside: Html | readonly Html[];
}

/** A part of the form under a heading of its own. */
export const section = ({ id, legend, hint, error, inside }: Section): Html =>
  html`<fieldset class="step" id="${id}" tabindex="-1"><legend><h2>${legend}</h2></legend>
${hint === undefined ? undefined : html`<p class="hint">${hint}</p>`}${error}
${inside}
</fieldset>
`;

/** Something of which there may be several, with its number. */
export const numbered = (id: string, legend: string, inside: Html): Html =>
  html`<fieldset class="entry" id="${idOf(id)}" tabindex="-1"><legend>${legend}</legend>
${inside}
</fieldset>
`;

/** Saves, and shows the page with a row more. */
export const addButton = (part: string, label: string): Html =>
  html`<p class="actions"><button class="button button--quiet" type="submit" name="do" value="add-${part}">${label}</button></p>`;
