import { LANGUAGES } from '../../../contract/languages.ts';
import { COUNTRY_CODES, regionsOf } from '../../vocabulary/countries.ts';
import { REGION_CODES, regionName } from '../../vocabulary/regions.ts';
import { findPhrases, phraseBook } from '../phrase-book.ts';
import { quoteAround } from '../quote-around.ts';
import { wordsOf } from '../words.ts';

// "Central Asia leaders" are five presidents; "Africa" in a title addresses no authority.
const MOST_COUNTRIES = 7;

const countriesOf = new Map(
  REGION_CODES.map((region) => [region, COUNTRY_CODES.filter((code) => regionsOf(code).includes(region))]),
);
const book = phraseBook(
  REGION_CODES.filter((code) => (countriesOf.get(code)?.length ?? 0) <= MOST_COUNTRIES).flatMap((code) =>
    LANGUAGES.map((language) => [regionName(code, language), code] as const),
  ),
);

/** The countries of the small regions that a text names. */
export function findRegionCountries(text: string): { readonly code: string; readonly quote: string }[] {
  const words = wordsOf(text);
  return findPhrases(words, book).flatMap((match) =>
    (countriesOf.get(match.value) ?? []).map((code) => ({ code, quote: quoteAround(text, words, match) })),
  );
}
