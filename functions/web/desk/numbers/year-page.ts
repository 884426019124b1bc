import { inSteps } from '../../../contract/steps.ts';
import {
  marginOfSum,
  SENDINGS_SHOWN_PER_MONTH,
  type ShownMonth,
  type ShownParts,
  shownParts,
} from '../../../domain/showing/showing.ts';
import { monthInWords } from '../../../locales/day-in-words.ts';
import { barChart, type Html, html, type Page } from '../../kit/kit.ts';
import { type Asked, deskHref, deskPage, type InWords, stepsInWords, whyInSteps } from '../kit/kit.ts';
import { countCell, type NumbersTable, numbersTable, peopleCell, wordsCell } from './numbers-table.ts';

/** A year of an office's numbers, as far as there are any. */
export interface NumbersOfYear {
  readonly year: number;
  /** Oldest first. */
  readonly months: readonly ShownMonth[];
  readonly hasEarlier: boolean;
  readonly isPast: boolean;
}

/** What an office sent, month by month. */
export function yearPage(asked: Asked, { year, months, hasEarlier, isPast }: NumbersOfYear): Page {
  const { t, language } = asked;
  const others = [...(hasEarlier ? [year - 1] : []), ...(isPast ? [year + 1] : [])];
  return deskPage(asked, {
    title: t('numbers.title', { year: String(year) }),
    main: html`<p><a href="${deskHref(language, '/desk')}">${t('desk.to-desk')}</a></p>
<h1>${t('numbers.title', { year: String(year) })}</h1>
<p>${t('numbers.text')}</p>
${months.length === 0 ? html`<p>${t('numbers.none', { year: String(year) })}</p>` : figures(asked, year, months)}
<p>${others.map((other) => html`<a href="${deskHref(language, '/desk/numbers')}&amp;year=${String(other)}">${t('numbers.of-year', { year: String(other) })}</a> `)}<br><a href="${deskHref(language, '/desk/sent')}">${t('desk.sent.title')}</a></p>`,
  });
}

function figures(asked: InWords, year: number, months: readonly ShownMonth[]): Html {
  const { t, language } = asked;
  const margin = marginOfSum(SENDINGS_SHOWN_PER_MONTH);
  return html`${chart(asked, months, 'delivered')}
${chart(asked, months, 'followers')}
<h2>${t('numbers.table')}</h2>
${numbersTable(tableOfYear(asked, months))}
<p><a href="${deskHref(language, '/desk/numbers/table.csv')}&amp;year=${String(year)}" download>${t('numbers.csv')}</a></p>
<p class="hint">${whyInSteps(asked)} ${t('numbers.margin', { sendings: SENDINGS_SHOWN_PER_MONTH, margin })}</p>
<p class="hint">${t('numbers.followers.text')}</p>
<p class="hint">${t('sending.states.text')}</p>`;
}

function chart(asked: InWords, months: readonly ShownMonth[], of: 'delivered' | 'followers'): Html {
  const { t, language } = asked;
  const bars = months.flatMap((month) => {
    const people = of === 'followers' ? month.followers : month.sums.delivered;
    if (people === undefined) return [];
    const count = inSteps(people);
    return [{ name: nameOf(asked, month), count, said: stepsInWords(asked, count) }];
  });
  return html`<h2>${t(of === 'followers' ? 'numbers.followers' : 'sending.delivered')}</h2>
${barChart({ label: t(`numbers.chart.${of}`), bars, language })}`;
}

const nameOf = ({ language }: InWords, { month }: ShownMonth): string => monthInWords(language, Number(month.slice(5)));

const COLUMNS = ['asked', 'delivered', 'bounced', 'complained', 'unclear'] as const satisfies (keyof ShownParts)[];

/** The table of the page and its file: a row for each month. */
export function tableOfYear(asked: InWords, months: readonly ShownMonth[]): NumbersTable {
  const { t } = asked;
  return {
    caption: t('numbers.table'),
    columns: [
      t('numbers.month'),
      t('numbers.sendings'),
      t('numbers.with-numbers'),
      ...COLUMNS.map((column) => t(`sending.${column}`)),
      t('numbers.followers'),
    ],
    rows: months.map((month) => {
      const sums = shownParts(month.sums);
      return [
        { said: nameOf(asked, month), inFile: month.month },
        countCell(asked, month.sendings),
        countCell(asked, month.shown),
        ...COLUMNS.map((column) => peopleCell(asked, sums[column])),
        month.followers === undefined ? wordsCell(t('numbers.not-yet')) : peopleCell(asked, inSteps(month.followers)),
      ];
    }),
  };
}
