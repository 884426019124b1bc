import { scaleSqrt } from 'd3-scale';
import { SIGN_UP_PATH } from '../../contract/page-paths.ts';
import { COUNTED_AT_MOST, type CountByCountry, type OpenByCountry } from '../../domain/archive/archive.ts';
import { countryName } from '../../domain/vocabulary/vocabulary.ts';
import { wordsIn } from '../../locales/messages.ts';
import type { CountryCell, Html, Page, Visit } from '../kit/kit.ts';
import { archivePath, CELLS, factsTable, html, landMarkup, MAP_CELL, mapFrame, pathIn } from '../kit/kit.ts';

export const MAP_PATH = '/map';

/** The world with a dot for each country: those with open appeals lead to them. The table beneath says the same. */
export function mapPage(visit: Visit, { counts, hasEarlier }: OpenByCountry): Page {
  const { language } = visit;
  const t = wordsIn(language);
  const byName = new Intl.Collator(language);
  const rows = [...counts]
    .map(([code, count]) => ({ code, count, name: countryName(code, language) }))
    .toSorted((one, other) => byName.compare(one.name, other.name))
    .map(({ code, count, name }) => [html`<a href="${openPath(code, visit)}">${name}</a>`, String(count)] as const);
  return {
    language,
    title: t('map.title'),
    description: t('map.description'),
    address: MAP_PATH,
    main: html`<h1>${t('map.heading')}</h1>
<p class="lede">${t(counts.size === 0 ? 'browse.front.none-open' : 'map.lede')}</p>
${hasEarlier ? html`<p class="sentence">${t('map.counted', { count: COUNTED_AT_MOST })}</p>` : undefined}
${mapFrame(t('map.frame'), landMarkup(dots(visit, counts)))}
<p class="hint">${t('map.about')}</p>
${
  rows.length === 0
    ? undefined
    : html`<h2>${t('map.table')}</h2>
${factsTable({ caption: t('map.table'), columns: [t('map.country'), t('map.open')], rows })}`
}
<p class="actions"><a class="button" href="${pathIn(language, SIGN_UP_PATH)}">${t('browse.front.follow')}</a> <a class="button button--quiet" href="${pathIn(language, '/appeals')}">${t('browse.front.all')}</a></p>`,
  };
}

const openPath = (code: string, { language }: Visit): string =>
  pathIn(language, archivePath({ place: code, state: 'open' }));

/** What is quiet is in the table by its absence: a reader who can't see the map is told of the others alone. */
function dots(visit: Visit, counts: CountByCountry): Html {
  const quiet = CELLS.filter(({ code }) => !counts.has(code));
  const radius = scaleSqrt([1, Math.max(2, ...counts.values())], [SMALLEST, LARGEST]);
  // The largest first, so that none hides a smaller one.
  const loud = CELLS.flatMap((cell) => {
    const count = counts.get(cell.code);
    return count === undefined ? [] : [{ cell, count }];
  }).toSorted((one, other) => other.count - one.count);
  return html`<g class="map__quiet" aria-hidden="true">${quiet.map((cell) => quietDot(cell, visit))}</g>
${loud.map(({ cell, count }) => openDot(cell, count, radius(count), visit))}`;
}

/** Units of the drawing. */
const SMALLEST = 5;
const LARGEST = 11;

const middleOf = (place: number): number => (place + 0.5) * MAP_CELL;

/** A line without length, with a round end. */
const quietDot = ({ code, column, row }: CountryCell, { language }: Visit): Html =>
  html`<path d="M${middleOf(column)} ${middleOf(row)}h0"><title>${countryName(code, language)}</title></path>`;

function openDot({ code, column, row }: CountryCell, count: number, radius: number, visit: Visit): Html {
  const { language } = visit;
  const name = wordsIn(language)('map.dot', { country: countryName(code, language), count });
  return html`<a href="${openPath(code, visit)}"><title>${name}</title><circle cx="${middleOf(column)}" cy="${middleOf(row)}" r="${radius.toFixed(1)}"/></a>
`;
}
