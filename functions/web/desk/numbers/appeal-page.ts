import type { AppealVersion } from '../../../domain/appeal/appeal.ts';
import type { SentVersion } from '../../../domain/deciding/deciding.ts';
import type { ShownParts } from '../../../domain/showing/showing.ts';
import { utcDayOf } from '../../../domain/time/time.ts';
import { dayInWords } from '../../../locales/day-in-words.ts';
import { BETWEEN, barChart, type Html, html, type Page, written } from '../../kit/kit.ts';
import { type Asked, deskHref, deskPage, type InWords, stepsInWords, whyInSteps } from '../kit/kit.ts';
import { type Cell, type NumbersTable, numbersTable, peopleCell, wordsCell } from './numbers-table.ts';

/** The numbers of each sending of an appeal. */
export function appealNumbersPage(asked: Asked, newest: AppealVersion, versions: readonly SentVersion[]): Page {
  const { t, language } = asked;
  const isWithdrawn = newest.kind === 'retraction';
  const title = isWithdrawn ? t('desk.home.withdrawn') : newest.edition.title;
  return deskPage(asked, {
    title: t('numbers.appeal.title', { title }),
    main: html`<p><a href="${deskHref(language, '/desk/sent/{appealId}', newest)}">${t('sent.link')}</a></p>
<h1>${t('numbers.appeal.heading')}</h1>
<p class="lede">${isWithdrawn ? title : html`<bdi ${written(newest.edition)}>${title}</bdi>`}</p>
${chart(asked, versions)}
${numbersTable(tableOfAppeal(asked, versions))}
<p><a href="${deskHref(language, '/desk/sent/{appealId}/numbers/table.csv', newest)}" download>${t('numbers.csv')}</a></p>
<p class="hint">${whyInSteps(asked)}</p>
<p class="hint">${t('sending.states.text')}</p>
<p class="hint">${t('sending.digests')}</p>
<p><a href="${deskHref(language, '/desk/numbers')}">${t('numbers.link')}</a></p>`,
  });
}

const figuresOf = ({ sending }: SentVersion) => sending?.report.figures;

function chart(asked: InWords, versions: readonly SentVersion[]): Html | undefined {
  const { t, language } = asked;
  const bars = versions.flatMap((one) => {
    const figures = figuresOf(one);
    if (figures?.kind !== 'shown') return [];
    const count = figures.people.delivered;
    return [{ name: nameOf(asked, one), count, said: stepsInWords(asked, count) }];
  });
  return bars.length === 0
    ? undefined
    : html`<h2>${t('sending.delivered')}</h2>
${barChart({ label: t('numbers.appeal.chart'), bars, language })}`;
}

const nameOf = ({ t, language }: InWords, { version: { kind, version, publishedAtMs } }: SentVersion): string =>
  [
    t('decide.fact.version', { revision: version }),
    t(`appeal.kind.${kind}`),
    dayInWords(language, utcDayOf(publishedAtMs)),
  ].join(BETWEEN);

const COLUMNS = ['asked', 'delivered', 'bounced', 'complained', 'unclear'] as const satisfies (keyof ShownParts)[];

/** The table of the page and its file: a row for each sending. */
export function tableOfAppeal(asked: InWords, versions: readonly SentVersion[]): NumbersTable {
  const { t } = asked;
  return {
    caption: t('numbers.appeal.heading'),
    columns: [t('numbers.sending'), ...COLUMNS.map((column) => t(`sending.${column}`))],
    rows: versions.map((one) => [
      wordsCell(nameOf(asked, one)),
      ...COLUMNS.map((column) => cellOf(asked, one, column)),
    ]),
  };
}

function cellOf(asked: InWords, one: SentVersion, column: (typeof COLUMNS)[number]): Cell {
  const figures = figuresOf(one);
  if (figures?.kind === 'shown') return peopleCell(asked, figures.people[column]);
  const isLater = figures?.kind === 'going' || figures?.kind === 'not-yet';
  return wordsCell(asked.t(isLater ? 'numbers.not-yet' : 'numbers.not-shown'));
}
