import { DAY_PARTS, dayPartField } from '../../../../domain/drafts/drafts.ts';
import { localeOf, monthInWords } from '../../../../locales/day-in-words.ts';
import { message } from '../../../../locales/messages.ts';
import { type Html, html, select } from '../../../kit/kit.ts';
import { idOf } from '../../kit/kit.ts';
import { type ComposeForm, errorOf } from '../form.ts';

interface DayEntry {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly years: readonly number[];
}

/** A day as three lists, in the order and the words of the page: each keeps what was chosen, so that half a day is not lost. */
export function dayEntry(form: ComposeForm, { name, label, hint, years }: DayEntry): Html {
  const { language, fields } = form;
  const names = new Intl.DisplayNames(localeOf(language), { type: 'dateTimeField' });
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
