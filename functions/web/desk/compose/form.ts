import { LANGUAGE_FACTS, type Language } from '../../../contract/languages.ts';
import { DAY_PARTS, type DraftFields, dayPartField, rowField, rowsOf } from '../../../domain/drafts/drafts.ts';
import { datePartNamesIn, monthInWords } from '../../../locales/day-in-words.ts';
import { message } from '../../../locales/messages.ts';
import { errorAt, errorId, type FieldError, type Html, html, select } from '../../kit/kit.ts';
import { type InWords, idOf } from '../kit/kit.ts';

/** What every field of the form is shown by. */
export interface ComposeForm extends InWords {
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

export const errorOf = ({ t, errors }: ComposeForm, name: string): Html | undefined =>
  errorAt(idOf(name), errors, t('page.error.prefix'));

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

/** Numbers of the rows that a form shows of a part: those that are filled in, and one more where there is none or one was asked for. */
export function shownRows({ fields, adds }: ComposeForm, part: string, most: number): number[] {
  const filled = rowsOf(fields, part).length;
  const shown = Math.min(filled + (filled === 0 || adds === part ? 1 : 0), most);
  return Array.from({ length: Math.max(shown, filled) }, (_, index) => index + 1);
}

interface TextRows {
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

interface DayEntry {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly years: readonly number[];
}

/** A day as three lists, in the order and the words of the page: each keeps what was chosen, so that half a day is not lost. */
export function dayEntry(form: ComposeForm, { name, label, hint, years }: DayEntry): Html {
  const { language, fields } = form;
  const names = datePartNamesIn(language);
  const optionsOf = {
    day: numbers(1, 31).map(asOption),
    month: numbers(1, 12).map((month) => ({ value: String(month), label: monthInWords(language, month) })),
    year: withChosen(years, fields[dayPartField(name, 'year')]).map(asOption),
  };
  const lists = DAY_PARTS.map((part) => {
    const id = dayPartField(name, part);
    return html`<div class="part">${select({
      id: idOf(id),
      name: id,
      label: names.of(part) ?? part,
      emptyLabel: message(language, 'page.sign-up.choose'),
      chosen: fields[id] ?? '',
      options: [{ value: '', label: '–' }, ...optionsOf[part]],
    })}</div>`;
  });
  const errors = DAY_PARTS.map((part) => errorOf(form, dayPartField(name, part)));
  return html`<fieldset class="entry entry--day" id="${idOf(name)}-as-day" tabindex="-1"${hint === undefined ? undefined : html` aria-describedby="${idOf(name)}-as-day-hint"`}><legend>${label}</legend>
${hint === undefined ? undefined : html`<p class="hint" id="${idOf(name)}-as-day-hint">${hint}</p>`}${errors}
<div class="day">${lists}</div>
</fieldset>`;
}

export const numbers = (first: number, last: number): number[] =>
  Array.from({ length: Math.abs(last - first) + 1 }, (_, index) => first + Math.sign(last - first) * index);

function withChosen(years: readonly number[], chosen = ''): readonly number[] {
  const year = Number(chosen);
  return !Number.isInteger(year) || chosen === '' || years.includes(year) ? years : [...years, year];
}

const asOption = (number: number) => ({ value: String(number), label: String(number) });
