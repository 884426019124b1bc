import type { Language } from '../../contract/languages.ts';
import { onceALanguage } from '../../locales/once-a-language.ts';
import { VOCABULARIES } from '../../locales/vocabulary.ts';
import { NEAREST_REGION_OF, PARENT_OF_REGION } from './m49.computed.ts';

const WORLD = '001';

const parentOfRegion = new Map(PARENT_OF_REGION);

/** UN M49 code of the smallest region that holds the country, by ISO 3166-1 alpha-2 code. Antarctica has the code of the world. */
export const nearestRegionOf: ReadonlyMap<string, string> = new Map(NEAREST_REGION_OF);

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
