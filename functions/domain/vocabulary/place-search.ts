import { LANGUAGES, type Language } from '../../contract/languages.ts';
import { countryName, INHABITED_COUNTRY_CODES, type NamedPlace } from './countries.ts';
import aliases from './country-aliases.json' with { type: 'json' };
import { isRegionCode, placeNamesIn, REGION_CODES, regionName } from './regions.ts';
import { SOUGHT_PLACES } from './sought-places.ts';

/** Places that a visitor looked for: by the names of their own in the order of these, then those of a sought place, in its order. */
export interface FoundPlaces {
  readonly countries: readonly NamedPlace[];
  readonly regions: readonly NamedPlace[];
}

/** A name in which nothing is said by accents, capitals, hyphens or the Arabic article and spellings of alef. */
export function searchable(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\u0629/g, '\u0647')
    .replace(/\u0649/g, '\u064a')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(^| )\u0627\u0644/g, '$1')
    .trim();
}

const ALIASES = new Map(aliases.map(({ code, names = [] }) => [code, names]));

/**
 * All names that find a country or a region: in every language, those that people use beside them, and of places in it that have no box. Made ready
 * for {@link isFoundBy}.
 */
export function searchWordsOf(code: string): string {
  const sought = SOUGHT_PLACES.filter(({ codes }) => codes.includes(code)).flatMap(({ names }) => names);
  return joined([...namesOf(code), ...sought]);
}

function namesOf(code: string): string[] {
  if (isRegionCode(code)) return LANGUAGES.map((language) => regionName(code, language));
  const names = LANGUAGES.flatMap((language) => [countryName(code, language), placeNamesIn(language).of(code) ?? '']);
  return [...names, ...(ALIASES.get(code) ?? [])];
}

const joined = (names: readonly string[]) => [...new Set(names.map(searchable))].join('|');

/** Whether a word of one of the names begins so. @param words - as {@link searchWordsOf} gives them. @param wanted - searchable. */
const isFoundBy = (words: string, wanted: string) => ` ${words.replaceAll('|', ' | ')}`.includes(` ${wanted}`);

const ownWordsOfPlace = new Map<string, string>();
const ownWordsOf = (code: string): string => {
  const known = ownWordsOfPlace.get(code);
  if (known !== undefined) return known;
  const words = joined(namesOf(code));
  ownWordsOfPlace.set(code, words);
  return words;
};

const SOUGHT = SOUGHT_PLACES.map(({ names, codes }) => ({ codes, words: joined(names) }));

/**
 * Inhabited countries and regions of which a name of {@link searchWordsOf} has a word that begins so. Those of a place that states
 * dispute come in one order in all languages: the alphabet of one would take a side.
 */
export function findPlaces(typed: string, language: Language): FoundPlaces {
  const wanted = searchable(typed);
  if (wanted === '') return { countries: [], regions: [] };
  const sought = SOUGHT.filter(({ words }) => isFoundBy(words, wanted)).flatMap(({ codes }) => codes);
  const found = (codes: readonly string[], nameOf: (code: string, language: Language) => string) => {
    const named = (code: string): NamedPlace => ({ code, name: nameOf(code, language) });
    const own = codes.filter((code) => isFoundBy(ownWordsOf(code), wanted)).map(named);
    const others = new Set(sought.filter((code) => codes.includes(code) && !own.some((one) => one.code === code)));
    return [...own.sort((a, b) => a.name.localeCompare(b.name, language)), ...[...others].map(named)];
  };
  return { countries: found(INHABITED_COUNTRY_CODES, countryName), regions: found(REGION_CODES, regionName) };
}
