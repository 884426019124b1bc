import type { Doubt } from '../../contract/api.ts';
import type { Reading } from '../reading/reading.ts';
import { countryName } from '../vocabulary/countries.ts';

/** Answers of a person that the title contradicts. They hold, and a person at a screen is asked once more: a slip would mail the wrong readers. */
export function doubtsOf(countries: readonly string[], { countries: found }: Pick<Reading, 'countries'>): Doubt[] {
  const inTitle = found
    .filter(({ confidence, evidence }) => confidence === 'sure' && evidence.some(({ where }) => where === 'title'))
    .map(({ code }) => code);
  if (countries.length === 0 || inTitle.length === 0 || inTitle.some((code) => countries.includes(code))) return [];
  return [{ field: 'countries', message: `The title names ${inWords(inTitle)}, and you say ${inWords(countries)}.` }];
}

const inWords = (codes: readonly string[]) =>
  new Intl.ListFormat('en-GB').format(codes.map((code) => countryName(code, 'en')));
