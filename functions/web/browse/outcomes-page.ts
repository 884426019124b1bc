import { COUNTED_AT_MOST, type CountByCountry, type EndedInYear, type Outcomes } from '../../domain/archive/archive.ts';
import { countryName, placeInSentence } from '../../domain/vocabulary/vocabulary.ts';
import { wordsIn } from '../../locales/messages.ts';
import { archivePath, barChart, type Html, html, type Page, pathIn, type Visit } from '../kit/kit.ts';
import { appealList } from './appeal-list.ts';

export const OUTCOMES_PATH = '/outcomes';

const NEWEST_SHOWN = 10;
const BARS_SHOWN = 8;
const COUNTRIES_IN_A_SENTENCE = 5;
const YEARS_IN_THE_TABLE = 4;

/** What became of appeals: how many ended in which year and country, and the newest of their outcomes. */
export function outcomesPage(visit: Visit, outcomes: Outcomes, nowMs: number): Page {
  const { language } = visit;
  const t = wordsIn(language);
  const { years, newest, hasEarlier } = outcomes;
  return {
    language,
    title: t('outcomes.title'),
    description: t('outcomes.description'),
    address: OUTCOMES_PATH,
    main: html`<h1>${t('outcomes.heading')}</h1>
${
  newest.length === 0
    ? html`<p class="lede">${t('outcomes.none')}</p>`
    : html`${hasEarlier ? html`<p class="sentence">${t('outcomes.newest-counted', { count: COUNTED_AT_MOST })}</p>` : undefined}
${years.map((year) => html`<p>${yearSentence(year, visit)}</p>`)}
<p class="hint">${t('outcomes.counted')}</p>
<h2>${t('outcomes.by-country')}</h2>
${chart(outcomes.counts, visit)}
${yearsTable(outcomes, visit)}
<h2>${t('outcomes.newest')}</h2>
${appealList(newest.slice(0, NEWEST_SHOWN), visit, nowMs, 3)}`
}
<p class="actions">${newest.length > NEWEST_SHOWN ? html`<a class="button button--quiet" href="${pathIn(language, archivePath({ kind: 'outcome' }))}">${t('browse.front.all-outcomes')}</a> ` : undefined}<a class="button button--quiet" href="${pathIn(language, archivePath({ state: 'open' }))}">${t('outcomes.open')}</a></p>`,
  };
}

/** The countries with most first; alike many in the order of their names. */
function inOrder(counts: CountByCountry, { language }: Visit) {
  const byName = new Intl.Collator(language);
  return [...counts]
    .map(([code, count]) => ({ code, count, name: countryName(code, language) }))
    .toSorted((one, other) => other.count - one.count || byName.compare(one.name, other.name));
}

function yearSentence({ year, ended, counts }: EndedInYear, visit: Visit): string {
  const { language } = visit;
  const t = wordsIn(language);
  const countries = inOrder(counts, visit);
  const told = countries
    .slice(0, COUNTRIES_IN_A_SENTENCE)
    .map(({ code, name, count }) =>
      t('outcomes.in-country', { count, country: placeInSentence(code, name, language) }),
    );
  const more = countries.length - told.length;
  const places = [...told, ...(more > 0 ? [t('outcomes.in-more', { count: more })] : [])];
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(places);
  return t('outcomes.year', { year, count: ended, places: list });
}

function chart(counts: CountByCountry, visit: Visit): Html {
  const t = wordsIn(visit.language);
  const bars = inOrder(counts, visit)
    .slice(0, BARS_SHOWN)
    .map(({ name, count }) => ({ name, count }));
  return barChart({ label: t('outcomes.chart'), bars, language: visit.language });
}

function yearsTable({ years, counts }: Outcomes, visit: Visit): Html {
  const t = wordsIn(visit.language);
  const shown = years.slice(0, YEARS_IN_THE_TABLE);
  return html`<table class="facts-table facts-table--numbers">
<caption class="unseen">${t('outcomes.table')}</caption>
<thead><tr><th scope="col">${t('map.country')}</th>${shown.map(({ year }) => html`<th scope="col">${year}</th>`)}<th scope="col">${t('outcomes.all-years')}</th></tr></thead>
<tbody>${inOrder(counts, visit).map(
    ({ code, name, count }) =>
      html`<tr><th scope="row">${name}</th>${shown.map((year) => html`<td>${year.counts.get(code) ?? 0}</td>`)}<td>${count}</td></tr>`,
  )}</tbody>
</table>`;
}
