export {
  COUNTRY_CODES,
  type ContinentGroup,
  countriesByRegion,
  countryName,
  INHABITED_COUNTRY_CODES,
  isCountryCode,
  type NamedPlace,
  regionsOf,
} from './countries.ts';
export { COUNTRY_ALIASES, COUNTRY_PHRASES, type CountryPhraseKind } from './country-phrases.computed.ts';
export { EVERYDAY_NAMES } from './everyday-names.ts';
export { ALPHA3_OF_ALPHA2 } from './m49.computed.ts';
export { placeInSentence } from './place-names.ts';
export { type FoundPlaces, findPlaces, searchWordsOf } from './place-search.ts';
export { isRegionCode, REGION_CODES, regionAndAbove, regionName } from './regions.ts';
export { SOUGHT_PLACES } from './sought-places.ts';
export { isThemeSlug, THEME_SLUGS, type ThemeFacet, themeFacet, themeLabel } from './themes.ts';
