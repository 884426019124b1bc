import type { Language } from '../../contract/languages.ts';
import { VOCABULARIES } from '../../locales/vocabulary.ts';
import { nearestRegionOf, placeNamesIn, regionAndAbove, regionName } from './regions.ts';

/** Every state and territory that an appeal can address: ISO 3166-1 alpha-2, and XK for Kosovo. Sorted. */
export const COUNTRY_CODES: readonly string[] = [...nearestRegionOf.keys()];

/** Whether `text` is a code of {@link COUNTRY_CODES}, in capitals. */
export function isCountryCode(text: string): boolean {
  return nearestRegionOf.has(text);
}

/**
 * The country's everyday name, for example `DR Congo` for `CD`.
 * @throws {RangeError} when `code` is no country.
 */
export function countryName(code: string, language: Language): string {
  if (!isCountryCode(code)) throw unknownCountry(code);
  return VOCABULARIES[language].places[code] ?? placeNamesIn(language).of(code) ?? code;
}

/**
 * UN M49 codes of every region that holds the country, narrowest first, without the world.
 * @throws {RangeError} when `countryCode` is no country.
 * @example regionsOf('RU') // ['151', '150']: Eastern Europe, Europe
 */
export function regionsOf(countryCode: string): string[] {
  const nearest = nearestRegionOf.get(countryCode);
  if (!nearest) throw unknownCountry(countryCode);
  return regionAndAbove(nearest);
}

/** A code with its name in the language that was asked for. */
export interface NamedPlace {
  readonly code: string;
  readonly name: string;
}

/** A continent, its parts, and the countries of each part. */
export interface ContinentGroup extends NamedPlace {
  readonly parts: readonly (NamedPlace & { readonly countries: readonly NamedPlace[] })[];
}

// No people live there, so no authority there can be addressed; the codes stay valid.
const UNINHABITED: ReadonlySet<string> = new Set(['AQ', 'BV', 'GS', 'HM', 'TF', 'UM']);

/** Of {@link COUNTRY_CODES}, those that a form shows. */
export const INHABITED_COUNTRY_CODES: readonly string[] = COUNTRY_CODES.filter((code) => !UNINHABITED.has(code));

/** The inhabited countries as a form shows them: by continent and by part of it, each level sorted by name. */
export function countriesByRegion(language: Language): ContinentGroup[] {
  const byName = (a: NamedPlace, b: NamedPlace) => a.name.localeCompare(b.name, language);
  const byPart = Map.groupBy(INHABITED_COUNTRY_CODES, (code) => nearestRegionOf.get(code) ?? '');
  const parts = [...byPart].map(([code, countryCodes]) => ({
    code,
    name: regionName(code, language),
    countries: countryCodes.map((country) => ({ code: country, name: countryName(country, language) })).sort(byName),
  }));
  const byContinent = Map.groupBy(parts, (part) => regionAndAbove(part.code).at(-1) ?? '');
  return [...byContinent]
    .map(([code, partsOfIt]) => ({ code, name: regionName(code, language), parts: partsOfIt.sort(byName) }))
    .sort(byName);
}

function unknownCountry(code: string): RangeError {
  return new RangeError(`"${code}" is no country: use an ISO 3166-1 alpha-2 code in capitals, such as RU or MX`);
}
