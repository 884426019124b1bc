import type { FieldFault } from '../../contract/api.ts';
import {
  COUNTRY_CODES,
  countryName,
  isCountryCode,
  isThemeSlug,
  THEME_SLUGS,
  themeLabel,
} from '../vocabulary/vocabulary.ts';
import { closestWord, foldWord } from './input/closest-word.ts';

/** Codes as they are stored, or what is wrong with each that is not one. */
export type CheckedCodes = { readonly codes: readonly string[]; readonly faults: readonly FieldFault[] };

/** Country codes in capitals, sorted, once each. */
export function checkCountries(given: readonly string[]): CheckedCodes {
  return check('countries', given, (code) => code.toUpperCase(), isCountryCode, describeUnknownCountry);
}

/** Theme slugs, sorted, once each. @param field - of the request, where they stand. */
export function checkThemes(given: readonly string[], field = 'themes'): CheckedCodes {
  return check(field, given, (slug) => slug.toLowerCase(), isThemeSlug, describeUnknownTheme);
}

function check(
  field: string,
  given: readonly string[],
  normalise: (code: string) => string,
  isKnown: (code: string) => boolean,
  describe: (code: string) => string,
): CheckedCodes {
  const normalised = given.map((code) => normalise(code.trim()));
  const faults = normalised.flatMap((code, position) =>
    isKnown(code) ? [] : [{ field: `${field}[${position}]`, message: describe(given[position] ?? code) }],
  );
  return { codes: [...new Set(normalised)].sort(), faults };
}

function describeUnknownCountry(code: string): string {
  const names = COUNTRY_CODES.map((known) => countryName(known, 'en'));
  const meant = COUNTRY_CODES[names.indexOf(closestWord(code, names) ?? '')];
  const suggestion = meant ? `: did you mean "${meant}" (${countryName(meant, 'en')})?` : ', such as "RU" or "MX"';
  return `"${code}" is no ISO 3166-1 alpha-2 code of a country${suggestion}`;
}

function describeUnknownTheme(slug: string): string {
  const words = THEME_SLUGS.flatMap((known) => [known, themeLabel(known, 'en')]);
  const near = THEME_SLUGS[Math.floor(words.indexOf(closestWord(slug, words) ?? '') / 2)];
  const meant = near ?? THEME_SLUGS.find((known) => isWordOf(slug, themeLabel(known, 'en')));
  const suggestion = meant ? `: did you mean "${meant}"?` : `. The themes are ${THEME_SLUGS.join(', ')}`;
  return `"${slug}" is no theme${suggestion}`;
}

/** @example isWordOf('Arrest', 'Arrest and arbitrary detention') // true */
const isWordOf = (word: string, label: string): boolean => foldWord(label).split(' ').includes(foldWord(word));
