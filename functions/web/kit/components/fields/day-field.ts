import type { Language } from '../../../../contract/languages.ts';
import { datePartNamesIn, monthInWords } from '../../../../locales/day-in-words.ts';
import { message } from '../../../../locales/messages.ts';
import { type Html, html } from '../../html.ts';
import { postedText } from '../../posted-text.ts';
import { type Step, step } from '../step.ts';
import { type Option, select } from './select.ts';

/** A calendar day as its three lists hold it: numbers without zeros in front, or empty. */
export interface EnteredDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** A day as its three lists show it. @param day - `YYYY-MM-DD`. */
export function enteredDay(day: string): EnteredDay {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: String(Number(date)), month: String(Number(month)), year };
}

/** The day in the three fields of a posted form. @param id - that {@link dayField} was given. */
export function postedDay(fields: unknown, id: string): EnteredDay {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) => postedText(fields, `${id}-${part}`));
  return { day, month, year };
}

/** An entered day as `YYYY-MM-DD`. It may be no day of the calendar. */
export const writtenDay = ({ day, month, year }: EnteredDay): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

interface DayField extends Omit<Step, 'inside'> {
  readonly language: Language;
  readonly entered: EnteredDay;
  readonly years: readonly number[];
}

/**
 * A day in the order and the words of the page's language. A browser's own date field has those of the device, which may put the month first beside a
 * text that does not.
 */
export function dayField({ language, entered, years, ...asked }: DayField): Html {
  const list = (part: keyof EnteredDay, options: readonly Option[]) =>
    html`<div class="part">${select({
      id: `${asked.id}-${part}`,
      label: partInWords(part, language),
      emptyLabel: message(language, 'page.sign-up.choose'),
      chosen: entered[part],
      options,
    })}</div>`;
  return step({
    ...asked,
    inside: html`<div class="day">
${list('day', upTo(31).map(asOption))}
${list(
  'month',
  upTo(12).map((month) => ({ value: String(month), label: monthInWords(language, month) })),
)}
${list('year', years.map(asOption))}
</div>`,
  });
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

const asOption = (number: number): Option => ({ value: String(number), label: String(number) });

function partInWords(part: keyof EnteredDay, language: Language): string {
  const name = datePartNamesIn(language).of(part) ?? part;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
