import type { Language } from '../../../contract/languages.ts';
import type { EnteredFollow } from '../../../domain/signing-up/signing-up.ts';
import { type ContinentGroup, countriesByRegion, type NamedPlace } from '../../../domain/vocabulary/vocabulary.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html } from '../html.ts';
import { keptTicks } from '../signing-up/kept-follows.ts';
import { CELLS, landMarkup, mapFrame } from './map-frame.ts';

/** What stands above the map of a form. */
export function mapHeading(language: Language): Html {
  const t = wordsIn(language);
  return html`<h1>${t('map.choose.heading')}</h1>
<p class="lede">${t('map.choose.lede')}</p>`;
}

/** Inside a form that answers `step=map`: a box on the map for each country, all else that was ticked, and the way back, which the form answers as `step=find`. */
export function mapFields(language: Language, ticked: EnteredFollow): Html {
  const t = wordsIn(language);
  return html`${keptTicks({ ...ticked, countries: [] })}
<p class="hint map-is-wide">${t('map.choose.wide')}</p>
${mapFrame(
  t('map.frame'),
  html`${landMarkup()}
${countriesByRegion(language).map((continent) => continentBoxes(continent, ticked))}`,
  true,
)}
<div class="actions"><button class="button" type="submit" name="step" value="find">${t('map.choose.done')}</button><span class="hint">${t('map.choose.hint')}</span></div>`;
}

const cellOf = new Map(CELLS.map((cell) => [cell.code, cell]));

/** In the order of the list, by continent: keys go through them so, and not across the world and back. */
const continentBoxes = ({ name, parts }: ContinentGroup, { countries }: EnteredFollow): Html =>
  html`<fieldset class="map__choices"><legend class="unseen">${name}</legend>
${parts.flatMap((part) => part.countries.map((country) => countryBox(country, countries.includes(country.code))))}
</fieldset>
`;

function countryBox({ code, name }: NamedPlace, isTicked: boolean): Html {
  const cell = cellOf.get(code);
  if (!cell) throw new Error(`${code} has no cell on the map: run npm run build:map`);
  return html`<label class="x${cell.column} y${cell.row}"><input type="checkbox" name="country" value="${code}"${isTicked ? html` checked` : ''}><span>${name}</span></label>`;
}
