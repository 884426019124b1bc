import { findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/min';
import type { Found } from '../finding.ts';

/** A day, a span of years, a law, a case: libphonenumber-js takes many of them for numbers. */
const NO_NUMBER =
  /^\(?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|(?:1[89]|20)\d{2}\s*[-–/]\s*(?:1[89]|20)\d{2})\)?/;
const BEFORE_LAWS =
  /(?:\b(?:no|nº|n°|num|law|loi|ley|decree|décret|decreto|article|art|case|resolution)\b\.?|[№§/])\s*$/iu;
const SEEN_BEFORE = 24;

/**
 * Telephone numbers, written with their country code, or as in one of some countries.
 * @param countries - ISO 3166-1 alpha-2.
 */
export function telephoneNumbersIn(text: string, countries: readonly string[]): Found[] {
  const quotes = [undefined, ...countries.filter((code) => isSupportedCountry(code))].flatMap((defaultCountry) =>
    findPhoneNumbersInText(text, defaultCountry && { defaultCountry, extended: false })
      .map(({ startsAt, endsAt }) => ({ quote: text.slice(startsAt, endsAt), before: text.slice(0, startsAt) }))
      .filter(({ quote, before }) => !NO_NUMBER.test(quote) && !BEFORE_LAWS.test(before.slice(-SEEN_BEFORE)))
      .map(({ quote }) => quote),
  );
  return [...new Set(quotes)].map((quote) => ({ quote }));
}
