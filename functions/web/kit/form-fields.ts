import type { Language } from '../../contract/languages.ts';
import { message } from '../../locales/messages.ts';
import { errorId } from './components/errors.ts';
import { dayField, type EnteredDay, postedDay } from './components/fields/day-field.ts';
import { type Select, select } from './components/fields/select.ts';
import type { Field } from './form.ts';
import { type Html, html } from './html.ts';
import { postedText } from './posted-text.ts';

/** What a form carries on, and no one sees. */
export const hidden = (begins: string): Field<string> => ({
  begins,
  isHidden: true,
  typedIn: postedText,
  shown: (id, typed) => html`<input type="hidden" name="${id}" value="${typed}">`,
});

/** What its page said: whether that is still so, once it is posted. */
export const asShown = (said: string): Field<boolean> => ({
  begins: true,
  isHidden: true,
  typedIn: (posted, id) => postedText(posted, id) === said,
  shown: (id) => html`<input type="hidden" name="${id}" value="${said}">`,
});

interface TextArea {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error: Html | undefined;
}

/** As long as what a form of ours takes in one field. */
const MOST_CHARACTERS = 400;

/** Some lines of own words. */
export function textArea({ id, label, hint, value, error }: TextArea): Html {
  return html`<div class="part"><label class="field" for="${id}">${label}</label>
<p class="hint" id="${id}-hint">${hint}</p>
${error}
<textarea id="${id}" name="${id}" rows="3" maxlength="${MOST_CHARACTERS}" dir="auto" aria-describedby="${id}-hint${error ? ` ${errorId(id)}` : ''}"${error ? html` aria-invalid="true"` : undefined}>
${value}</textarea></div>`;
}

/** The same as a field of a form. */
export const words = (field: Pick<TextArea, 'label' | 'hint'>): Field<string> => ({
  begins: '',
  typedIn: postedText,
  shown: (id, value, error) => textArea({ id, value, error, ...field }),
});

/** One of a list; nothing is chosen by itself. */
export const oneOf = (
  language: Language,
  { begins = '', ...field }: Pick<Select, 'label' | 'options' | 'groups'> & { readonly begins?: string },
): Field<string> => ({
  begins,
  typedIn: postedText,
  shown: (id, chosen, error) =>
    html`<div class="part">${select({ id, chosen, error, emptyLabel: message(language, 'page.sign-up.choose'), ...field })}</div>`,
});

interface Day {
  readonly legend: string;
  readonly hint: string;
  readonly years: readonly number[];
  readonly begins: EnteredDay;
}

export const day = (language: Language, { begins, ...field }: Day): Field<EnteredDay> => ({
  begins,
  typedIn: postedDay,
  shown: (id, entered, error) => dayField({ id, language, entered, error, ...field }),
});
