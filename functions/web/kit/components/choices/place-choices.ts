import type { Language } from '../../../../contract/languages.ts';
import type { EnteredFollow } from '../../../../domain/signing-up/signing-up.ts';
import type { ContinentGroup, NamedPlace } from '../../../../domain/vocabulary/vocabulary.ts';
import { countriesByRegion, regionAndAbove, regionName } from '../../../../domain/vocabulary/vocabulary.ts';
import { message } from '../../../../locales/messages.ts';
import { type Html, html } from '../../html.ts';
import { type Choice, choice, choiceList } from './choice.ts';

type Entered = Pick<EnteredFollow, 'countries' | 'regions'>;

/** Every country and region, folded by continent: opened by a press, without a script, and open where something is chosen. */
export interface PlaceChoices {
  readonly language: Language;
  readonly entered: Entered;
  /** Codes that stand elsewhere on the page: a box that is there twice could not be unticked. */
  readonly elsewhere: ReadonlySet<string>;
}

export function placeChoices({ language, entered, elsewhere }: PlaceChoices): Html {
  const continents = countriesByRegion(language).filter(hasCountries);
  return html`${continents.map((continent) => continentChoices(continent, { language, entered, elsewhere }))}`;
}

export const regionChoice = (language: Language, entered: Entered, place: NamedPlace): Choice => ({
  name: 'region',
  value: place.code,
  label: message(language, 'page.sign-up.whole-region', { region: place.name }),
  isChosen: entered.regions.includes(place.code),
  className: 'choice choice--whole',
});

export const countryChoice = (entered: Entered, place: NamedPlace): Choice => ({
  name: 'country',
  value: place.code,
  label: place.name,
  isChosen: entered.countries.includes(place.code),
});

// The world itself holds what belongs to no continent, such as Antarctica.
const hasCountries = (continent: ContinentGroup) => continent.name !== '' && continent.parts.length > 0;

export function continentChoices(continent: ContinentGroup, { language, entered, elsewhere }: PlaceChoices): Html {
  const isHere = ({ code }: NamedPlace) => !elsewhere.has(code);
  const regionsHere = (regions: readonly NamedPlace[]) =>
    regions.filter(isHere).map((region) => regionChoice(language, entered, region));
  const wholes = regionsHere([continent, ...regionsBetween(continent, language)]);
  const isOpen = hasChosen(continent, entered);
  return html`<details class="places"${isOpen ? html` open` : ''}>
<summary data-chosen="${message(language, 'page.sign-up.some-chosen')}">${continent.name}</summary>
<div class="places__inside">
${wholes.map(choice)}
${continent.parts.map(
  (part) => html`<h3 class="group-name">${part.name}</h3>
${choiceList([...(isOnlyPart(continent) ? [] : regionsHere([part])), ...part.countries.filter(isHere).map((place) => countryChoice(entered, place))])}
`,
)}</div>
</details>
`;
}

const isOnlyPart = (continent: ContinentGroup) => continent.parts.length === 1;

/** Regions that hold several parts of a continent and are not the whole of it, such as Sub-Saharan Africa. */
function regionsBetween(continent: ContinentGroup, language: Language): NamedPlace[] {
  const above = continent.parts.flatMap((part) => regionAndAbove(part.code).slice(1, -1));
  return [...new Set(above)].map((code) => ({ code, name: regionName(code, language) }));
}

function hasChosen(continent: ContinentGroup, { countries, regions }: Entered): boolean {
  const codes = new Set([...countries, ...regions]);
  if (codes.size === 0) return false;
  const inside = continent.parts.flatMap((part) => [
    ...regionAndAbove(part.code),
    ...part.countries.map(({ code }) => code),
  ]);
  return inside.some((code) => codes.has(code));
}
